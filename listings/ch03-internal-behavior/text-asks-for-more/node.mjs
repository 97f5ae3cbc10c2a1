// Text asks for four bytes a letter.

// ANCHOR: shown
Buffer.poolSize = 1024;
for (const letters of [100, 101]) {
  // A slab of 1024 bytes with 400 left.
  const first = openSlab(504);
  const _second = Buffer.allocUnsafe(120);

  const text = Buffer.from("a".repeat(letters));
  const same = text.buffer === first.buffer;
  console.log(`${letters} letters fit into the rest: ${same}`);
}
// ANCHOR_END: shown

// A Buffer at the very front of a slab of 1024 bytes.
function openSlab(size) {
  const before = Buffer.allocUnsafe(size);
  for (;;) {
    const next = Buffer.allocUnsafe(size);
    const sizeOfSlab = next.buffer.byteLength;
    if (next.buffer !== before.buffer && sizeOfSlab < 2048) {
      return next;
    }
  }
}
