// Sixty-four bytes stay inside, sixty-five do not.

const MANY = 200_000;

const [small, large] = [[], []];

let before = outside();
for (let made = 0; made < MANY; made++) {
  small.push(Buffer.alloc(64));
}
console.log(`alloc(64): ${each(before)} bytes outside the heap`);

before = outside();
for (let made = 0; made < MANY; made++) {
  large.push(Buffer.alloc(65));
}
console.log(`alloc(65): ${each(before)} bytes outside the heap`);

// To ask a Buffer of the first kind for its block is enough to move its bytes out.
before = outside();
for (const buf of small) {
  const _block = buf.buffer;
}
console.log(`alloc(64), once asked: ${each(before)} bytes`);

console.log(`${small.length + large.length} Buffers are still in use`);

function outside() {
  return process.memoryUsage().arrayBuffers;
}

function each(before) {
  return Math.round((outside() - before) / MANY);
}
