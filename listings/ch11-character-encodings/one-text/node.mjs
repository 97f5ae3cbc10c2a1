// One text, its bytes in three encodings.

for (const text of ["h", "é", "€", "😀"]) {
  const point = text.codePointAt(0).toString(16).toUpperCase();
  console.log(`${text} is U+${point.padStart(4, "0")}`);
  for (const encoding of ["utf8", "utf16le", "latin1"]) {
    const buf = Buffer.from(text, encoding);
    console.log(`  ${encoding.padEnd(7)}`, buf);
  }
}
