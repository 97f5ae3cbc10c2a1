// Nobody calls the collector, and yet it comes.

const MIB = 1 << 20;

const before = process.memoryUsage().arrayBuffers;
let made = 0;
let peak = 0;
while (made < 2048 * MIB) {
  const buf = Buffer.alloc(MIB); // and nobody keeps it
  made += buf.length;
  peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
}
console.log(`made: ${made / MIB} MiB`);
console.log(`ever held at once: less than 512 MiB: ${peak < 512 * MIB}`);
