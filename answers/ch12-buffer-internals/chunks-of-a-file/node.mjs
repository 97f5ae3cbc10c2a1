// The chunks of a file, and the blocks under them
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const file = path.join(os.tmpdir(), `chunks-of-a-file-${process.pid}`);
fs.writeFileSync(file, Buffer.alloc(100_000, "a"));

// ANCHOR: shown
console.log(`chunks: ${await chunks()}`);
console.log(`with 40,000 asked for: ${await chunks({ highWaterMark: 40_000 })}`);
console.log(`blocks under them: ${await chunks({}, (chunk) => chunk.buffer.byteLength)}`);

fs.truncateSync(file, 100);
console.log(`a file of 100: ${await chunks({}, (chunk) => chunk.buffer.byteLength)}`);
const whole = await fs.promises.readFile(file);
console.log(`readFile: ${whole.buffer.byteLength}`);
const sync = fs.readFileSync(file);
console.log(`readFileSync lies on the pool's slab: ${onSlab(sync)}`);

async function chunks(options, of = (chunk) => chunk.length) {
  const sizes = [];
  for await (const chunk of fs.createReadStream(file, options)) sizes.push(of(chunk));
  return sizes.join(" + ");
}
// ANCHOR_END: shown

// A slab may have ended just before the file was read: one of two neighbours shares it.
function onSlab(buf) {
  const next = fs.readFileSync(file);
  return Buffer.allocUnsafe(1).buffer === next.buffer || next.buffer === buf.buffer;
}
fs.rmSync(file);
