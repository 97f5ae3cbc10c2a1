// A character cut in two by a chunk.
import { inspect } from "node:util";

const whole = Buffer.from("5 €");
const chunks = [whole.subarray(0, 4), whole.subarray(4)];
console.log(`${inspect(chunks[0])} and ${inspect(chunks[1])}`);

const apart = chunks[0].toString("utf8") + chunks[1].toString("utf8");
console.log(`each read alone:   ${apart}`);

const together = Buffer.concat(chunks);
console.log(`joined, then read: ${together.toString("utf8")}`);
