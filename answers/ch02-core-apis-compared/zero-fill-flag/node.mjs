// What the flag does to the unsafe functions

import { execFileSync } from "node:child_process";

const script = `
  for (let made = 0; made < 10_000; made++) {
    for (const buf of [Buffer.allocUnsafe(100), Buffer.allocUnsafeSlow(100)]) {
      if (buf.some((byte) => byte !== 0)) {
        console.log("dirty");
        process.exit();
      }
      buf.fill("a secret, ");
    }
  }
  console.log("zeros");
`;
const flag = "--zero-fill-buffers";
console.log(`without the flag: ${run([], "")}`);
console.log(`with the flag: ${run([flag], "")}`);
console.log(`in NODE_OPTIONS: ${run([], flag)}`);

// What another Node says to the script.
function run(flags, NODE_OPTIONS) {
  const env = { ...process.env, NODE_OPTIONS };
  const options = { encoding: "utf8", env };
  const words = [...flags, "-e", script];
  return execFileSync(process.execPath, words, options).trim();
}
