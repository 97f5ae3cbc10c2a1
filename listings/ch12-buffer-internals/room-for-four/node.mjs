// Room for four bytes a letter is asked for, though one is enough.

// ANCHOR: shown
Buffer.poolSize = 1024;
const first = openSlab();
Buffer.allocUnsafe(504);
Buffer.allocUnsafe(104); // 8 + 504 + 104: 408 bytes are left

const bytes = Buffer.from(new Array(104).fill(97));
const text = Buffer.from("a".repeat(104));
console.log(`104 bytes find room: ${bytes.buffer === first.buffer}`);
console.log(`104 letters find room: ${text.buffer === first.buffer}`);
// ANCHOR_END: shown

// A Buffer of eight bytes at the very front of a slab of 1024.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  for (;;) {
    const next = Buffer.allocUnsafe(8);
    if (next.buffer !== before.buffer) return next;
  }
}
