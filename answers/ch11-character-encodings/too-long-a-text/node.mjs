// A Buffer that is too long for a string
import { constants } from "node:buffer";

console.log(`longest string: ${constants.MAX_STRING_LENGTH}`);
console.log(`less than 2 ** 29 by: ${2 ** 29 - constants.MAX_STRING_LENGTH}`);
console.log(`longest Buffer: ${constants.MAX_LENGTH}`);

const large = Buffer.alloc(2 ** 29);
try {
  large.toString("utf8");
} catch (error) {
  console.log(`all of it: ${error.code}`);
  console.log(`it says: ${error.message}`);
}
console.log(`its first bytes: ${large.toString("utf8", 0, 5).length} letters`);
