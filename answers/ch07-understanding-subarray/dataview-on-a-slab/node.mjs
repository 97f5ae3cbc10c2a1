// A DataView on a pooled Buffer, without its offset and with it

Buffer.allocUnsafe(8); // somebody before you on the slab
const buf = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]);

const front = new DataView(buf.buffer);
const right = new DataView(buf.buffer, buf.byteOffset, buf.length);

console.log(`without an offset, as long as buf: ${front.byteLength === buf.length}`);
console.log(`without an offset, reads 0x01020304: ${front.getUint32(0) === 0x01020304}`);
console.log(`with it, as long as buf: ${right.byteLength === buf.length}`);
console.log(`with it, reads: 0x${right.getUint32(0).toString(16).padStart(8, "0")}`);

const piece = buf.subarray(1, 5);
try {
  new Uint32Array(piece.buffer, piece.byteOffset, 1);
} catch (error) {
  console.log(`Uint32Array on a piece: ${error.message}`);
}
const view = new DataView(piece.buffer, piece.byteOffset, 4);
console.log(`DataView on a piece: 0x${view.getUint32(0).toString(16).padStart(8, "0")}`);
