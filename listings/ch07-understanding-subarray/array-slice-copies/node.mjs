// The array’s slice is a copy, the Buffer’s subarray is not.

const list = (bytes) => `[${[...bytes].join(", ")}]`;

const array = [1, 2, 3, 4];
const piece = array.slice(0, 2);
piece[0] = 99;
console.log(`array:  ${list(array)}, the piece: ${list(piece)}`);

const buffer = Buffer.from([1, 2, 3, 4]);
const window = buffer.subarray(0, 2);
window[0] = 99;
console.log(`buffer: ${list(buffer)}, the window: ${list(window)}`);

buffer[1] = 77;
console.log(`buffer[1] = 77, and the window says ${window[1]}`);
