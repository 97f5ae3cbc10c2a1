// A thousand Buffers, and how many blocks they take.

const pooled = [];
const own = [];
for (let i = 0; i < 1000; i++) {
  pooled.push(Buffer.allocUnsafe(8));
  own.push(Buffer.alloc(8));
}
console.log(`allocUnsafe(8): at most two blocks: ${blocks(pooled) <= 2}`);
console.log(`alloc(8): ${blocks(own)} blocks`);

// How many times a Buffer lies on another block than the one before it.
function blocks(buffers) {
  const rest = buffers.slice(1);
  const changes = rest.filter((buf, i) => buf.buffer !== buffers[i].buffer);
  return 1 + changes.length;
}
