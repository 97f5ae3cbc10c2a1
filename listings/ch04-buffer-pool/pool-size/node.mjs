// One number, and what it decides.

console.log(`Buffer.poolSize  ${String(Buffer.poolSize).padStart(5)}`);
console.log(`half of it       ${String(Buffer.poolSize / 2).padStart(5)}`);

const small = Buffer.allocUnsafe(100);
const slab = small.buffer.byteLength;
console.log(`the slab under allocUnsafe(100): ${slab}`);
