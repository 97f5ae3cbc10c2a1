// Bad hex at five doors.

const buf = Buffer.alloc(4);
const good = "abcd12";
const bad = "abzz12";
console.log(`from good:  ${Buffer.from(good, "hex").length} bytes`);
console.log(`from bad:   ${Buffer.from(bad, "hex").length} byte`);
console.log(`byteLength: ${Buffer.byteLength(bad, "hex")} bytes`);
console.log(`write:      ${buf.write(bad, "hex")} byte`);
console.log(`fill:       ${hex(buf.fill(bad, "hex"))}`);
console.log(`indexOf:    ${buf.indexOf("zz", "hex")}`);

try {
  buf.fill("zz", "hex");
} catch (error) {
  console.log(`fill zz:    ${error.code}`);
  console.log(`it says:    ${error.message}`);
}

function hex(buf) {
  return buf.toString("hex");
}
