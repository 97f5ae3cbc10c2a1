// The recorder: makes calls on the Buffers of the Node that runs it, and writes down what that Node answers.
//
//     node recorder.mjs < cases.jsonl > transcript.jsonl
//
// A line of input is a line of a transcript without its answer (tools/conformance/README.md), or a program:
//
//     {"fn":"buf.indexOf","this":"68656c6c6f","args":["l",-2]}
//     {"pool":[{"fn":"Buffer.allocUnsafe","args":[100]},{"poolSize":64}],"poolSize":8192}
//     {"decoder":"utf8","calls":[{"fn":"write","args":[{"buffer":"e282"}]}]}
//     {"program":[{"fn":"Buffer.alloc","args":[4],"makes":true},{"fn":"buf.fill","on":0,"args":[{"view":0}]}]}
//
// They come out as lines of a transcript, after the line that names the release. What ends the process, or cannot be
// written down, is left out; with "always":true it comes out as null, so that who waits for a line gets one. A program
// comes out as one line: the answer of each step (null if there is none), and the bytes of every view at the end. The
// views of a program are numbered in the order in which they are made; {"view":number} is one as an argument, and
// {"memory":number} the ArrayBuffer under it.

import buffer from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const { Buffer } = buffer;
const initialPoolSize = Buffer.poolSize;
const searchesToAnEnd = Buffer.prototype.indexOf.length === 4;
const release = Number.parseInt(process.versions.node);
/** Node 24 cannot look for half a surrogate pair in UTF-8: it fails a CHECK. */
const halvesAreFatal = release === 24;
const UTF16_NAME = /^(ucs-?2|utf-?16le)$/i;
/** With the flag u only a surrogate without its partner matches. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** What stands before a receiver that does not begin where its block does. */
const FILLER = 0xa5;

/** Longer answers, and requests for more memory, are not for a transcript. */
const LONGEST = 2 ** 20;
/** From here on no machine has the memory, and asking for it only throws. */
const BEYOND_ANY_MACHINE = 2 ** 46;

class Unrecordable extends Error {}

// Bytes. Nothing here may take memory from the pool: the place of its cursor is part of an answer.

function fromHex(hex) {
  const bytes = Buffer.alloc(hex.length / 2);
  bytes.write(hex, 'hex');
  return bytes;
}

function toHex({ buffer: memory, byteOffset, byteLength }) {
  if (byteLength > LONGEST) throw new Unrecordable('too long');
  return Buffer.from(memory, byteOffset, byteLength).toString('hex');
}

// Values, as JSON and back.

function encode(value) {
  switch (typeof value) {
    case 'undefined':
      return { $: 'undefined' };
    case 'boolean':
      return value;
    case 'bigint':
      return { bigint: String(value) };
    case 'number':
      if (Object.is(value, -0)) return { $: '-0' };
      return Number.isFinite(value) ? value : { $: String(value) };
    case 'string':
      if (value.length > LONGEST) throw new Unrecordable('too long');
      if (!LONE_SURROGATE.test(value)) return value;
      return { utf16: toHex(Buffer.from(value, 'utf16le').swap16()) };
    case 'object':
      return encodeObject(value);
    default:
      throw new Unrecordable(typeof value);
  }
}

function encodeObject(value) {
  if (value === null) return null;
  if (Buffer.isBuffer(value)) return { buffer: toHex(value) };
  if (value instanceof Uint8Array) return { bytes: toHex(value) };
  if (value instanceof ArrayBuffer) return { arraybuffer: toHex(new Uint8Array(value)) };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value.next === 'function') return [...value].map(encode);
  return { object: Object.fromEntries(Object.keys(value).map((key) => [key, encode(value[key])])) };
}

function decode(json, views) {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => decode(item, views));
  if ('$' in json) return json.$ === 'undefined' ? undefined : Number(json.$);
  if ('bigint' in json) return BigInt(json.bigint);
  if ('utf16' in json) return fromHex(json.utf16).swap16().toString('utf16le');
  if ('buffer' in json) return fromHex(json.buffer);
  if ('bytes' in json) return new Uint8Array(fromHex(json.bytes));
  if ('arraybuffer' in json) return new Uint8Array(fromHex(json.arraybuffer)).buffer;
  if ('view' in json) return views[json.view];
  if ('memory' in json) return views[json.memory].buffer;
  const entries = Object.entries(json.object);
  return Object.fromEntries(entries.map(([key, item]) => [key, decode(item, views)]));
}

function encodeThrown(thrown) {
  if (typeof thrown !== 'object' || thrown === null) {
    return { name: typeof thrown, message: String(thrown) };
  }
  const { name, code } = thrown;
  // A message that was cut may end in half a pair, which is no JSON for everybody.
  const message = String(thrown.message).replace(new RegExp(LONE_SURROGATE, 'gu'), '\ufffd');
  return code === undefined ? { name, message } : { name, code, message };
}

// Calls.

