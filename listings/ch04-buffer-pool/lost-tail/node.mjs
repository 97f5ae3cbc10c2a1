// What does not fit is left behind.

Buffer.poolSize = 1024;
const first = openSlab();

const taken = [first];
for (;;) {
  const next = Buffer.allocUnsafe(100);
  if (next.buffer !== taken[0].buffer) break;
  taken.push(next);
}
console.log(`Buffers of 100 bytes that fit: ${taken.length}`);

const last = taken[taken.length - 1];
const cursor = last.byteOffset - taken[0].byteOffset + 104;
console.log(`bytes of the slab left: ${1024 - cursor}`);

const tiny = Buffer.allocUnsafe(8);
const old = tiny.buffer === taken[0].buffer;
console.log(`allocUnsafe(8) is cut from the old slab: ${old}`);

// A Buffer of 100 bytes at the very front of a slab of 1024.
function openSlab() {
  const before = Buffer.allocUnsafe(100);
  for (;;) {
    const next = Buffer.allocUnsafe(100);
    if (next.buffer !== before.buffer) return next;
  }
}
