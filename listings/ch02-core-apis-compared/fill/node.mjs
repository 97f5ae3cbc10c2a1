// Filled from the beginning.

console.log(Buffer.alloc(5));
console.log(Buffer.alloc(5, 1));
console.log(Buffer.alloc(5, "ab"));
console.log(Buffer.alloc(5, "é"));
console.log(Buffer.alloc(5, "c0ffee", "hex"));

// What that is short for, as far as you can see.
const long = Buffer.allocUnsafeSlow(5);
long.fill("ab");
const short = Buffer.alloc(5, "ab");
console.log(`the same bytes: ${short.equals(long)}`);
const block = short.buffer.byteLength;
console.log(`its block: ${block} bytes`);
