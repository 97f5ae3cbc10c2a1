// The block under a piece, and where in it the piece lies.

const packet = Buffer.alloc(80);
packet.fill("-");
packet.write("name", 4);
const piece = packet.subarray(4, 8);
console.log(`the piece: ${piece}`);

const block = piece.buffer;
console.log(`bytes in its block: ${block.byteLength}`);

const front = Buffer.from(block, 0, piece.length);
console.log(`from(buffer, 0, 4): ${front}`);

const same = Buffer.from(block, piece.byteOffset, piece.length);
console.log(`from(buffer, ${piece.byteOffset}, 4): ${same}`);

same[0] = "N".charCodeAt();
console.log(`the piece, after a write: ${piece}`);

try {
  Buffer.from(block, 81);
} catch (error) {
  console.log(`from(buffer, 81) says: ${error.message}`);
}
