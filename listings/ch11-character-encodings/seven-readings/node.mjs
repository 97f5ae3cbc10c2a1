// The same four bytes, read in seven encodings.

const buf = Buffer.from([0x68, 0xc3, 0xa9, 0x21]);
const all = "utf8 utf16le latin1 ascii hex base64 base64url";
for (const encoding of all.split(" ")) {
  console.log(`${encoding.padEnd(9)} ${buf.toString(encoding)}`);
}
