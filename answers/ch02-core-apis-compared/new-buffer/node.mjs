// One constructor, and what it makes of a number

import * as buffer from "node:buffer";

process.removeAllListeners("warning"); // or it is printed
process.on("warning", ({ code, name }) => console.log(`${code}: ${name}`));

// ANCHOR: shown
// A service that says a text in hex. The client sends JSON.
function toHex(body) {
  return new Buffer(JSON.parse(body).text).toString("hex");
}
console.log(`the text "64": ${toHex('{"text": "64"}')}`);
const digits = toHex('{"text": 64}');
console.log(`the number 64: ${digits.length / 2} bytes`);
console.log(`all of them zero: ${/^0+$/.test(digits)}`);

for (const value of ["64", 64]) {
  try {
    console.log(`Buffer.from of a ${typeof value}:`, Buffer.from(value));
  } catch (error) {
    console.log(`Buffer.from of a ${typeof value}: ${error.code}`);
  }
}
console.log(`SlowBuffer: ${typeof buffer.SlowBuffer}`);
// ANCHOR_END: shown
