// Which of them is a window?

const uint8Slice = (buf) => Uint8Array.prototype.slice.call(buf, 0, 2);

tryIt("buf.subarray(0, 2)", (buf) => buf.subarray(0, 2));
tryIt("buf.slice(0, 2)", (buf) => buf.slice(0, 2));
tryIt("Uint8Array's slice", uint8Slice);
tryIt("Buffer.from(buf.subarray(0, 2))", (buf) => {
  return Buffer.from(buf.subarray(0, 2));
});

function tryIt(how, cut) {
  const buf = Buffer.from("abcd");
  const piece = cut(buf);
  piece[0] = "X".charCodeAt();
  const kind = buf[0] === "X".charCodeAt() ? "window" : "copy";
  console.log(`${how.padEnd(31)}  ${kind.padEnd(6)}  ${buf}`);
}
