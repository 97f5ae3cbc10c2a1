// Twelve names for seven encodings.

const unicode = "utf8 utf-8 utf16le utf-16le ucs2 ucs-2";
const others = "latin1 binary ascii hex base64 base64url";
const guesses = "UTF-8 utf16 iso-8859-1 windows-1252";
for (const name of [unicode, others, guesses].join(" ").split(" ")) {
  try {
    const buf = Buffer.from("beef", name);
    console.log(name.padEnd(9), buf);
  } catch (error) {
    console.log(error.message);
  }
}
