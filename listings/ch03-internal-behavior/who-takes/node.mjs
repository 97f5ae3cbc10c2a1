// How many bytes of the slab does each call take?

// ANCHOR: shown
const view = new Uint16Array(5).fill(7);
const calls = [
  ["alloc(10)", () => Buffer.alloc(10)],
  ["alloc(10, 1)", () => Buffer.alloc(10, 1)],
  ["allocUnsafe(10)", () => Buffer.allocUnsafe(10)],
  ["allocUnsafe(0)", () => Buffer.allocUnsafe(0)],
  ["allocUnsafeSlow(10)", () => Buffer.allocUnsafeSlow(10)],
  ["from(text)", () => Buffer.from("0123456789")],
  ["from(text, 'hex')", () => Buffer.from("0123456789", "hex")],
  ["from(array)", () => Buffer.from(Array(10).fill(7))],
  ["from(buffer)", (ten) => Buffer.from(ten)],
  ["copyBytesFrom(view)", () => Buffer.copyBytesFrom(view)],
  ["concat([buffer])", (ten) => Buffer.concat([ten])],
  ["of(7, 7)", () => Buffer.of(7, 7)],
  ["subarray(2, 8)", (ten) => ten.subarray(2, 8)],
];
const ten = Buffer.alloc(10);
openSlab();
const took = [];
for (const [call, make] of calls) {
  took.push([call, taken(() => make(ten))]);
}
for (const [call, bytes] of took) {
  console.log(call.padEnd(21), String(bytes).padStart(2));
}

// How far does the cursor move?
function taken(make) {
  const before = Buffer.allocUnsafe(8);
  make();
  const after = Buffer.allocUnsafe(8);
  return after.byteOffset - before.byteOffset - 8;
}
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
