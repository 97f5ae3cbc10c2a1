// Who gets dirty bytes, and who never does?

const MANY = 20_000;

for (const size of [64, 65]) {
  say(`alloc(${size})`, () => Buffer.alloc(size));
  say(`allocUnsafeSlow(${size})`, () => Buffer.allocUnsafeSlow(size));
}

function say(call, make) {
  let dirty = 0;
  for (let made = 0; made < MANY; made++) {
    const buf = make();
    if (buf.some((byte) => byte !== 0)) {
      dirty += 1;
    }
    buf.fill(0xff); // and drop it
  }
  const most = dirty > MANY / 2;
  console.log(`${call}: ${dirty === 0 ? "none" : most ? "most" : dirty}`);
}
