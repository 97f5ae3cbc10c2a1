// Eight ways to a piece: which class, and whose bytes

const plain = Uint8Array.prototype;

tryIt("subarray(0, 2)", (buf) => buf.subarray(0, 2));
tryIt("slice(0, 2)", (buf) => buf.slice(0, 2));
tryIt("Uint8Array's subarray", (buf) => plain.subarray.call(buf, 0, 2));
tryIt("Uint8Array's slice", (buf) => plain.slice.call(buf, 0, 2));
tryIt("map", (buf) => buf.map((byte) => byte));
tryIt("filter", (buf) => buf.filter(() => true));
tryIt("toReversed", (buf) => buf.toReversed?.().reverse());
tryIt("with(1, 0)", (buf) => buf.with?.(1, 0));

function tryIt(how, cut) {
  const buf = Buffer.from("abcd");
  const piece = cut(buf);
  if (piece === undefined) {
    console.log(`${how.padEnd(22)} not there`);
    return;
  }
  const kind = Buffer.isBuffer(piece) ? "Buffer" : "Uint8Array";
  piece[0] = "X".charCodeAt();
  const bytes = buf[0] === piece[0] ? "the same bytes" : "a copy";
  console.log(`${how.padEnd(22)} ${kind.padEnd(11)} ${bytes}`);
}
