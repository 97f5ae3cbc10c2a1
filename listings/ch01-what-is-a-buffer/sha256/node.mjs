// The same letter, other bytes, another digest.

import { createHash } from "node:crypto";
import { inspect } from "node:util";

for (const encoding of ["utf8", "latin1"]) {
  const buf = Buffer.from("é", encoding);
  const digest = sha256(buf);
  console.log(`${inspect(buf)} has a digest of ${digest.length} bytes:`);
  console.log(digest.toString("hex"));
}

function sha256(buf) {
  return createHash("sha256").update(buf).digest();
}
