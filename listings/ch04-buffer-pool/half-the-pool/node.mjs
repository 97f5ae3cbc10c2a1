// Less than half, to the byte.

let largest = 0;
for (const size of [4095, 4096, 8191, 8192, 32767, 32768]) {
  const buf = Buffer.allocUnsafe(size);
  // A Buffer with memory of its own has a block of just its own length.
  const pooled = buf.buffer.byteLength !== size;
  if (pooled) largest = size;
  console.log(`allocUnsafe(${size}): ${pooled ? "on the slab" : "its own block"}`);
}
console.log(`the largest that is pooled: ${largest}`);
console.log(`the smallest that is not: ${largest + 1}`);
