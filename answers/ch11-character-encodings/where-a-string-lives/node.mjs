// A text of 8 MiB, and where it lies
import v8 from "node:v8";
import vm from "node:vm";

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");
const MiB = 2 ** 20;
const kept = [];

// ANCHOR: shown
const bytes = Buffer.alloc(8 * MiB, "a");
const few = bytes.subarray(0, 1_000_000);
where("a Buffer of 8 MiB", () => Buffer.alloc(8 * MiB));
where("8 MiB by toString('latin1')", () => bytes.toString("latin1"));
where("8 MiB by toString('base64')", () => bytes.toString("base64"));
where("8 MiB by toString('utf8')", () => bytes.toString("utf8"));
where("a million letters by latin1", () => few.toString("latin1"));
where("8 MiB built in JavaScript", () => flat("ab".repeat(4 * MiB)));
// ANCHOR_END: shown

function where(name, make) {
  gc();
  const before = process.memoryUsage();
  kept.push(make());
  gc();
  const after = process.memoryUsage();
  const heap = after.heapUsed - before.heapUsed;
  const outside = after.external - before.external;
  console.log(`${name}: ${heap > outside ? "in the heap" : "outside"}`);
}

// Reading a letter makes V8 join the pieces that a long text is built of.
function flat(text) {
  text.charCodeAt(7);
  return text;
}
