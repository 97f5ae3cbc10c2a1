// Beyond the end: an index is silent, a method is not.

import { inspect } from "node:util";

const buf = Buffer.alloc(2);

const read = buf[2] ?? "nothing";
console.log(`buf[2] reads: ${read}`);

buf[2] = 9;
console.log(`after buf[2] = 9: ${buf.length} bytes, ${inspect(buf)}`);

console.log(`subarray(2, 9) has: ${buf.subarray(2, 9).length} bytes`);

try {
  buf.readUInt8(2);
} catch (error) {
  console.log(`readUInt8(2) says: ${error.message}`);
}
