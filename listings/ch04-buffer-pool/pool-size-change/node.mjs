// The limit moves at once, the slab later.

const before = Buffer.allocUnsafe(8);

Buffer.poolSize = 1000;
const same = Buffer.allocUnsafe(8).buffer === before.buffer;
console.log(`poolSize 1000: allocUnsafe(8) stays in the old slab: ${same}`);
console.log(`poolSize 1000: allocUnsafe(499) is pooled: ${isPooled(499)}`);
console.log(`poolSize 1000: allocUnsafe(500) is pooled: ${isPooled(500)}`);

Buffer.poolSize = 0;
console.log(`poolSize 0:    allocUnsafe(1) is pooled: ${isPooled(1)}`);

function isPooled(size) {
  const buf = Buffer.allocUnsafe(size);
  return buf.buffer.byteLength !== size;
}
