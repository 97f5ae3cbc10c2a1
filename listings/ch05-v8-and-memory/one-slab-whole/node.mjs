// A slab is accounted once, and whole.

// Fill the slab in use, until a Buffer opens the next one.
const old = Buffer.allocUnsafe(100);
const before = process.memoryUsage().arrayBuffers;
let first = Buffer.allocUnsafe(100);
while (first.buffer === old.buffer) {
  first = Buffer.allocUnsafe(100);
}
const opened = process.memoryUsage().arrayBuffers - before;

const more = Array.from({ length: 70 }, () => Buffer.allocUnsafe(100));
const added = process.memoryUsage().arrayBuffers - before - opened;
const shared = more.every((buf) => buf.buffer === first.buffer);

console.log(`the first Buffer of 100 bytes: ${opened} bytes outside`);
console.log(`70 more of them: ${added} bytes more, all on its slab: ${shared}`);
