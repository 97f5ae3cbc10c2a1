// Which byte comes first?

const buf = Buffer.alloc(8);
const end = buf.writeUInt32BE(0x12345678, 0);
buf.writeUInt32LE(0x12345678, end);
console.log(buf);
console.log("big end first   ", buf.subarray(0, 4));
console.log("little end first", buf.subarray(4, 8));

console.log(`written BE, read BE: 0x${buf.readUInt32BE(0).toString(16)}`);
console.log(`written BE, read LE: 0x${buf.readUInt32LE(0).toString(16)}`);
console.log(`as a length in bytes: ${buf.readUInt32LE(0)}`);
