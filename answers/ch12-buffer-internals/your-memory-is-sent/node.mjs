// What you write is read later
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const file = path.join(os.tmpdir(), `your-memory-is-sent-${process.pid}`);

// ANCHOR: shown
const out = fs.createWriteStream(file);
const buf = Buffer.from("hello");
const taken = out.write(buf); // returns before a byte is written
buf.fill("x");

const other = Buffer.from("hello");
out.write(Buffer.from(other)); // a copy that nobody else has
other.fill("x");

await new Promise((done) => out.end(done));
console.log(`write returned: ${taken}`);
console.log(`in the file: ${fs.readFileSync(file, "utf8")}`);
// ANCHOR_END: shown
fs.rmSync(file);
