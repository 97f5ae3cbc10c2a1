// Too big for the pool.

const MIB = 1024 * 1024;

const before = process.memoryUsage().arrayBuffers;
const a = Buffer.allocUnsafe(MIB);
const b = Buffer.allocUnsafe(MIB);
const grown = process.memoryUsage().arrayBuffers - before;
console.log(`outside: ${Math.round(grown / MIB)} MiB more`);
console.log(`they share a block: ${a.buffer === b.buffer}`);

const block = a.buffer.byteLength;
console.log(`a has ${a.length} bytes, its block ${block}`);

// More than any machine has.
try {
  const buf = Buffer.allocUnsafe(2 ** 47);
  console.log(`2⁴⁷ bytes: ${buf.length}`);
} catch (error) {
  console.log(`2⁴⁷ bytes: ${error.name}`);
}
