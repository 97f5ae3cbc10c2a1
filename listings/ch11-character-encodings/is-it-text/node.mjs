// Asking before reading.
import { isAscii, isUtf8 } from "node:buffer";

const cases = [
  ["6869", "hi"],
  ["68c3a9", "hé"],
  ["68e9", "hé in latin1"],
  ["e282", "two thirds of €"],
  ["eda080", "half of a pair"],
  ["efbbbf6869", "a mark, then hi"],
  ["", "nothing"],
];
console.log("utf8   ascii");
for (const [hex, what] of cases) {
  const buf = Buffer.from(hex, "hex");
  const answers = [isUtf8(buf), isAscii(buf)].map((is) => String(is).padEnd(5));
  console.log(`${answers.join("  ")}  ${what}`);
}
