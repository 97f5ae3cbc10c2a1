// Printing takes from the slab, if it goes to a file

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

// ANCHOR: shown
// How far does the cursor move while one line of 95 letters is printed?
const program = `
  for (;;) {
    const before = Buffer.allocUnsafe(8);
    console.log("x".repeat(95));
    const after = Buffer.allocUnsafe(8);
    if (after.buffer !== before.buffer) continue; // the slab ran out between the two
    process.exitCode = after.byteOffset - before.byteOffset - 8;
    break;
  }`;
const moved = (stdout) =>
  spawnSync(process.execPath, ["-e", program], { stdio: ["ignore", stdout, "inherit"] }).status;

console.log(`printed to a pipe, the cursor moves by: ${moved("pipe")}`);

const name = path.join(os.tmpdir(), `printing-takes-${process.pid}`);
const file = fs.openSync(name, "w");
console.log(`printed to a file, the cursor moves by: ${moved(file)}`);
fs.closeSync(file);
fs.unlinkSync(name);
// ANCHOR_END: shown
