// A decoder that waits for the rest.
import { StringDecoder } from "node:string_decoder";

const utf8 = new StringDecoder("utf8");
for (const byte of Buffer.from("5 €!")) {
  const text = utf8.write(Buffer.from([byte]));
  console.log(`${byte.toString(16)}  ${JSON.stringify(text)}`);
}
utf8.write(Buffer.from([0xe2, 0x82]));
console.log(`e2 82 and no more: ${JSON.stringify(utf8.end())}`);

const base64 = new StringDecoder("base64");
const chunks = [Buffer.from([1, 2]), Buffer.from([3, 4])];
const apart = chunks.map((chunk) => chunk.toString("base64")).join("");
const waiting = chunks.map((chunk) => base64.write(chunk)).join("");
const together = waiting + base64.end();
console.log(`base64, each alone: ${apart}`);
console.log(`base64, waiting: ${together}`);
console.log(`read back: ${bytes(apart)} and ${bytes(together)}`);

function bytes(text) {
  return Buffer.from(text, "base64").toString("hex");
}
