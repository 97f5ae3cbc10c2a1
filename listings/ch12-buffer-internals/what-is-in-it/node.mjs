// Zeros, or what was there before.

// ANCHOR: shown
Buffer.poolSize = 1024;
const first = openSlab();

// Mark the bytes behind the first Buffer. Nobody has them yet.
const slab = first.buffer;
Buffer.from(slab, first.byteOffset + 8, 8).fill("old!");

const zeros = Buffer.alloc(8);
const filled = Buffer.alloc(8, "ab");
const unsafe = Buffer.allocUnsafe(8);
console.log("alloc(8)      ", zeros);
console.log("alloc(8, 'ab')", filled);
console.log("allocUnsafe(8)", unsafe);
// ANCHOR_END: shown

// A Buffer of eight bytes at the very front of a slab of 1024.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  for (;;) {
    const next = Buffer.allocUnsafe(8);
    if (next.buffer !== before.buffer) return next;
  }
}
