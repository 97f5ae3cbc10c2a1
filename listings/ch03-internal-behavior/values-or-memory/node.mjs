// Their values, or their memory.

const numbers = Float64Array.of(1.5, 300);
console.log("from:         ", Buffer.from(numbers));
const all = Buffer.copyBytesFrom(numbers);
console.log(`copyBytesFrom: ${all.length} bytes`);
console.log("the first:    ", Buffer.copyBytesFrom(numbers, 0, 1));
console.log("from the second on:", Buffer.copyBytesFrom(numbers, 1));
console.log("beyond them:  ", Buffer.copyBytesFrom(numbers, 2));

// A copy does not follow what it was made of.
numbers[0] = 0;
console.log(`the number: ${numbers[0]}, the copy: ${all.readDoubleLE(0)}`);
