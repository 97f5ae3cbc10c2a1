// The block under each Buffer, in bytes.

console.log(" size           alloc     allocUnsafe allocUnsafeSlow");
for (const size of [16, 4095, 4096, 32767, 32768]) {
  const buffers = [
    Buffer.alloc(size),
    Buffer.allocUnsafe(size),
    Buffer.allocUnsafeSlow(size),
  ];
  let line = String(size).padStart(5);
  for (const buf of buffers) {
    const block = buf.buffer.byteLength;
    line += " " + String(block).padStart(15);
  }
  console.log(line);
}
