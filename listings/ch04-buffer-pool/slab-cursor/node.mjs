// The cursor walks down the slab in steps of eight.

// Where the program before us left the cursor does not matter: count from here.
const first = Buffer.allocUnsafe(8);

// All Buffers first, then the printing: in Node printing takes from the slab too.
const buffers = [];
for (const size of [1, 2, 3, 7, 8, 9, 10, 100, 13]) {
  buffers.push(Buffer.allocUnsafe(size));
}

for (const buf of buffers) {
  const place = buf.byteOffset - first.byteOffset;
  console.log(`allocUnsafe(${buf.length}): +${place}`);
}
