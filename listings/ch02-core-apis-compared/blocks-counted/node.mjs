// Ten thousand small Buffers, and the blocks they need.

// ANCHOR: shown
openSlab();
const pooled = blocks(Buffer.allocUnsafe);
const own = blocks(Buffer.alloc);
const slow = blocks(Buffer.allocUnsafeSlow);
console.log(`allocUnsafe(100):     ${pooled} blocks`);
console.log(`alloc(100):           ${own} blocks`);
console.log(`allocUnsafeSlow(100): ${slow} blocks`);

function blocks(make) {
  const buffers = Array.from({ length: 10_000 }, () => make(100));
  // A new block begins wherever a Buffer does not share its neighbour's.
  const begins = buffers.slice(1).filter((buf, i) => buf.buffer !== buffers[i].buffer);
  return 1 + begins.length;
}
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
