// Reading stops at the first bad pair, and says nothing.

const texts = ["1234", "12g4", "12 34", "0x1234", "12:34", "123", "1", "zzz", "4ı"];
for (const text of texts) {
  const buf = Buffer.from(text, "hex");
  const estimate = Buffer.byteLength(text, "hex");
  console.log(`${text.padEnd(6)} ${buf.length} of ${estimate} `, buf);
}
