// Two bytes, and where they lie.

// ANCHOR: shown
Buffer.poolSize = 1024;
const first = openSlab();
const hi = Buffer.from("hi");
const next = Buffer.allocUnsafe(1);

const place = (buf) => buf.byteOffset - first.byteOffset;
console.log(`hi is in the slab: ${hi.buffer === first.buffer}`);
console.log(`hi begins at +${place(hi)}, the next at +${place(next)}`);

const cells = Buffer.from(hi.buffer, hi.byteOffset, 8);
console.log("the cells there begin", cells.subarray(0, 2));
cells[1] = "o".charCodeAt(0);
console.log(`after a write to the second, hi is ${hi}`);
// ANCHOR_END: shown

// A Buffer of eight bytes at the very front of a slab of 1024.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  for (;;) {
    const next = Buffer.allocUnsafe(8);
    if (next.buffer !== before.buffer) return next;
  }
}
