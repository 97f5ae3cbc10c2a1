// The notes’ confirmation: two Buffers of a hundred bytes.

console.log(Buffer.poolSize); // Default: 8192

const b1 = Buffer.allocUnsafe(100);
const b2 = Buffer.allocUnsafe(100);

console.log(b1.buffer === b2.buffer); // true — same slab
