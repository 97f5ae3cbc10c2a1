// From one encoding into another.
import { transcode } from "node:buffer";

const menu = Buffer.from("3 € é");
console.log("utf8:             ", menu);
console.log("transcode, latin1:", transcode(menu, "utf8", "latin1"));
console.log("write, latin1:    ", Buffer.from(`${menu}`, "latin1"));
console.log("transcode, ascii: ", transcode(menu, "utf8", "ascii"));
console.log("utf16le:          ", transcode(menu, "utf8", "utf16le"));

const old = Buffer.from([0x68, 0xe9]);
console.log("latin1 to utf8:   ", transcode(old, "latin1", "utf8"));
try {
  transcode(menu, "utf8", "hex");
} catch (error) {
  console.log(`to hex: ${error.code}`);
}
