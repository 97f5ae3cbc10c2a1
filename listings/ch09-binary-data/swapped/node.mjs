// A recording in the wrong byte order, turned round in place.

import { inspect } from "node:util";

// Three samples, written big end first, and read the other way.
const sound = Buffer.alloc(6);
for (const [place, sample] of [1, -2, 300].entries()) {
  sound.writeInt16BE(sample, 2 * place);
}
console.log(`as it came: ${samples(sound)}`);

sound.swap16();
console.log(`swap16: ${samples(sound)}`);

console.log(`swap32 says: ${refused(() => sound.swap32())}`);

const number = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]);
console.log(`swap64: ${inspect(number.swap64())}`);

function samples(sound) {
  return [0, 1, 2].map((place) => sound.readInt16LE(2 * place)).join(" ");
}

function refused(call) {
  try {
    call();
    return "nothing";
  } catch (error) {
    return error.message;
  }
}
