// A picture’s first bytes, to a file and back.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const name = `ch01-${process.pid}.png`;
const path = join(tmpdir(), name);

// Every PNG picture begins with these eight bytes.
const out = Buffer.from("89504e470d0a1a0a", "hex");
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
