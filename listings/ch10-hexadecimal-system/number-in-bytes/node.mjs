// 0x456 in bytes, five ways.

const one = Buffer.from([0x456]);
console.log("one element     ", one);

const buf = Buffer.alloc(4);
buf.writeUInt16BE(0x456, 0);
buf.writeUInt16LE(0x456, 2);
console.log("big end first   ", buf.subarray(0, 2));
console.log("little end first", buf.subarray(2, 4));

console.log("three digits    ", Buffer.from("456", "hex"));
console.log("four digits     ", Buffer.from("0456", "hex"));
