// Two Buffers, one block or two?

const half = Buffer.poolSize / 2;

twice("allocUnsafe(100)", () => Buffer.allocUnsafe(100));
twice("alloc(100)", () => Buffer.alloc(100));
twice("allocUnsafeSlow(100)", () => Buffer.allocUnsafeSlow(100));
twice("of(1, 2)", () => Buffer.of(1, 2));
twice("allocUnsafe(0)", () => Buffer.allocUnsafe(0));
twice("allocUnsafe(5000)", () => Buffer.allocUnsafe(5000));
twice("allocUnsafe(half)", () => Buffer.allocUnsafe(half));

Buffer.poolSize = 0;
twice("poolSize 0, then 100", () => Buffer.allocUnsafe(100));

function twice(what, make) {
  const [b1, b2] = [make(), make()];
  const blocks = b1.buffer === b2.buffer ? "one" : "two";
  console.log(`${what.padEnd(21)} ${blocks}`);
}
