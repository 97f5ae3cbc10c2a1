// The rows of beside_node.rs in JavaScript, with the same names. It reads the name of a row, measures it for one turn,
// writes the nanoseconds, and waits for the next name.

import { createInterface } from 'node:readline';

const SAMPLES = 4;
const SAMPLE = 8e6; // nanoseconds
const WARM_UP = 50e6;
const ASCII = 'The quick brown fox jumps over the lazy dog, and naps in shade. ';
const GERMAN = 'Zwölf Boxkämpfer jagen Viktor quer über den größten Deich. ';

const rows = new Map();

// Each row has a loop of its own, as in Rust: one that all rows shared would be compiled for none of them.
function row(name, work) {
  const loop = new Function('work', 'times', `
    // ${name}
    let result;
    for (let i = 0; i < times; i++) result = work();
    return result;`);
  rows.set(name, { work, loop, times: 0 });
}

let result; // the last one, so that none is left out

function sample({ work, loop, times }) {
  const start = process.hrtime.bigint();
  result = loop(work, times);
  return Number(process.hrtime.bigint() - start);
}

function measure(row) {
  if (row.times === 0) {
    row.times = 1;
    const start = process.hrtime.bigint();
    while (process.hrtime.bigint() - start < WARM_UP) {
      const fitting = Math.trunc(SAMPLE / sample(row) * row.times);
      row.times = Math.max(1, Math.min(fitting, 10 * row.times));
    }
  }
  let best = Infinity;
  for (let i = 0; i < SAMPLES; i++) best = Math.min(best, sample(row));
  return best / row.times;
}

// Allocation.
for (const size of [64, 1024, 4096, 65536, 1 << 20]) row(`alloc(${size})`, () => Buffer.alloc(size));
for (const size of [64, 1024, 4096]) row(`allocUnsafe(${size})`, () => Buffer.allocUnsafe(size));
row('allocUnsafeSlow(1024)', () => Buffer.allocUnsafeSlow(1024));

const SIZES = [['64 B', 64], ['4 KB', 4096], ['1 MB', 1 << 20]];
const filled = (size, byte) => Buffer.alloc(size, byte);

// Text to bytes, and bytes to text.
for (const [label, size] of SIZES) {
  const ascii = Buffer.alloc(size, ASCII);
  const german = Buffer.alloc(size, GERMAN);
  const conversions = (name, bytes, encoding) => {
    const text = bytes.toString(encoding);
    row(`from ${name} ${label}`, () => Buffer.from(text, encoding));
    row(`toString ${name} ${label}`, () => bytes.toString(encoding));
  };
  for (const encoding of ['utf8', 'utf16le', 'latin1', 'ascii', 'hex', 'base64', 'base64url']) {
    const bytes = encoding === 'utf16le' ? Buffer.from(ascii.latin1Slice(0, size / 2), encoding) : ascii;
    conversions(encoding, bytes, encoding);
  }
  conversions('utf8 é', german, 'utf8');
  conversions('utf16le é', Buffer.from(german.toString().slice(0, size / 2), 'utf16le'), 'utf16le');
  conversions('latin1 é', filled(size, 0xe9), 'latin1');
  const lines = Buffer.from(ascii.toString('base64').match(/.{1,76}/g).join('\r\n')).toString('latin1');
  row(`from base64 lines ${label}`, () => Buffer.from(lines, 'base64'));
}

// Work on bytes that are there.
for (const [label, size] of SIZES) {
  const text = () => Buffer.alloc(size, ASCII);
  const [one, other, filledByte, filledText, source, target, two, four, eight] = Array.from({ length: 9 }, text);
  const containing = (word, at) => {
    const haystack = text();
    haystack.write(word, at);
    return haystack;
  };
  const byteAtEnd = containing('!', size - 1);
  row(`indexOf byte ${label}`, () => byteAtEnd.indexOf(33));
  const textAtEnd = containing('jumpsuit', size - 8);
  row(`indexOf text ${label}`, () => textAtEnd.indexOf('jumpsuit'));
  const byteAtStart = containing('!', 0);
  row(`lastIndexOf byte ${label}`, () => byteAtStart.lastIndexOf(33));
  const textAtStart = containing('jumpsuit', 0);
  row(`lastIndexOf text ${label}`, () => textAtStart.lastIndexOf('jumpsuit'));
  row(`compare ${label}`, () => one.compare(other));
  row(`equals ${label}`, () => one.equals(other));
  row(`fill byte ${label}`, () => filledByte.fill(7));
  row(`fill text ${label}`, () => filledText.fill('abc'));
  row(`copy ${label}`, () => source.copy(target, 0));
  row(`swap16 ${label}`, () => two.swap16());
  row(`swap32 ${label}`, () => four.swap32());
  row(`swap64 ${label}`, () => eight.swap64());
}

const parts = Array.from({ length: 16 }, (_, part) => filled(1024, part));
row('concat 16 × 1 KB', () => Buffer.concat(parts));

// Numbers in 4 KB, one after the other.
const numbers = filled(4096, 1);
row('readUInt32LE × 1024', () => {
  let sum = 0;
  for (let at = 0; at < 4096; at += 4) sum = (sum + numbers.readUInt32LE(at)) | 0;
  return sum;
});
row('writeUInt32LE × 1024', () => {
  for (let at = 0; at < 4096; at += 4) numbers.writeUInt32LE(at, at);
});
row('readDoubleLE × 512', () => {
  let sum = 0;
  for (let at = 0; at < 4096; at += 8) sum += numbers.readDoubleLE(at);
  return sum;
});
row('readUIntLE(…, 6) × 682', () => {
  let sum = 0;
  for (let at = 0; at < 4091; at += 6) sum += numbers.readUIntLE(at, 6);
  return sum;
});

console.log(process.version);
for await (const name of createInterface({ input: process.stdin })) {
  const known = rows.get(name);
  console.log(known ? measure(known) : 'nothing');
}
