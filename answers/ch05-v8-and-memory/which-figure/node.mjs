// Which figure falls, and when

import v8 from "node:v8";
import vm from "node:vm";
import { setTimeout } from "node:timers/promises";

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");
const MIB = 1 << 20;

// How much more than at the beginning, in MiB: 200, or (nearly) none?
function look(when, ...names) {
  const now = process.memoryUsage();
  const figures = names.map((name) => {
    const grown = (now[name] - before[name]) / MIB;
    const told = Math.abs(grown - 200) < 25 ? 200 : Math.abs(grown) < 25 ? 0 : "between";
    return `${name} ${told}`;
  });
  console.log(`${when}: ${figures.join(", ")}`);
}

// Waits until the blocks are freed, but not for ever.
async function aWhile() {
  for (let tries = 0; tries < 100; tries++) {
    await setTimeout(20);
    if (process.memoryUsage().arrayBuffers < before.arrayBuffers + 25 * MIB) break;
  }
}

gc();
await setTimeout(50);
const before = process.memoryUsage();

// ANCHOR: shown
let kept = Array.from({ length: 200 }, () => Buffer.alloc(MIB, 1)); // filled, so touched
look("made", "heapUsed", "arrayBuffers", "external", "rss");

kept = null;
look("forgotten", "heapUsed", "arrayBuffers", "external", "rss");

gc();
await aWhile();
look("gc(), and a while", "arrayBuffers", "rss");

gc();
look("gc() once more", "heapUsed", "arrayBuffers", "external", "rss");
// ANCHOR_END: shown
