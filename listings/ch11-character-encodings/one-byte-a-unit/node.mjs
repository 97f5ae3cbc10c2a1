// latin1 cuts, ascii cuts twice.
import { inspect } from "node:util";

console.log("written:");
for (const text of ["A", "é", "€", "“"]) {
  const latin1 = inspect(Buffer.from(text, "latin1"));
  const ascii = inspect(Buffer.from(text, "ascii"));
  console.log(`  ${text} is ${latin1} in latin1, ${ascii} in ascii`);
}

console.log("read:");
for (const byte of [0x41, 0xe9, 0x93, 0x80]) {
  const buf = Buffer.from([byte]);
  const latin1 = point(buf.toString("latin1"));
  const ascii = point(buf.toString("ascii"));
  const hex = byte.toString(16);
  console.log(`  ${hex} is U+${latin1} in latin1, U+${ascii} in ascii`);
}

function point(character) {
  const number = character.codePointAt(0);
  return number.toString(16).toUpperCase().padStart(4, "0");
}
