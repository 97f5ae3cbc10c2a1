// Three doors, and where each size comes out.

console.log(" size           alloc     allocUnsafe allocUnsafeSlow");
const sizes = [1, 64, 65, 4095, 4096, 8192, 32767, 32768];
for (const size of sizes) {
  const paths = [
    path(size, Buffer.alloc),
    path(size, Buffer.allocUnsafe),
    path(size, Buffer.allocUnsafeSlow),
  ];
  let line = String(size).padStart(5);
  for (const path of paths) {
    line += " " + path.padStart(15);
  }
  console.log(line);
}

function path(size, make) {
  const before = process.memoryUsage().arrayBuffers;
  const buf = make(size);
  const grown = process.memoryUsage().arrayBuffers - before;
  if (buf.buffer.byteLength !== size) {
    return "the slab";
  }
  return grown === 0 ? "the heap" : "own block";
}
