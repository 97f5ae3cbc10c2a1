// Nothing is wrong base64.

const texts = "YWJj YWI= YWI YWJjZ Y.W*J!j -/+_ YQ==YWJj =YWJj YR== ==== hello";
for (const text of texts.split(" ")) {
  const buf = Buffer.from(text, "base64");
  const url = Buffer.from(text, "base64url");
  const estimate = Buffer.byteLength(text, "base64");
  const alike = buf.equals(url) ? "alike" : "otherwise";
  console.log(`${text.padEnd(8)}  ${alike}  ${buf.length} of ${estimate} `, buf);
}

const buf = Buffer.from([0xfb, 0xff, 0xbf, 0x61]);
console.log(`written in base64:    ${buf.toString("base64")}`);
console.log(`written in base64url: ${buf.toString("base64url")}`);
