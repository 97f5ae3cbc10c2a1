// Neighbours, and the seam between two slabs.

// Use up the slab at hand: the first Buffer on another one is where we begin.
const old = Buffer.allocUnsafe(100);
let first = Buffer.allocUnsafe(100);
while (first.buffer === old.buffer) first = Buffer.allocUnsafe(100);

let count = 1;
let next = Buffer.allocUnsafe(100);
while (next.buffer === first.buffer) {
  count += 1;
  next = Buffer.allocUnsafe(100);
}
console.log(`Buffers of 100 bytes on one slab: ${count}`);
console.log(`pairs of neighbours that share it: ${count - 1}`);
console.log(`the last one and the one after it share a block: ${next.buffer === first.buffer}`);
