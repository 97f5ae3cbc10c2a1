// What one byte holds.

const MIB = 1 << 20;

const bytes = [
  ["a byte of its own", Buffer.alloc(1)],
  ["a pooled byte", Buffer.from("k")],
  ["one of 100 MiB", Buffer.alloc(100 * MIB).subarray(0, 1)],
];
for (const [which, byte] of bytes) {
  const held = String(byte.buffer.byteLength).padStart(9);
  console.log(`${`${which}:`.padEnd(18)} ${held} bytes`);
}
