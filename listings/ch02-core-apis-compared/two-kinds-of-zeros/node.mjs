// Zeros by two roads.

// ANCHOR: shown
openSlab();
const neighbour = Buffer.allocUnsafe(8);
const wiped = Buffer.allocUnsafe(100).fill(0);
const fresh = Buffer.alloc(100);

const together = wiped.buffer === neighbour.buffer;
const apart = fresh.buffer !== neighbour.buffer;
console.log(`the same bytes: ${wiped.equals(fresh)}`);
console.log(`allocUnsafe and fill, with a neighbour: ${together}`);
console.log(`alloc, without one: ${apart}`);
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
