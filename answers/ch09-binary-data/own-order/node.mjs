// The order of this machine, seen through typed arrays on the same bytes

import os from "node:os";

console.log(`os.endianness(): ${os.endianness()}`);

const numbers = Uint16Array.of(0x1234, 0x5678);
const bytes = Buffer.from(numbers.buffer);
console.log(`0x1234 and 0x5678 in memory: ${bytes.toString("hex")}`);
console.log(`readUInt16BE(0): 0x${bytes.readUInt16BE(0).toString(16)}`);
console.log(`readUInt16LE(0): 0x${bytes.readUInt16LE(0).toString(16)}`);

const list = (numbers) => [...numbers].map((n) => `0x${n.toString(16)}`).join(" ");
const copied = new Uint16Array(bytes);
console.log(`new Uint16Array(bytes): ${list(copied)}`);
const view = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
console.log(`on its block: ${list(view)}`);

const dataView = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
console.log(`DataView, by default: 0x${dataView.getUint16(0).toString(16)}`);
console.log(`DataView, little: 0x${dataView.getUint16(0, true).toString(16)}`);
