// Half of a pair, in three encodings.

const face = "😀";
const half = face.slice(0, 1);
console.log(`units of the face: ${face.length}`);
console.log(`its first unit: ${half.charCodeAt(0).toString(16)}`);

const utf8 = Buffer.from(half, "utf8");
const utf16 = Buffer.from(half, "utf16le");
const latin1 = Buffer.from(half, "latin1");
console.log("in utf8:   ", utf8);
console.log("in utf16le:", utf16);
console.log("in latin1: ", latin1);

console.log(`back from utf8: ${hex(utf8.toString("utf8"))}`);
console.log(`back from utf16le: ${hex(utf16.toString("utf16le"))}`);
const odd = Buffer.from([0x3d, 0xd8, 0x00, 0xde, 0x61]);
console.log(`five bytes of utf16le: ${hex(odd.toString("utf16le"))}`);

function hex(text) {
  const units = text.split("").map((unit) => unit.charCodeAt(0));
  return units.map((unit) => unit.toString(16)).join(" ");
}
