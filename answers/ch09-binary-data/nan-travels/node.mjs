// A NaN with a payload is read and written again: what is left of it

travels("the usual double", "7ff8000000000000", 8);
travels("a double, c0ffee", "7ff8000000c0ffee", 8);
travels("signaling double", "7ff0000000000001", 8);
travels("the usual float", "7fc00000", 4);
travels("a float, c0ffee", "7fc0ffee", 4);
travels("signaling float", "7f800001", 4);

const buf = Buffer.alloc(8);
buf.writeDoubleBE(-NaN, 0);
console.log(`-NaN: ${buf.toString("hex")}`);
const zero = Number("0");
buf.writeDoubleBE(zero / zero, 0);
console.log(`0 / 0: ${buf.toString("hex")}`);

function travels(what, hex, width) {
  const [from, to] = [Buffer.from(hex, "hex"), Buffer.alloc(width)];
  if (width === 4) to.writeFloatBE(from.readFloatBE(0), 0);
  else to.writeDoubleBE(from.readDoubleBE(0), 0);
  const kept = to.equals(from) ? "kept" : "changed";
  console.log(`${what}: ${hex} -> ${to.toString("hex")}, ${kept}`);
}
