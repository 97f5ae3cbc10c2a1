// Who frees the blocks: the sweeper, beside the program

import v8 from "node:v8";
import vm from "node:vm";
import { setTimeout } from "node:timers/promises";

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");
const MIB = 1 << 20;

// ANCHOR: shown
// Drops four blocks, five times. Are there blocks left when gc() returns? And a while later?
async function rounds() {
  let left = false;
  let later = false;
  for (let round = 0; round < 5; round++) {
    const before = process.memoryUsage().arrayBuffers;
    const alive = () => process.memoryUsage().arrayBuffers - before > 30 * MIB;

    let kept = Array.from({ length: 4 }, () => Buffer.alloc(40 * MIB, 1));
    kept = null;
    gc();
    left ||= alive();
    for (let tries = 0; alive() && tries < 100; tries++) await setTimeout(20);
    later ||= alive();
  }
  return `when gc() returns, blocks are left: ${left}; a while later: ${later}`;
}

console.log(`swept beside the program: ${await rounds()}`);

v8.setFlagsFromString("--no-concurrent-array-buffer-sweeping");
console.log(`swept by the program itself: ${await rounds()}`);
// ANCHOR_END: shown
