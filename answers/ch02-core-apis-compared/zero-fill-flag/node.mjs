// What the flag does to allocUnsafe

import { execFileSync } from "node:child_process";

const script = `
  for (let made = 0; made < 100_000; made++) {
    const buf = Buffer.allocUnsafe(100);
    if (buf.includes("secret")) {
      console.log("shown");
      process.exit();
    }
    buf.fill("a secret, ");
  }
  console.log("not shown");
`;
const flag = "--zero-fill-buffers";
console.log(`allocUnsafe: ${run([], "")}`);
console.log(`with the flag: ${run([flag], "")}`);
console.log(`in NODE_OPTIONS: ${run([], flag)}`);

// What another Node says to the script.
function run(flags, NODE_OPTIONS) {
  const env = { ...process.env, NODE_OPTIONS };
  const options = { encoding: "utf8", env };
  const words = [...flags, "-e", script];
  return execFileSync(process.execPath, words, options).trim();
}
