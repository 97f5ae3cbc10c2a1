// What is no ordinary fraction has bytes too.

import { inspect } from "node:util";

for (const [name, number] of [
  ["0", 0],
  ["-0", -0],
  ["Infinity", Infinity],
  ["NaN", NaN],
  ["1e39", 1e39],
]) {
  const [float, double] = [Buffer.alloc(4), Buffer.alloc(8)];
  float.writeFloatBE(number, 0);
  double.writeDoubleBE(number, 0);
  console.log(`${name.padEnd(9)} ${inspect(float)} ${inspect(double)}`);
}

// A NaN has a million brothers: any digits do, as long as there are some.
for (const last of [0n, 1n, 0x0c0ffeen]) {
  const brother = Buffer.alloc(8);
  brother.writeBigUInt64BE(0x7ff8_0000_0000_0000n | last, 0);
  const number = brother.readDoubleBE(0);
  console.log(`${inspect(brother)} is NaN: ${Number.isNaN(number)}`);
}
