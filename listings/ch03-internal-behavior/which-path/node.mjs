// Three doors, and where each size comes out.

const kept = [];
console.log(" size  alloc      allocUnsafe  allocUnsafeSlow");
for (const size of [1, 64, 65, 4095, 4096, 8192, 32767, 32768]) {
  const alloc = path(size, Buffer.alloc, kept);
  const allocUnsafe = path(size, Buffer.allocUnsafe, kept);
  const allocUnsafeSlow = path(size, Buffer.allocUnsafeSlow, kept);
  console.log(String(size).padStart(5), "", alloc.padEnd(10), allocUnsafe.padEnd(12), allocUnsafeSlow);
}

function path(size, make, kept) {
  const before = process.memoryUsage().arrayBuffers;
  const buf = make(size);
  const grown = process.memoryUsage().arrayBuffers - before;
  const block = buf.buffer.byteLength;
  kept.push(buf);
  if (block !== size) return "the slab";
  return grown === 0 ? "the heap" : "own block";
}
