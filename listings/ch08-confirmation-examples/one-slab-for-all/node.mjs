// Different makers, one slab.

const b1 = Buffer.allocUnsafe(100);
const others = [
  ["allocUnsafe(100)", Buffer.allocUnsafe(100)],
  ["from('x')", Buffer.from("x")],
  ["from([1, 2])", Buffer.from([1, 2])],
  ["from(b1)", Buffer.from(b1)],
  ["concat([b1, b1])", Buffer.concat([b1, b1])],
];

for (const [maker, b2] of others) {
  console.log(`${maker.padEnd(17)} ${b1.buffer === b2.buffer}`);
}
