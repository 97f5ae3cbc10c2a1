// The cursor walks down the slab in steps of eight.

// Where the program before us left the cursor does not matter: count from here.
const first = Buffer.allocUnsafe(8);

for (const size of [1, 2, 3, 7, 8, 9, 10, 100, 13]) {
  const buf = Buffer.allocUnsafe(size);
  const place = buf.byteOffset - first.byteOffset;
  console.log(`allocUnsafe(${size}) begins ${place} bytes further on`);
}
