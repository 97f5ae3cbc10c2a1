// The tray moved by transfer()

import { spawnSync } from "node:child_process";

// ANCHOR: shown
const program = `
  const { writeSync } = require("node:fs");
  const tried = (what, call) => {
    try { call(); return what + ": done"; }
    catch (error) { return what + ": " + error.name + ", " + error.message; }
  };
  const order = Buffer.from("ok");
  const told = [];
  if (order.buffer.transfer === undefined) told.push("there is no transfer()");
  else {
    told.push(tried("order.buffer.transfer()", () => order.buffer.transfer()));
    told.push("order.length: " + order.length);
    told.push(tried("the next Buffer.from", () => Buffer.from("soup")));
    told.push(tried("the next allocUnsafe", () => Buffer.allocUnsafe(10)));
    told.push(tried("the next alloc", () => Buffer.alloc(10)));
  }
  for (const line of told) writeSync(1, line + "\\n");`;
// ANCHOR_END: shown

// In a process of its own, for it may not be worth much afterwards.
const child = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
console.log(child.stdout.trim());
