// One Buffer for all reads.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const name = `one-buffer-for-all-${process.pid}`;
const file = path.join(os.tmpdir(), name);
fs.writeFileSync(file, "one two three four ");
const fd = fs.openSync(file);

const buf = Buffer.alloc(8);
const windows = [];
const copies = [];
for (;;) {
  const count = fs.readSync(fd, buf, 0, buf.length, null);
  if (count === 0) break;
  const read = buf.subarray(0, count);
  copies.push(Buffer.from(read));
  windows.push(read);
}
fs.closeSync(fd);
fs.rmSync(file);

console.log(`reads: ${windows.length}`);
console.log(`windows kept: ${Buffer.concat(windows)}`);
console.log(`copies kept:  ${Buffer.concat(copies)}`);
