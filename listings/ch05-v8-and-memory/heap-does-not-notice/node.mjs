// Five hundred mebibytes, and the heap does not notice.

const MIB = 1 << 20;

const before = process.memoryUsage();
const kept = Array.from({ length: 500 }, () => Buffer.alloc(MIB));
const after = process.memoryUsage();

console.log(`Buffers alive: ${kept.length}`);
const outside = after.arrayBuffers - before.arrayBuffers;
console.log(`outside: ${Math.round(outside / MIB)} MiB more`);
const grown = after.heapUsed - before.heapUsed;
console.log(`inside the heap: less than 5 MiB more: ${grown < 5 * MIB}`);
