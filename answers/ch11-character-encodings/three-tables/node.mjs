// Two tables that are both called latin1

const names = ["latin1", "iso-8859-1", "ascii", "windows-1252"];
for (const name of names) {
  console.log(`new TextDecoder("${name}"): ${new TextDecoder(name).encoding}`);
}

const web = new TextDecoder("latin1");
for (const byte of [0x41, 0x80, 0x93, 0x9f, 0xe9]) {
  const buf = Buffer.from([byte]);
  const node = point(buf.toString("latin1"));
  console.log(`byte ${byte.toString(16)}: Buffer ${node}, TextDecoder ${point(web.decode(buf))}`);
}

let different = 0;
for (let byte = 0; byte < 256; byte++) {
  const buf = Buffer.from([byte]);
  if (buf.toString("latin1") !== web.decode(buf)) different++;
}
console.log(`bytes that they read differently: ${different}`);

function point(character) {
  return "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
}
