// What a Buffer costs inside the heap

import v8 from "node:v8";
import vm from "node:vm";

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");
const MANY = 50_000;
const all = [];

// ANCHOR: shown
function cost(make) {
  const kept = new Array(MANY).fill(null);
  all.push(kept);
  gc();
  gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < MANY; i++) kept[i] = make();
  gc();
  gc();
  const each = (process.memoryUsage().heapUsed - before) / MANY;
  return `${Math.round(each / 100) * 100} bytes of heap, or so`;
}

const whole = Buffer.alloc(1000);
console.log(`a view of a block that is there: ${cost(() => whole.subarray(0, 1))}`);
console.log(`pooled, allocUnsafe(1): ${cost(() => Buffer.allocUnsafe(1))}`);
console.log(`a block of its own, alloc(1000): ${cost(() => Buffer.alloc(1000))}`);
console.log(`its bytes inside, alloc(64): ${cost(() => Buffer.alloc(64))}`);
// ANCHOR_END: shown
