// The same byte, read in six ways.

const buf = Buffer.from([0b1110_1001]);

console.log(`eight switches   ${buf[0].toString(2).padStart(8, "0")}`);
console.log(`a number         ${buf.readUInt8(0)}`);
console.log(`a signed number  ${buf.readInt8(0)}`);
console.log(`latin1 text      ${buf.toString("latin1")}`);
console.log(`utf8 text        ${buf.toString("utf8")}`);

const shade = buf.toString("hex");
console.log(`a light grey     #${shade.repeat(3)}`);
