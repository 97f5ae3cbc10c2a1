// Each element is one byte, whatever you give it.

const numbers = Uint16Array.of(1, 0x456);
console.log("elements ", Buffer.from(numbers));
console.log("memory   ", Buffer.copyBytesFrom(numbers));

const buf = Buffer.alloc(2);
buf[0] = numbers[1];
buf[2] = 7; // there is no place 2
console.log("written  ", buf);
console.log("place 2  ", buf[2] !== undefined);
