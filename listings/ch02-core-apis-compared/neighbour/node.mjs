// Two harmless letters, and the password next door.

// ANCHOR: shown
openSlab();
const password = Buffer.from("password: 12345");
const harmless = Buffer.from("ok");
const alone = Buffer.allocUnsafeSlow(2);
harmless.copy(alone, 0);

console.log(`in the pooled block: ${shows(harmless)}`);
console.log(`in its own block:    ${shows(alone)}`);

// Is the password in the block under this Buffer?
function shows(buf) {
  const block = buf.buffer;
  const all = Buffer.from(block, 0, block.byteLength);
  return all.toString("latin1").includes("12345");
}
// ANCHOR_END: shown

// Moves on to a new slab, so that what comes next lies in one.
function openSlab() {
  const before = Buffer.allocUnsafe(8);
  while (Buffer.allocUnsafe(8).buffer === before.buffer) {}
}
