// Bytes that are no utf8, and how many signs they become.

const cases = [
  ["ff", "begins nothing"],
  ["e282", "two of the three bytes of €"],
  ["e28241", "the same, then an A"],
  ["f09f98", "three of the four bytes of 😀"],
  ["c080", "a zero in two bytes"],
  ["e08080", "a zero in three bytes"],
  ["eda080", "half of a surrogate pair"],
  ["f4908080", "beyond the last code point"],
  ["efbbbf41", "a byte order mark, then an A"],
];
for (const [hex, what] of cases) {
  const text = Buffer.from(hex, "hex").toString("utf8");
  const points = [...text].map(point);
  console.log(`${hex.padEnd(8)}  ${points.join(" ").padEnd(19)}  ${what}`);
}

function point(character) {
  const number = character.codePointAt(0);
  return number.toString(16).toUpperCase().padStart(4, "0");
}
