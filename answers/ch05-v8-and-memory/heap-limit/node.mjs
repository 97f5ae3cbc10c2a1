// A heap of 40 MiB, and 500 MiB of Buffers

import { spawnSync } from "node:child_process";

const program = `
  const kept = Array.from({ length: 500 }, () => Buffer.alloc(1 << 20));
  console.log(kept.length);`;
const flags = ["--max-old-space-size=40", "-e", program];
const child = spawnSync(process.execPath, flags, { encoding: "utf8" });

console.log(`Buffers of 1 MiB, all alive: ${child.stdout.trim()}`);
console.log(`the process ended well: ${child.status === 0}`);
