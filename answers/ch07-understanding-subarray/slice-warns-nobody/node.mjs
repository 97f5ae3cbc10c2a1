// What slice says when it is asked for every warning

import { spawnSync } from "node:child_process";

const flags = ["--pending-deprecation", "--trace-deprecation"];
const slice = spawnSync(process.execPath, [...flags, "-e", "Buffer.from('abc').slice(1)"]);
console.log(`slice(1), warnings: ${slice.stderr.length} bytes`);

const constructor = spawnSync(process.execPath, [...flags, "-e", "new Buffer(1)"]);
console.log(`new Buffer(1), warns: ${constructor.stderr.includes("DEP0005")}`);
