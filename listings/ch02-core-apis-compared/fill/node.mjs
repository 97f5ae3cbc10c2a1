// Filled from the beginning.

console.log(Buffer.alloc(5));
console.log(Buffer.alloc(5, 1));
console.log(Buffer.alloc(5, "ab"));
console.log(Buffer.alloc(5, "é"));
console.log(Buffer.alloc(5, "c0ffee", "hex"));

// What it is short for; and it has a block of its own all the same.
const long = Buffer.allocUnsafeSlow(5);
long.fill("ab");
const short = Buffer.alloc(5, "ab");
console.log(`the same bytes: ${short.equals(long)}`);
console.log(`its block: ${short.buffer.byteLength} bytes`);
