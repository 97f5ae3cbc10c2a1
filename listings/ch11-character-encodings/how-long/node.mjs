// One text, five lengths.

console.log("characters  length  utf8  utf16le  latin1");
for (const text of ["hello", "héllo", "€", "😀", "hé€😀"]) {
  const columns = [
    String([...text].length).padStart(10),
    String(text.length).padStart(6),
    String(Buffer.byteLength(text, "utf8")).padStart(4),
    String(Buffer.byteLength(text, "utf16le")).padStart(7),
    String(Buffer.byteLength(text, "latin1")).padStart(6),
  ];
  console.log(`${columns.join("  ")}  ${text}`);
}
