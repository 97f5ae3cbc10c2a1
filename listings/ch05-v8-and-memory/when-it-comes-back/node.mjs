// Drop them, and the bytes come back.

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

const kept = Array.from({ length: 100 }, () => Buffer.alloc(MIB));
console.log(`100 Buffers: ${outside()} MiB outside`);

kept.length = 3;
await collect(); // gc(), and a moment for the sweeper
console.log(`  3 Buffers: ${outside()} MiB outside`);

kept.length = 0;
await collect();
console.log(` no Buffers: ${outside()} MiB outside`);
// ANCHOR_END: shown
