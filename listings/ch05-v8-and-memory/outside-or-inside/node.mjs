// Sixty-four bytes stay inside, sixty-five do not.

const MANY = 10_000;

const kept = [];
for (const size of [1, 64, 65, 1024]) {
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < MANY; i++) {
    kept.push(Buffer.alloc(size));
  }
  const outside = process.memoryUsage().arrayBuffers - before;
  console.log(`alloc(${size}): ${Math.round(outside / MANY)} bytes outside, each`);
}
console.log(`${kept.length} Buffers were alive at the end`);
