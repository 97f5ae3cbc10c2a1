// Calls that move the bytes of a small Buffer out

const other = Buffer.alloc(1000);
const kept = [];

// ANCHOR: shown
function moves(call) {
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 20; i++) {
    const buf = Buffer.alloc(64);
    call(buf);
    kept.push(buf);
  }
  const moved = process.memoryUsage().arrayBuffers - before;
  return moved === 20 * 64 ? "moved out" : moved === 0 ? "inside" : "some";
}

const calls = [
  (buf) => { buf[0] = buf[1]; },
  (buf) => buf.readDoubleLE(0),
  (buf) => buf.writeUInt32LE(7, 0),
  (buf) => buf.fill(7),
  (buf) => buf.equals(other),
  (buf) => Buffer.from(buf),
  (buf) => buf.copy(other),
  (buf) => buf.compare(other),
  (buf) => buf.indexOf(1),
  (buf) => buf.toString("latin1"),
  (buf) => buf.write("a"),
  (buf) => buf.subarray(0, 1),
  (buf) => buf.buffer,
];
const told = calls.map(moves);
for (const [nth, call] of calls.entries()) {
  const what = String(call).replace(/^.*=> /, "").replace(/^{ (.*); }$/, "$1");
  console.log(`${what}: ${told[nth]}`);
}
// ANCHOR_END: shown
