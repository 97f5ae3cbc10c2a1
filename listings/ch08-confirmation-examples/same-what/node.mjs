// The same block, the same bytes: two questions, and an order.

const b1 = Buffer.from("abc");
const copy = Buffer.alloc(3);
b1.copy(copy, 0);

const others = [
  ["a window on it", b1.subarray(0, 3)],
  ["a neighbour", Buffer.from("abd")],
  ["a copy elsewhere", copy],
  ["the beginning", b1.subarray(0, 2)],
];
console.log("                  block  bytes  order");
for (const [what, b2] of others) {
  const [block, bytes] = [b1.buffer === b2.buffer, b1.equals(b2)];
  const order = Buffer.compare(b1, b2);
  const columns = [String(block).padEnd(5), String(bytes).padEnd(5), String(order).padStart(5)];
  console.log(`${what.padEnd(16)}  ${columns.join("  ")}`);
}
