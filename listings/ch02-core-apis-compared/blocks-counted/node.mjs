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
  let last = make(100);
  let blocks = 1;
  for (let made = 1; made < 10_000; made++) {
    const next = make(100);
    if (next.buffer !== last.buffer) {
      blocks += 1;
    }
    last = next;
  }
  return blocks;
}
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
