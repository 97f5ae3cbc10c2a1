// Sixty-four bytes stay inside, sixty-five do not.

const MANY = 200_000;

const [small, large] = [[], []];

let before = outside();
for (let made = 0; made < MANY; made++) {
  small.push(Buffer.alloc(64));
}
console.log(`alloc(64): ${each(before)} bytes outside`);

before = outside();
for (let made = 0; made < MANY; made++) {
  large.push(Buffer.alloc(65));
}
console.log(`alloc(65): ${each(before)} bytes outside`);

// Ask the first ones for their block, and their bytes move out.
before = outside();
for (const buf of small) {
  const _block = buf.buffer;
}
console.log(`alloc(64), once asked: ${each(before)} bytes`);

console.log(`${small.length + large.length} Buffers in use`);

function outside() {
  return process.memoryUsage().arrayBuffers;
}

function each(before) {
  return Math.round((outside() - before) / MANY);
}
