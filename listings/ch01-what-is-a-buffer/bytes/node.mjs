// Five letters, six bytes.

const text = "héllo";
const buf = Buffer.from(text);
console.log(`${text.length} letters, ${buf.length} bytes`);
console.log(buf);

// A byte is a number from 0 to 255.
console.log(`the first byte is ${buf[0]}`);

// A string cannot be changed. A Buffer can: 0x4a is a big J.
buf[0] = 0x4a;
console.log(`${buf}`);
