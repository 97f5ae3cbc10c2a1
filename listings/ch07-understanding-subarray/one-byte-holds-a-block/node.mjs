// One byte holds a hundred mebibytes.

import { setTimeout } from "node:timers/promises";
import v8 from "node:v8";
import vm from "node:vm";

const MIB = 1 << 20;
v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");

// The collector finds what nobody holds; its sweeper frees the bytes a little later.
async function collect() {
  for (let round = 0; round < 5; round++) {
    gc();
    await setTimeout(20);
  }
}

// ANCHOR: shown
const before = process.memoryUsage().arrayBuffers;
const outside = () => {
  const grown = process.memoryUsage().arrayBuffers - before;
  return String(Math.round(grown / MIB)).padStart(3);
};

let large = Buffer.alloc(100 * MIB);
console.log(`the whole Buffer:      ${outside()} MiB`);

let window = large.subarray(0, 1);
large = null;
await collect(); // gc(), and a moment for the sweeper
console.log(`one byte, a window:    ${outside()} MiB`);

const copy = Buffer.from(window);
window = null;
await collect();
console.log(`the same byte, copied: ${outside()} MiB`);
// ANCHOR_END: shown
console.log(`and it is still ${copy[0]}`);
