// A total that is too small, or too large.

const first = Buffer.from("abc");
const list = [first, Buffer.from("de")];
console.log("no total:", Buffer.concat(list));
console.log("total 4: ", Buffer.concat(list, 4));
console.log("total 8: ", Buffer.concat(list, 8));

// One alone is copied too.
const copy = Buffer.concat([first]);
copy[0] = 0x58;
console.log(`after writing to a copy: ${first}`);

console.log(`of nothing: ${Buffer.concat([], -1).length} bytes`);
try {
  Buffer.concat(list, -1);
} catch (error) {
  console.log(`total -1: ${error.code}`);
}
