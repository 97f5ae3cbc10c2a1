// No position is wrong.

const buf = Buffer.from("abcdef");

console.log(`(2)          ${buf.subarray(2)}`);
for (const [start, end] of [
  [1, 3],
  [-2, 6],
  [0, -2],
  [-99, 99],
  [6, 9],
  [4, 2],
  [NaN, 1.9],
]) {
  const window = buf.subarray(start, end);
  const positions = `(${start}, ${end})`;
  const text = window.toString();
  console.log(`${positions.padEnd(12)} ${text.padEnd(6)} ${window.length} bytes`);
}

// A window's window is a window on the block, not on the window.
const inner = buf.subarray(2).subarray(1, 3);
console.log(`begins ${inner.byteOffset - buf.byteOffset} bytes in: ${inner}`);
