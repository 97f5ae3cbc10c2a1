// Whose bytes lie outside the V8 heap?

const MANY = 20_000;

const kept = [];
for (const size of [64, 65]) {
  console.log(`alloc(${size}):           ${outside(size, Buffer.alloc, kept)}`);
  console.log(`allocUnsafe(${size}):     ${outside(size, Buffer.allocUnsafe, kept)}`);
  console.log(`allocUnsafeSlow(${size}): ${outside(size, Buffer.allocUnsafeSlow, kept)}`);
}
console.log(`(all ${kept.length} are still in use)`);

// Makes many and keeps them. Has the memory outside the heap grown by about as much?
function outside(size, make, kept) {
  const before = process.memoryUsage().arrayBuffers;
  for (let made = 0; made < MANY; made++) {
    kept.push(make(size));
  }
  const grown = process.memoryUsage().arrayBuffers - before;
  return grown > (MANY * size) / 2;
}