/** Calls that end the whole process instead of throwing, or take all of its memory. */
function isFatal(fn, args) {
  const name = fn.slice(fn.indexOf('.') + 1);
  const isFunctionOf = (...names) => names.includes(name);
  if (searchesToAnEnd && isFunctionOf('indexOf', 'lastIndexOf', 'includes')) {
    // Anything else fails a CHECK in node_buffer.cc.
    if (!['undefined', 'number', 'string'].includes(typeof args[2])) return true;
  }
  if (halvesAreFatal && isFunctionOf('indexOf', 'lastIndexOf', 'includes')) {
    const encoding = args.slice(1).find((arg) => typeof arg === 'string') ?? 'utf8';
    return /^utf-?8$/i.test(encoding) && typeof args[0] === 'string' && LONE_SURROGATE.test(args[0]);
  }
  // Up to Node 22 it writes beyond the end of what it allocates for some of them.
  if (release <= 22 && isFunctionOf('transcode') && args[0]?.length > 1000) return true;
  const isHuge = (size) => size > LONGEST * 64 && size < BEYOND_ANY_MACHINE && size <= buffer.kMaxLength;
  if (isFunctionOf('alloc', 'allocUnsafe', 'allocUnsafeSlow', 'SlowBuffer')) {
    return isHuge(args[0]) || args[1] > LONGEST * 64 && args[1] <= 2 ** 30;
  }
  if (isFunctionOf('concat')) return isHuge(args[1]);
  return isFunctionOf('from') && isHuge(args[0]?.length);
}

/** Node 24 copies UTF-16 from an odd address to memory that is a byte too short if the number of bytes is odd. */
function overflows(fn, receiver, args) {
  if (release !== 24 || !/^buf\.(toString|toLocaleString|ucs2Slice)$/.test(fn)) return false;
  const positions = fn === 'buf.ucs2Slice' ? args : args.slice(1);
  if (positions === args || UTF16_NAME.test(args[0])) {
    const clamped = (value) => Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), receiver.length);
    const start = clamped(positions[0]);
    const end = positions[1] === undefined ? receiver.length : clamped(positions[1]);
    return (receiver.byteOffset + start) % 2 === 1 && (end - start) % 2 !== 0;
  }
  return false;
}

/** Searches for UTF-16 rely on even addresses, and find anything or nothing elsewhere. */
function isUnaligned(fn, receiver, args) {
  const isSearch = /^buf\.(indexOf|lastIndexOf|includes)$/.test(fn);
  return isSearch && receiver.byteOffset % 2 === 1 && args.some((arg) => UTF16_NAME.test(arg));
}

/** Does it, and gives what came of it: `{ value }` or `{ thrown }`. */
function perform(fn, receiver, args) {
  if (isFatal(fn, args) || overflows(fn, receiver, args)) throw new Unrecordable('fatal');
  if (isUnaligned(fn, receiver, args)) throw new Unrecordable('unaligned');
  if (fn === 'buf[]') return { value: receiver[args[0]] };
  if (fn === 'buf[]=') return { value: (receiver[args[0]] = args[1]) };
  const [, holderName, name] = /^(Buffer|buffer|buf)\.(\w+)$/.exec(fn) ?? [];
  const holder = { Buffer, buffer, buf: receiver }[holderName];
  if (holder === undefined) throw new Unrecordable('no such thing');
  try {
    const member = holderName === 'buf' ? Reflect.get(Buffer.prototype, name, receiver) : holder[name];
    if (member === undefined) throw new Unrecordable('not in this release');
    const value = typeof member === 'function' ? member.apply(holder, args) : member;
    // What allocUnsafe leaves in its memory is no answer.
    if (name.startsWith('allocUnsafe') || name === 'SlowBuffer') value.fill(0);
    return { value };
  } catch (thrown) {
    if (thrown instanceof Unrecordable) throw thrown;
    return { thrown };
  }
}

/** The part of a line that is Node's answer. */
function answer(fn, receiver, args) {
  const before = receiver && toHex(receiver);
  const { value, thrown } = perform(fn, receiver, args);
  const line = thrown === undefined ? { returns: encode(value) } : { throws: encodeThrown(thrown) };
  const after = receiver && toHex(receiver);
  if (after !== before) line.after = after;
  if (fn === 'buf.copy' && args[0] instanceof Uint8Array) line.target = toHex(args[0]);
  return { line, value };
}

/** A window that begins `byteOffset` bytes into a block of its own, as a Buffer or, where `json` says so, a Uint8Array. */
function decodeReceiver(json, byteOffset = 0) {
  if (json === undefined) return undefined;
  const bytes = fromHex(json.bytes ?? json);
  const block = Buffer.alloc(byteOffset + bytes.length, FILLER);
  block.set(bytes, byteOffset);
  const memory = block.buffer;
  const start = block.byteOffset + byteOffset;
  return json.bytes === undefined ? Buffer.from(memory, start, bytes.length) : new Uint8Array(memory, start, bytes.length);
}

