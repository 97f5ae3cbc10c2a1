// Fifty bytes, unless you say otherwise.
import buffer from "node:buffer";
import { inspect } from "node:util";

const long = Buffer.alloc(60, 0xff);
console.log(`at first: ${buffer.INSPECT_MAX_BYTES}`);
console.log(`60 bytes end in: ${inspect(long).slice(-23)}`);

buffer.INSPECT_MAX_BYTES = 3;
console.log(`after 3: ${inspect(long)}`);
buffer.INSPECT_MAX_BYTES = Infinity;
console.log(`after Infinity, "more" is in it: ${inspect(long).includes("more")}`);
console.log(`digits of toString: ${long.toString("hex").length}`);
