// Base64 that may fail

const texts = ["YWJj", "YWI", "YW I=", "YW.Jj", "-_-_", "YQ==YWJj", "YR=="];
for (const text of texts) {
  const strict = read(text, { lastChunkHandling: "strict" });
  console.log(`${text}: ${read(text)}, strict ${strict}`);
}
console.log(`-_-_ as base64url: ${read("-_-_", { alphabet: "base64url" })}`);

function read(text, options) {
  if (!Uint8Array.fromBase64) return "there is no fromBase64";
  try {
    return `${Uint8Array.fromBase64(text, options).length} bytes`;
  } catch (error) {
    return error.name;
  }
}
