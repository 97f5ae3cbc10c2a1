// The notes’ window: five bytes of thirteen.

import { inspect } from "node:util";

const buffer = Buffer.from('Hello, world!');
const sliced = buffer.subarray(0, 5);

console.log(`${sliced.length} bytes: ${inspect(sliced)}`);
console.log(sliced.toString());

sliced[0] = "J".charCodeAt();
console.log(buffer.toString());
