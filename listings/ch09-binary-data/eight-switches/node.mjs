// One byte is eight switches, and each has a worth.

const buf = Buffer.alloc(1);
for (const place of [7, 6, 5, 3, 0]) {
  buf[0] |= 1 << place;
}
console.log(`five on    ${switches(buf)}`);

buf[0] &= ~(1 << 6);
console.log(`bit 6 off  ${switches(buf)}`);

buf[0] ^= 0b1111;
console.log(`four over  ${switches(buf)}`);

// The bits of the first byte, and the worth of those that are on.
function switches(buf) {
  const byte = buf[0];
  const places = [7, 6, 5, 4, 3, 2, 1, 0];
  const on = places.filter((place) => (byte >> place) & 1);
  const worth = on.map((place) => 1 << place);
  const bits = byte.toString(2).padStart(8, "0");
  return `${bits}  ${String(byte).padStart(3)} = ${worth.join(" + ")}`;
}
