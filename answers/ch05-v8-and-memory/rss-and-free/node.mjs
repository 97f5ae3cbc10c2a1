// What goes back to the system, and what malloc keeps

import v8 from "node:v8";
import vm from "node:vm";
import { setTimeout } from "node:timers/promises";

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");
const MIB = 1 << 20;

async function collect() {
  for (let round = 0; round < 5; round++) {
    gc();
    await setTimeout(20);
  }
}

// ANCHOR: shown
const half = 100 * MIB;
async function fill(what, size) {
  await collect();
  const before = process.memoryUsage();
  let kept = Array.from({ length: (200 * MIB) / size }, () => Buffer.alloc(size, 1));
  const full = process.memoryUsage();
  console.log(`${what}, made: rss up by more than 100 MiB: ${full.rss - before.rss > half}`);

  kept = null;
  await collect();
  const after = process.memoryUsage();
  const gone = full.arrayBuffers - after.arrayBuffers > half;
  console.log(`${what}, freed: arrayBuffers down: ${gone}, rss down: ${full.rss - after.rss > half}`);
}

await fill("200 MiB in blocks of 40 MiB", 40 * MIB);
await fill("200 MiB in blocks of 1 KiB", 1024);
await fill("another 200 MiB in blocks of 1 KiB", 1024);
// ANCHOR_END: shown
