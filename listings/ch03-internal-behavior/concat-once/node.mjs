// Piece by piece, or all at once.

const chunks = [];
for (let arrived = 0; arrived < 1000; arrived++) {
  chunks.push(Buffer.alloc(100, 1));
}

// All that has come so far is copied with every chunk.
let copied = 0;
let all = Buffer.alloc(0);
for (const chunk of chunks) {
  all = Buffer.concat([all, chunk]);
  copied += all.length;
}
console.log(`piece by piece: ${copied} bytes copied`);

const once = Buffer.concat(chunks);
console.log(`all at once: ${once.length} bytes copied`);
console.log(`the same bytes: ${once.equals(all)}`);
console.log(`times as many: ${copied / once.length}`);
