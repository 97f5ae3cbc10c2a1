// A record in twelve bytes, written and read.

const RAINING = 0b01;
const LOW_BATTERY = 0b10;

const record = Buffer.alloc(12);
let at = record.write("WX", 0, "latin1"); // who we are
at = record.writeUInt8(1, at); // version
at = record.writeUInt8(RAINING | LOW_BATTERY, at); // one bit each
at = record.writeUInt16BE(42, at); // station
at = record.writeInt16BE(-523, at); // hundredths of a degree
record.writeFloatBE(1013.25, at); // hectopascals
console.log(record);

const name = record.subarray(0, 2).toString("latin1");
console.log(`${name} version ${record.readUInt8(2)}`);
console.log(`raining: ${(record.readUInt8(3) & RAINING) !== 0}`);
console.log(`station ${record.readUInt16BE(4)}`);
console.log(`${record.readInt16BE(6) / 100} degrees`);
console.log(`${record.readFloatBE(8)} hPa`);

try {
  record.readFloatBE(9);
} catch (error) {
  console.log(`one byte too far: ${error.message}`);
}
