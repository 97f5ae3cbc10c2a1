// A stream of chunks, read as text in five ways
import { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

// ANCHOR: shown
const chunks = [Buffer.from([0x35, 0x20, 0xe2]), Buffer.from([0x82, 0xac])];
const stream = () => Readable.from(chunks, { objectMode: false });

let added = "";
for await (const chunk of stream()) added += chunk;
console.log(`chunk added to a text: ${added}`);

let set = "";
for await (const text of stream().setEncoding("utf8")) set += text;
console.log(`setEncoding: ${set}`);

const decoder = new StringDecoder("utf8");
let waited = "";
for await (const chunk of stream()) waited += decoder.write(chunk);
console.log(`StringDecoder: ${waited + decoder.end()}`);

const web = new TextDecoder();
let decoded = "";
for await (const chunk of stream()) decoded += web.decode(chunk, { stream: true });
console.log(`TextDecoder, stream: ${decoded + web.decode()}`);

const all = [];
for await (const chunk of stream()) all.push(chunk);
console.log(`concat, then toString: ${Buffer.concat(all)}`);
// ANCHOR_END: shown
