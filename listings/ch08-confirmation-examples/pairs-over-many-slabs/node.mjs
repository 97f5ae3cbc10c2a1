// One neighbour in so many lives on another slab.

let before = openSlab();

let pairs = 0;
let apart = 0;
while (pairs < 49_140) {
  const next = Buffer.allocUnsafe(100);
  if (next.buffer !== before.buffer) {
    apart += 1;
  }
  pairs += 1;
  before = next;
}
console.log(`pairs of neighbours: ${pairs}`);
console.log(`on two slabs: ${apart}`);
console.log(`that is one in: ${pairs / apart}`);

// A Buffer of 100 bytes at the very front of a slab.
function openSlab() {
  const before = Buffer.allocUnsafe(100);
  for (;;) {
    const next = Buffer.allocUnsafe(100);
    if (next.buffer !== before.buffer) return next;
  }
}
