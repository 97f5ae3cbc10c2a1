// The block under each Buffer, in bytes.

console.log(" size   alloc  allocUnsafe  allocUnsafeSlow");
for (const size of [16, 4095, 4096, 32767, 32768]) {
  const alloc = block(Buffer.alloc(size));
  const allocUnsafe = block(Buffer.allocUnsafe(size));
  const allocUnsafeSlow = block(Buffer.allocUnsafeSlow(size));
  console.log(right(size, 5), right(alloc, 7), right(allocUnsafe, 12), right(allocUnsafeSlow, 16));
}

function block(buf) {
  return buf.buffer.byteLength;
}

function right(number, width) {
  return String(number).padStart(width);
}
