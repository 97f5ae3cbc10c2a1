// Less than half, to the byte.

for (const size of [4095, 4096, 8191, 8192, 32767, 32768]) {
  const buf = Buffer.allocUnsafe(size);
  // A Buffer with memory of its own has a block of just its own length.
  const memory = buf.buffer.byteLength === size ? "its own" : "the slab's";
  console.log(`allocUnsafe(${size}) has ${memory} memory`);
}
