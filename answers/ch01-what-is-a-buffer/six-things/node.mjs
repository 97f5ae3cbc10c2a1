// Five letters, kept in six kinds of thing

const text = "héllo";
const bytes = () => Uint8Array.from(Buffer.from(text));
const six = [
  ["Buffer", Buffer.from(text)],
  ["Uint8Array", bytes()],
  ["ArrayBuffer", bytes().buffer],
  ["DataView", new DataView(bytes().buffer)],
  ["Blob", new Blob([text])],
  ["string", text],
];
for (const [kind, it] of six) {
  console.log(`${kind} length: ${it.length ?? it.byteLength ?? it.size}`);
  console.log(`${kind} [0]: ${it[0]}`);
  console.log(`${kind} String(): ${String(it)}`);
  console.log(`${kind} is a Uint8Array: ${yes(it instanceof Uint8Array)}`);
  console.log(`${kind} slice(): ${slice(it)}`);
}

// An ArrayBuffer is written to. Who sees it, of those made of it?
const block = bytes().buffer;
const buf = Buffer.from(block);
const array = new Uint8Array(block);
const view = new DataView(block);
const blob = new Blob([block]);
new Uint8Array(block)[0] = 0x4a;
console.log(`Buffer sees the write: ${yes(buf[0] === 0x4a)}`);
console.log(`Uint8Array sees the write: ${yes(array[0] === 0x4a)}`);
console.log(`DataView sees the write: ${yes(view.getUint8(0) === 0x4a)}`);
console.log(`Blob sees the write: ${yes((await blob.text()) !== text)}`);

// Cut off the first, change the piece, and look at the whole.
function slice(it) {
  const piece = it.slice?.(0, 1);
  if (piece === undefined) return "none";
  const cells = (it) => (it instanceof ArrayBuffer ? new Uint8Array(it) : it);
  if (!(cells(piece) instanceof Uint8Array)) return "a piece";
  cells(piece)[0] = 0x4a;
  return cells(it)[0] === 0x4a ? "a window" : "a copy";
}

function yes(it) {
  return it ? "yes" : "no";
}
