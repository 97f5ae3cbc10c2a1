// Comparing secrets: what timingSafeEqual accepts, and what it says

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const ours = Buffer.from("secret");
console.log(`the same bytes: ${timingSafeEqual(ours, Buffer.from("secret"))}`);
console.log(`one bit is other: ${timingSafeEqual(ours, Buffer.from("sebret"))}`);
console.log(`a Uint16Array of 3: ${timingSafeEqual(ours, new Uint16Array(3))}`);

for (const [what, theirs] of [["a shorter one", Buffer.from("sec")], ["a string", "secret"]]) {
  try {
    timingSafeEqual(ours, theirs);
  } catch (error) {
    console.log(`${what}: ${error.name} ${error.code}`);
  }
}

// Of texts of any length, compare digests: they are equally long.
const key = randomBytes(32);
const digest = (text) => createHmac("sha256", key).update(text).digest();
console.log(`digests, 3 and 6 letters: ${timingSafeEqual(digest("sec"), digest("secret"))}`);
console.log(`digests, the same text: ${timingSafeEqual(digest("secret"), digest("secret"))}`);
