// Which of V8’s own arrays keep their bytes in the heap?

const MANY = 20_000;
const kept = [];

// ANCHOR: shown
each("new Uint8Array(64)", () => new Uint8Array(64));
each("new Uint8Array(65)", () => new Uint8Array(65));
each("new Float64Array(8)", () => new Float64Array(8));
each("new Float64Array(9)", () => new Float64Array(9));
each("new ArrayBuffer(1)", () => new ArrayBuffer(1));
each("Buffer.alloc(64, 1)", () => Buffer.alloc(64, 1));
each("Buffer.of(1, 2, 3)", () => Buffer.of(1, 2, 3));

// How many bytes outside the heap does one of them take?
function each(call, make) {
  const before = process.memoryUsage().arrayBuffers;
  for (let made = 0; made < MANY; made++) {
    kept.push(make());
  }
  const grown = process.memoryUsage().arrayBuffers - before;
  console.log(`${call}: ${Math.abs(Math.round(grown / MANY))} bytes`);
}
// ANCHOR_END: shown

console.log(`all of them: ${kept.length}`);
