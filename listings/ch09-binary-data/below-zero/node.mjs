// Two's complement: the top half of the clock is negative.

for (const byte of [0, 1, 127, 128, 129, 254, 255]) {
  const buf = Buffer.from([byte]);
  const bits = byte.toString(2).padStart(8, "0");
  const signed = String(buf.readInt8(0)).padStart(4);
  console.log(`${bits}  ${String(byte).padStart(3)}  ${signed}`);
}

const buf = Buffer.alloc(4);
buf.writeInt16BE(-2, 0);
buf.writeInt16BE(2, 2);
console.log("-2 and 2 in two bytes each:", buf);

// To negate: every switch over, then one more.
const negated = ~buf.readInt16BE(2) + 1;
console.log(`2 with every bit flipped, plus one: ${negated}`);
