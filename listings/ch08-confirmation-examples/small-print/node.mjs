// Eleven answers that changed

import { transcode } from "node:buffer";

const abc = Buffer.from("abc");
const five = Buffer.alloc(5);
const wide = Buffer.from("abab", "utf16le");

tell("allocUnsafe(2 ** 47)", () => `${Buffer.allocUnsafe(2 ** 47).length} bytes`);
tell("indexOf of bytes, half a unit at the end", () => five.indexOf(abc, 0, "utf16le"));
tell("indexOf of text, from an odd place", () => wide.indexOf("a", 1, "utf16le"));
tell("toString, an end far below 0", () => `"${abc.toString("utf8", 1, -4294967293)}"`);
tell("copy to 2 ** 53", () => abc.copy(five, 2 ** 53));
tell("transcode of half a unit", () => `${transcode(Buffer.of(1), "utf16le", "utf8").length} bytes`);
tell("transcode of ascii that is none", () => transcode(Buffer.of(0xe9), "ascii", "utf16le").toString("hex"));
tell("atob of a lone letter and =", () => atob("a="));
tell("utf8Write at -1", () => abc.utf8Write("x", -1));
tell("utf8Write of three bytes where one fits", () => abc.utf8Write("xyz", 2, 3));
tell("utf8Slice from beyond the end", () => `"${abc.utf8Slice(4)}"`);

function tell(what, ask) {
  try {
    console.log(`${what}: ${ask()}`);
  } catch (error) {
    console.log(`${what}: ${typeof error.code === "string" ? error.code : error.message}`);
  }
}
