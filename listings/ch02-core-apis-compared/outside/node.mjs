// Whose bytes lie outside the V8 heap?

const MANY = 20_000;

const calls = [
  ["alloc", Buffer.alloc],
  ["allocUnsafe", Buffer.allocUnsafe],
  ["allocUnsafeSlow", Buffer.allocUnsafeSlow],
];
const kept = [];
for (const size of [64, 65]) {
  for (const [call, make] of calls) {
    const before = process.memoryUsage().arrayBuffers;
    for (let made = 0; made < MANY; made++) {
      kept.push(make(size));
    }
    const grown = process.memoryUsage().arrayBuffers - before;
    // By all their bytes, more or less, or by hardly any?
    const outside = grown > (MANY * size) / 2;
    console.log(`${call}(${size}) is outside: ${outside}`);
  }
}
console.log(`${kept.length} Buffers in use`);
