// Eight bytes, and a number that has room for fifty-three bits.

import { inspect } from "node:util";

const buf = Buffer.alloc(8);
buf.writeBigUInt64BE(9_007_199_254_740_993n, 0);
console.log(`the bytes: ${inspect(buf)}`);

const whole = buf.readBigUInt64BE(0);
console.log(`as a BigInt: ${whole}`);
console.log(`as a number: ${Number(whole)}`);

const high = buf.readUInt32BE(0);
const low = buf.readUInt32BE(4);
console.log(`from two halves: ${high * 4_294_967_296 + low}`);

console.log(`the low six bytes: ${buf.readUIntBE(2, 6)}`);
try {
  console.log(`all eight: ${buf.readUIntBE(0, 8)}`);
} catch (error) {
  console.log(`all eight: ${error.message}`);
}

buf.writeBigInt64BE(-1n, 0);
console.log(`-1, read unsigned: ${buf.readBigUInt64BE(0)}`);
