// The largest Buffer in the slab, by each door.

// A text of n hex digit pairs has n bytes, and so on.
say("allocUnsafe", (n) => Buffer.allocUnsafe(n));
say("from(array)", (n) => Buffer.from(new Uint8Array(n)));
say("from(text)", (n) => Buffer.from("a".repeat(n)));
say("utf16le", (n) => Buffer.from("a".repeat(n), "utf16le"));
say("base64", (n) => Buffer.from("aaaa".repeat(n), "base64"));
say("hex", (n) => Buffer.from("aa".repeat(n), "hex"));

function say(door, make) {
  let [inside, outside] = [1, 70_000];
  while (outside - inside > 1) {
    const n = Math.floor((inside + outside) / 2);
    if (isPooled(make(n))) {
      inside = n;
    } else {
      outside = n;
    }
  }
  console.log(`${door}: ${make(inside).length}`);
}

// A block of its own is as long as the Buffer.
function isPooled(buf) {
  return buf.buffer.byteLength !== buf.length;
}
