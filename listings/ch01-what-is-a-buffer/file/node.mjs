// A picture’s first bytes, to a file and back.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const path = join(tmpdir(), `ch01-${process.pid}.png`);

// Every PNG picture begins with these eight bytes.
const out = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
writeFileSync(path, out);

const back = readFileSync(path);
console.log("as bytes:", back);
console.log(`the same: ${back.equals(out)}`);

// The same bytes, by way of a string.
const text = back.toString("utf8");
const byText = Buffer.from(text);
console.log("as text: ", byText);
console.log(`the same: ${byText.equals(out)}`);

rmSync(path);
