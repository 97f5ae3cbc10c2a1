// What indexOf looks for.

const buf = Buffer.from("this is a test");
console.log(`'is': ${buf.indexOf("is")}`);
console.log(`the bytes 69 73: ${buf.indexOf(Buffer.from([0x69, 0x73]))}`);
console.log(`0x6973: ${buf.indexOf(0x6973)}`);
console.log(`'is', the last: ${buf.lastIndexOf("is")}`);
console.log(`'IS': ${buf.indexOf("IS")}`);

const wide = Buffer.from("aab", "utf16le");
console.log(`'b' in utf16le: ${wide.indexOf("b", "utf16le")}`);
const odd = Buffer.from([0x00, 0xaa, 0xaa]);
console.log(`U+AAAA at 1: ${odd.indexOf("\uaaaa", "utf16le")}`);
