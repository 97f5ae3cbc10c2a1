// A thousand bytes as text.

const buf = Buffer.alloc(1000);
for (let i = 0; i < buf.length; i++) buf[i] = i; // 0 to 255, over and over

console.log(`the bytes: ${buf.length}`);
console.log(`base64: ${buf.toString("base64").length}`);
console.log(`hex: ${buf.toString("hex").length}`);
console.log(`JSON: ${JSON.stringify(buf).length}`);
console.log(`latin1 in utf8: ${Buffer.byteLength(buf.toString("latin1"))}`);

const lost = Buffer.from(buf.toString("utf8"));
console.log(`utf8, and back: ${lost.length}, the same: ${lost.equals(buf)}`);
