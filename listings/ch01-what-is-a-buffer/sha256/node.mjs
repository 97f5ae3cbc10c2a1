// The same letter, other bytes, another digest.

import { createHash } from "node:crypto";

for (const encoding of ["utf8", "latin1"]) {
  const buf = Buffer.from("é", encoding);
  const digest = sha256(buf);
  console.log(buf, `gives ${digest.length} bytes:`);
  console.log(digest.toString("hex"));
}

function sha256(buf) {
  return createHash("sha256").update(buf).digest();
}
