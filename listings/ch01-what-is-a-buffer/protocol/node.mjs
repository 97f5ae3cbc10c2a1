// Kind, length, payload.

// One byte says which kind of message it is, two say how long.
const HEADER = 3;

const sent = [message(1, "héllo"), message(7, ""), message(1, "bye")];
const all = Buffer.concat(sent);
// The network has brought everything but the last byte.
const wire = all.subarray(0, -1);
console.log(wire);

let at = 0;
while (wire.length - at >= HEADER) {
  const kind = wire.readUInt8(at);
  const length = wire.readUInt16BE(at + 1);
  const end = at + HEADER + length;
  if (end > wire.length) {
    break;
  }
  const payload = wire.subarray(at + HEADER, end);
  console.log(`kind ${kind}, ${length} bytes: “${payload}”`);
  at = end;
}
console.log(`${wire.length - at} bytes wait for more`);

function message(kind, text) {
  const payload = Buffer.from(text);
  const buf = Buffer.alloc(HEADER + payload.length);
  buf.writeUInt8(kind, 0);
  buf.writeUInt16BE(payload.length, 1);
  payload.copy(buf, HEADER);
  return buf;
}
