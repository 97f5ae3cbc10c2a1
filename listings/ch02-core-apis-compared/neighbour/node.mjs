// Two harmless letters, and the password next door.

// ANCHOR: shown
openSlab();
const password = Buffer.from("password: 12345");
const harmless = Buffer.from("ok");
const alone = Buffer.allocUnsafeSlow(2);
harmless.copy(alone, 0);

console.log(`in the block under the pooled one: ${shows(harmless)}`);
console.log(`in the block under the other one:  ${shows(alone)}`);

// Is the password in the block under this Buffer?
function shows(buf) {
  const block = buf.buffer;
  const everything = Buffer.from(block, 0, block.byteLength);
  return everything.toString("latin1").includes("12345");
}
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
