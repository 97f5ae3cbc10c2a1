// Node's own cooks, and where they cut

import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { promisify } from "node:util";
import zlib from "node:zlib";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cooks-"));
const small = path.join(folder, "small");
const large = path.join(folder, "large");
fs.writeFileSync(small, "x".repeat(100));
fs.writeFileSync(large, "x".repeat(20_000));

async function firstChunk(name) {
  for await (const chunk of fs.createReadStream(name)) return chunk;
}

function passedOn(text) {
  const through = new PassThrough();
  through.write(text);
  return through.read();
}

// ANCHOR: shown
const made = {
  "fs.readFileSync, 100 bytes": () => fs.readFileSync(small),
  "fs.readFileSync, 20000 bytes": () => fs.readFileSync(large),
  "fs.promises.readFile": () => fs.promises.readFile(small),
  "a chunk of a read stream": () => firstChunk(small),
  "a PassThrough given text": () => passedOn("x".repeat(100)),
  "a promised gzip": () => promisify(zlib.gzip)("x"),
  "zlib.gzipSync": () => zlib.gzipSync("x".repeat(100)),
  "crypto.randomBytes": () => randomBytes(100),
  "hash.digest": () => createHash("sha256").update("x").digest(),
  "TextEncoder": () => new TextEncoder().encode("x".repeat(100)),
};
for (const [what, make] of Object.entries(made)) {
  const bytes = await make();
  // A Buffer cut after it says where the tray is.
  const tray = Buffer.from("x").buffer;
  const where = bytes.buffer === tray ? "on the tray" : "a block of its own";
  console.log(`${what}: ${where}`);
}
// ANCHOR_END: shown
fs.rmSync(folder, { recursive: true });
