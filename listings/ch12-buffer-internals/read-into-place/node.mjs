// A file's bytes go where you say.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const buf = Buffer.alloc(12, ".");
const window = buf.subarray(4, 8);

const name = `read-into-place-${process.pid}`;
const file = path.join(os.tmpdir(), name);
fs.writeFileSync(file, "0123456789");
const fd = fs.openSync(file);
const count = fs.readSync(fd, window, 0, window.length, 2);
fs.closeSync(fd);
fs.rmSync(file);

console.log(`${count} bytes read`);
console.log(`the whole   ${buf}`);
console.log(`the window  ${window}`);
