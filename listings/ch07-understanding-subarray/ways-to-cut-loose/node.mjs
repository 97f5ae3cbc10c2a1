// Five copies of a piece, and what each of them holds.

const piece = Buffer.alloc(1 << 20).subarray(40, 44);
holds("the piece itself", piece);

holds("Buffer.from", Buffer.from(piece));
holds("Buffer.concat", Buffer.concat([piece]));

let own = Buffer.alloc(piece.length);
piece.copy(own, 0);
holds("alloc and copy", own);

own = Buffer.allocUnsafeSlow(piece.length);
piece.copy(own, 0);
holds("allocUnsafeSlow and copy", own);

holds("Uint8Array's slice", Uint8Array.prototype.slice.call(piece));

function holds(how, copy) {
  console.log(`${`${how}:`.padEnd(25)} ${copy.buffer.byteLength}`);
}
