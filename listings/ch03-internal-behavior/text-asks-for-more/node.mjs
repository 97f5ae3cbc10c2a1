// Text asks for four bytes a letter.

// ANCHOR: shown
Buffer.poolSize = 1024;
for (const letters of [100, 101]) {
  // A slab of 1024 bytes with 400 left.
  const first = openSlab(504);
  const _second = Buffer.allocUnsafe(120);

  const text = Buffer.from("a".repeat(letters));
  const same = text.buffer === first.buffer;
  console.log(`${letters} letters, ${text.length} bytes: in the same slab: ${same}`);
}
// ANCHOR_END: shown

// A Buffer at the very front of a slab of 1024 bytes.
function openSlab(size) {
  const before = Buffer.allocUnsafe(size);
  for (;;) {
    const next = Buffer.allocUnsafe(size);
    if (next.buffer !== before.buffer && next.buffer.byteLength < 2048) {
      return next;
    }
  }
}
