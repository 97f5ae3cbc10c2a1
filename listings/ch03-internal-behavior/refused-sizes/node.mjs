// Sizes that are refused.

console.log(`2.9: ${Buffer.alloc(2.9).length} bytes`);
for (const size of [-1, NaN, 2 ** 60]) {
  try {
    Buffer.alloc(size);
  } catch (error) {
    console.log(`${size}: ${error.name}, ${error.code}`);
    console.log(error.message);
  }
}
