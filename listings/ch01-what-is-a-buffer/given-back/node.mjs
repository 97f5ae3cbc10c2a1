// Nobody frees, and yet it is freed.

const MIB = 1024 * 1024;

let peak = 0;
for (let made = 0; made < 2048; made++) {
  const buf = Buffer.alloc(MIB);
  buf[0] = 1;
  peak = Math.max(peak, process.memoryUsage().arrayBuffers);
  // Nobody can reach `buf` from here on.
}
const few = peak < 1024 * MIB;
console.log(`2048 MiB made, always less than 1024 alive: ${few}`);
