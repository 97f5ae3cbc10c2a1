// A door that says no

for (const text of ["1234", "12g4", "0x1234", "123", ""]) {
  console.log(`${JSON.stringify(text)}: ${read(text)}`);
}
const made = Uint8Array.fromHex?.("1234");
console.log(`a Buffer: ${made ? Buffer.isBuffer(made) : "nothing was made"}`);
console.log(`on a Buffer: ${Buffer.from("hi").toHex?.() ?? "no toHex"}`);

function read(text) {
  if (!Uint8Array.fromHex) return "there is no fromHex";
  try {
    return `${Uint8Array.fromHex(text).length} bytes`;
  } catch (error) {
    return error.name;
  }
}
