// Bytes move out when somebody asks for their block.

const MANY = 10_000;

const kept = [];
function outside(what, touch) {
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < MANY; i++) {
    const buf = Buffer.alloc(64);
    touch(buf);
    kept.push(buf);
  }
  const grown = Math.round((process.memoryUsage().arrayBuffers - before) / MANY);
  console.log(`${what.padEnd(20)} ${String(grown).padStart(2)} bytes outside, each`);
}
outside("only made:", () => {});
outside("written and read:", (buf) => { buf[0] = buf[1] + 1; });
outside("asked for its block:", (buf) => buf.buffer);
outside("cut:", (buf) => buf.subarray(0, 32));
