// Four ways to the same four bytes.

const number = 0x0a0b0c0d;

const buf = Buffer.alloc(4);
buf.writeUInt32BE(number, 0);
console.log(`a Buffer           [${[...buf].join(", ")}]`);

const plain = Uint8Array.of(10, 11, 12, 13);
console.log(`an array of bytes  [${[...plain].join(", ")}]`);

const view = new DataView(new ArrayBuffer(4));
view.setUint32(0, number);
const seen = new Uint8Array(view.buffer);
console.log(`a number's view    [${[...seen].join(", ")}]`);

const shifted = [24, 16, 8, 0].map((places) => (number >> places) & 0xff);
console.log(`shift and mask     [${shifted.join(", ")}]`);
