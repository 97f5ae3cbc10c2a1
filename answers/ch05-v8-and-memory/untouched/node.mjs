// Two thousand MiB that nobody touches

const MIB = 1 << 20;

function grown(work) {
  const before = process.memoryUsage();
  work();
  const after = process.memoryUsage();
  return (name) => Math.round((after[name] - before[name]) / MIB);
}
const about = (mib) => (mib < 32 ? "less than 32 MiB" : mib < 80 ? "something between" : mib < 132 ? "about 100 MiB" : "more");

// ANCHOR: shown
const kept = [];
const made = grown(() => {
  for (let i = 0; i < 20; i++) kept.push(Buffer.alloc(100 * MIB));
});
console.log(`arrayBuffers grew by: ${made("arrayBuffers")} MiB`);
console.log(`external grew by: ${made("external")} MiB`);
console.log(`rss grew by: ${about(made("rss"))}`);

const [first, second, third] = kept;
let sum = 0;
const read = grown(() => {
  for (let i = 0; i < first.length; i += 4096) sum += first[i];
});
console.log(`one byte of each page read, sum ${sum}; rss grew by: ${about(read("rss"))}`);

const written = grown(() => {
  for (let i = 0; i < second.length; i += 4096) second[i] = 1;
});
console.log(`one byte of each page written; rss grew by: ${about(written("rss"))}`);

const filled = grown(() => third.fill(1));
console.log(`every byte written; rss grew by: ${about(filled("rss"))}`);
// ANCHOR_END: shown
