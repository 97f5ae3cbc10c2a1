// Bytes to hex and back.

const buf = Buffer.from("Hi, é!");
console.log(buf);
console.log(buf.toString("hex"));

const lower = Buffer.from("48692c20c3a921", "hex");
const upper = Buffer.from("48692C20C3A921", "hex");
console.log(lower.toString("utf8"), lower.equals(buf));
console.log(upper.toString("utf8"), upper.equals(buf));

const long = Buffer.alloc(52, 0xff);
console.log(long);
console.log(`${long.toString("hex").length} digits`);
