// A search that does not end

import { spawnSync } from "node:child_process";

const odd = `Buffer.concat([Buffer.from([0]), Buffer.from("abc", "utf16le")]).subarray(1)`;

for (const search of [
  `indexOf("b", "utf16le")`,
  `includes("b", "utf16le")`,
  `indexOf("x", "utf16le")`,
  `indexOf(Buffer.from("b", "utf16le"))`,
]) {
  const { stdout, signal } = spawnSync(process.execPath, ["-p", `${odd}.${search}`], { timeout: 3000 });
  console.log(`${search}: ${signal ? "no answer in three seconds" : String(stdout).trim()}`);
}
