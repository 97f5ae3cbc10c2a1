// A string and a Buffer, beside each other

const text = "héllo";
const buf = Buffer.from(text);
row("length", text.length, buf.length);
row("[1]", text[1], buf[1]);
row("[99]", text[99], buf[99]);
row("=== the same again", text === "hé" + "llo", buf === Buffer.from(text));
row("equals", "has none", buf.equals(Buffer.from(text)));

const part = text.slice(0, 1);
const view = buf.subarray(0, 1);
row("write to [0]", attempt(() => (text[0] = "H")), attempt(() => (buf[0] = 0x48)));
row("the whole now", text, buf.toString());
row("the part now", part, view.toString());
row("+ '!'", text + "!", buf + "!");
row("typeof", typeof text, typeof buf);
row("any bytes, and back", there("utf8"), there("buffer"));

function row(what, string, buffer) {
  console.log(`${what}: ${string} | ${buffer}`);
}

function attempt(write) {
  try {
    write();
    return "done";
  } catch (error) {
    return error.name;
  }
}

function there(by) {
  const bytes = Buffer.from([0xff, 0x00, 0xe9]);
  const copy = by === "buffer" ? Buffer.from(bytes) : Buffer.from(bytes.toString(by), by);
  return copy.equals(bytes);
}
