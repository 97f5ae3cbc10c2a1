// Sizes that no pool should have

import { spawnSync } from "node:child_process";

// What becomes of a program of its own that sets this size and asks for two thousand small Buffers.
function tried(size) {
  const program = `
    const wanted = Buffer.poolSize;
    let told;
    try {
      Buffer.poolSize = ${size};
      let last;
      for (let i = 0; i < 2000; i++) last = Buffer.allocUnsafe(100);
      told = last.buffer.byteLength > 100 ? "pooled" : "no pool";
    } catch (error) {
      told = error.name + ", " + error.message;
    }
    Buffer.poolSize = wanted;
    require("fs").writeSync(1, told);`;
  const child = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
  return child.stdout || `the process ends with ${child.signal}`;
}

// ANCHOR: shown
for (const size of ["4096", "0", "2", "NaN", "Infinity", "2 ** 32", "-1", '"4096"']) {
  console.log(`Buffer.poolSize = ${size}: ${tried(size)}`);
}
// ANCHOR_END: shown
