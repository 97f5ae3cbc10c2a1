// An address to order.

Buffer.poolSize = 1024; // a slab of our own, opened by what comes next
const old = Buffer.allocUnsafe(100);
let first = Buffer.allocUnsafe(8, 64);
while (first.buffer === old.buffer) first = Buffer.allocUnsafe(8, 64);

const second = Buffer.allocUnsafe(8, 64);
const plain = Buffer.allocUnsafe(8);
const third = Buffer.allocUnsafe(8, 64);
const page = Buffer.allocUnsafe(8, 4096);

const place = (buf) => buf.byteOffset - first.byteOffset;
console.log(`aligned to 64, the second: +${place(second)}`);
console.log(`not aligned: +${place(plain)}`);
console.log(`aligned to 64, the third: +${place(third)}`);
console.log(`aligned to 4096: 8 bytes in a block of ${page.buffer.byteLength}`);