function recordCase({ fn, this: json, byteOffset, args }) {
  const receiver = decodeReceiver(json, byteOffset);
  const values = args.map((arg) => decode(arg));
  const written = values.map(encode);
  const { line } = answer(fn, receiver, values);
  return { fn, this: json, byteOffset, args: written, ...line };
}

// Decoders.

function recordDecoder({ decoder: encoding, calls }) {
  const outcome = (call) => {
    try {
      return encode(call());
    } catch (thrown) {
      if (thrown instanceof Unrecordable) throw thrown;
      return { throws: encodeThrown(thrown) };
    }
  };
  let decoder;
  try {
    decoder = new StringDecoder(decode(encoding));
  } catch (thrown) {
    return { decoder: encoding, calls, throws: encodeThrown(thrown) };
  }
  const returns = calls.map(({ fn, args }) => outcome(() => decoder[fn](...args.map((arg) => decode(arg)))));
  return { decoder: encoding, calls, returns };
}

// Pool sequences.

/** Uses the slab up to its last byte, so that the next pooled view opens a new one. */
function useUpSlab() {
  const size = 2 ** 17;
  const chunk = size / 2 - 8; // The largest that is pooled and keeps the cursor where a chunk ends.
  Buffer.poolSize = size;
  while (Buffer.allocUnsafe(chunk).buffer.byteLength < size) { /* still the slab of before */ }
  Buffer.allocUnsafe(chunk);
  Buffer.allocUnsafe(size - 2 * chunk);
}

/** A slab is the only memory that cannot be given to another thread. */
function isSlab(memory) {
  if (memory.byteLength === 0) return false;
  try {
    structuredClone(memory, { transfer: [memory] });
  } catch {
    return true;
  }
  return memory.byteLength !== 0; // Node 18 and 20 make a copy instead.
}

function checkPoolSize(size) {
  if (typeof size !== 'number' || size < 0 || size > LONGEST * 64) {
    throw new Unrecordable('a pool size that breaks the pool for good');
  }
}

function recordPool({ pool, poolSize }) {
  checkPoolSize(poolSize);
  const steps = pool.map(({ fn, this: hex, byteOffset, args, poolSize: size }) => {
    if (fn === undefined) return checkPoolSize(size), { size };
    return { fn, receiver: decodeReceiver(hex, byteOffset), args: args.map((arg) => decode(arg)) };
  });
  const results = [];
  useUpSlab();
  Buffer.poolSize = poolSize;
  try {
    for (const { fn, receiver, args, size } of steps) {
      if (fn === undefined) Buffer.poolSize = size;
      else results.push(perform(fn, receiver, args).value);
    }
  } finally {
    Buffer.poolSize = initialPoolSize;
  }
  if (!results.every(Buffer.isBuffer)) throw new Unrecordable('not a view');
  return { pool, poolSize, views: places(results) };
}

/** `[slab, offset, length]` of each Buffer. */
function places(buffers) {
  const shapes = buffers.map(({ buffer: memory, byteOffset, length }) => ({ memory, byteOffset, length }));
  const slabs = new Map();
  return shapes.map(({ memory, byteOffset, length }) => {
    if (!slabs.has(memory)) {
      const count = [...slabs.values()].filter(Boolean).length;
      slabs.set(memory, isSlab(memory) ? { number: count, first: byteOffset } : null);
    }
    const slab = slabs.get(memory);
    return slab === null ? [-1, 0, length] : [slab.number, byteOffset - slab.first, length];
  });
}

// Programs.

function runProgram({ program }) {
  const views = [];
  const answers = program.map(({ fn, on, args, makes }) => {
    let made;
    try {
      const { line, value } = answer(fn, views[on], args.map((arg) => decode(arg, views)));
      made = value;
      return line;
    } catch (error) {
      if (!(error instanceof Unrecordable)) throw error;
      return null;
    } finally {
      if (makes) views.push(Buffer.isBuffer(made) ? made : Buffer.alloc(0));
    }
  });
  return { answers, views: views.map(toHex) };
}

// Lines in, lines out.

function respond(line) {
  const request = JSON.parse(line);
  try {
    if ('program' in request) return runProgram(request);
    if ('decoder' in request) return recordDecoder(request);
    return 'pool' in request ? recordPool(request) : recordCase(request);
  } catch (error) {
    if (!(error instanceof Unrecordable)) throw error;
    return request.always ? null : undefined;
  }
}

function writeLines(values) {
  let rest = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
}

writeLines([{ node: process.versions.node }]);
const chunk = Buffer.alloc(2 ** 16);
const decoder = new TextDecoder();
let pending = '';
for (;;) {
  const length = readSync(0, chunk);
  pending += decoder.decode(chunk.subarray(0, length), { stream: length > 0 });
  const lines = pending.split('\n');
  pending = length > 0 ? lines.pop() : '';
  writeLines(lines.filter((line) => line.trim() !== '').map(respond).filter((line) => line !== undefined));
  if (length === 0) break;
}
