// A Buffer may be longer than any string

import { constants } from "node:buffer";

const { MAX_LENGTH, MAX_STRING_LENGTH } = constants;
console.log(`longest Buffer = ${MAX_LENGTH} bytes`);
console.log(`longest string = ${MAX_STRING_LENGTH} code units`);

// Zeros cost next to nothing until somebody touches them.
const long = Buffer.alloc(MAX_STRING_LENGTH + 1);
console.log(`a Buffer of ${long.length} bytes: fine`);
try {
  long.toString("latin1");
} catch (error) {
  console.log(`as a string: ${error.code}`);
  console.log(error.message);
}
console.log(`its last five bytes: ${long.toString("hex", long.length - 5)}`);
