// One byte holds a slab, and 1024 of them hold 1024 slabs.

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
const outside = () => Math.round((process.memoryUsage().arrayBuffers - before) / MIB);

const kept = [];
for (let i = 0; i < 1024; i++) {
  kept.push(Buffer.from("k"));
  // Other work takes the rest of the slab, and is done with it.
  for (let j = 0; j < 2; j++) {
    Buffer.allocUnsafe(Buffer.poolSize / 2 - 1);
  }
}
await collect(); // gc(), and a moment for the sweeper
console.log(`1024 kept bytes hold: ${outside()} MiB`);

for (let i = 0; i < kept.length; i++) {
  const own = Buffer.alloc(1);
  kept[i].copy(own, 0);
  kept[i] = own;
}
await collect();
console.log(`1024 copied bytes hold: ${outside()} MiB`);
// ANCHOR_END: shown
