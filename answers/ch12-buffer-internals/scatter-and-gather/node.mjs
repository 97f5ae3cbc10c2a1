// Many windows, one call
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const file = path.join(os.tmpdir(), `scatter-and-gather-${process.pid}`);
const fd = fs.openSync(file, "w+");

// ANCHOR: shown
const parts = [Buffer.from("head "), Buffer.from("and "), Buffer.from("body")];
console.log(`written: ${fs.writevSync(fd, parts)}`);

const whole = Buffer.alloc(13, ".");
const windows = [whole.subarray(9), whole.subarray(0, 9)];
console.log(`read: ${fs.readvSync(fd, windows, 0)}`);
console.log(`the whole: ${whole}`);
// ANCHOR_END: shown
fs.closeSync(fd);
fs.rmSync(file);
