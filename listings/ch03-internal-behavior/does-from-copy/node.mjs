// Does `from` copy?.

tryIt("from(array)", (source) => Buffer.from([...source]));
tryIt("from(buffer)", (source) => Buffer.from(source));
tryIt("from(buffer.buffer)", (source) => Buffer.from(source.buffer));
tryIt("concat([buffer])", (source) => Buffer.concat([source]));

function tryIt(call, make) {
  const source = Buffer.alloc(4);
  const made = make(source);
  source[0] = 7;
  const kind = made[0] === 7 ? "a window" : "a copy";
  console.log(`${call}: ${kind}`);
}
