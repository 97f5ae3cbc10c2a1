// Which collection answers the garbage

import { PerformanceObserver, constants } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";

const MIB = 1 << 20;
let young = 0;
let full = 0;
new PerformanceObserver((list) => {
  for (const { detail } of list.getEntries()) {
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) young++;
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) full++;
  }
}).observe({ entryTypes: ["gc"] });

// ANCHOR: shown
for (let i = 0; i < 4096; i++) {
  Buffer.alloc(MIB); // and nobody keeps it
}
await setTimeout(50); // the reports come later
console.log(`the collector came at least ten times: ${young + full >= 10}`);
console.log(`to the young objects alone, mostly: ${young > full}`);
// ANCHOR_END: shown
