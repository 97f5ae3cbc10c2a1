// An address that is a multiple.

// ANCHOR: shown
openSlab();
const a = Buffer.allocUnsafe(10, 64);
const b = Buffer.allocUnsafe(10, 64);
const page = Buffer.allocUnsafe(10, 4096);
const own = Buffer.allocUnsafeSlow(10, 64);

console.log(`from a to b: ${b.byteOffset - a.byteOffset} bytes`);
const pooled = page.buffer === a.buffer;
console.log(`a multiple of 4096, in the slab: ${pooled}`);
console.log(`allocUnsafeSlow, its block: ${own.buffer.byteLength} bytes`);
try {
  Buffer.allocUnsafe(10, 3);
  console.log("a multiple of 3: nobody looks");
} catch (error) {
  console.log(`a multiple of 3: ${error.code}`);
}
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
