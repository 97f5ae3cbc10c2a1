// Other views on a pooled Buffer's block

const buf = Buffer.from([1, 0, 0, 0, 2, 0, 0, 0]); // two numbers of 32 bits

const whole = new Uint32Array(buf.buffer);
const open = new Uint32Array(buf.buffer, buf.byteOffset);
const right = new Uint32Array(buf.buffer, buf.byteOffset, buf.length / 4);
const copied = new Uint32Array(buf);

console.log(`of the block: ${whole.length} numbers`);
console.log(`from the offset on: more than two numbers: ${open.length > 2}`);
console.log(`offset and length: ${right.length} numbers, ${right.join(" and ")}`);
console.log(`of the Buffer itself: ${copied.length} numbers, ${copied.join(" ")}`);

// Pieces begin at multiples of eight. A piece of a piece need not.
try {
  const odd = buf.subarray(1, 5);
  new Uint32Array(odd.buffer, odd.byteOffset, 1);
} catch (error) {
  console.log(`one byte further on: ${error.name}, ${error.message}`);
}
