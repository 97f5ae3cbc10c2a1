// The notes, claim by claim.

claim("poolSize is 8192", Buffer.poolSize === 8192);

const [b1, b2] = [Buffer.allocUnsafe(100), Buffer.allocUnsafe(100)];
claim("two of 100 share a slab", b1.buffer === b2.buffer);

const b3 = Buffer.allocUnsafe(5000);
claim("5000 is pooled", b3.buffer === b1.buffer);

const [b4, b5] = [Buffer.alloc(100), Buffer.alloc(100)];
claim("alloc never pools", b4.buffer !== b5.buffer && b4.buffer !== b1.buffer);

const part = b4.subarray(0, 5);
part[0] = 7;
claim("subarray copies, as an array's slice", b4[0] === 0);

const before = process.memoryUsage().arrayBuffers;
const kept = Array.from({ length: 1000 }, () => Buffer.alloc(8));
const outside = process.memoryUsage().arrayBuffers - before;
claim("alloc(8) lies outside the heap", outside / kept.length >= 8);

function claim(words, found) {
  const verdict = found ? "yes" : "no";
  console.log(`${verdict.padEnd(4)} ${words}`);
}
