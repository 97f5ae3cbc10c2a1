// One to six bytes: what fits, what is refused, what is cut off.

import { inspect } from "node:util";

for (const [value, width] of [
  [258.9, 2],
  [NaN, 2],
  [65_536, 2],
  [281_474_976_710_655, 6],
  [281_474_976_710_656, 6],
]) {
  const buf = Buffer.alloc(width);
  try {
    buf.writeUIntBE(value, 0, width);
    console.log(`${value} in ${width}: ${inspect(buf)}`);
  } catch (error) {
    console.log(`${value} in ${width}: ${error.message}`);
  }
}

// Four bytes cut towards zero. Five and six round down, above the low four.
for (const width of [4, 5, 6]) {
  const buf = Buffer.alloc(width);
  buf.writeIntBE(-0.5, 0, width);
  console.log(`-0.5 in ${width}: ${inspect(buf)}`);
}
