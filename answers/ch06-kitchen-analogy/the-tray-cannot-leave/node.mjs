// Moving a block, and who may be moved

import { MessageChannel } from "node:worker_threads";

const { port1 } = new MessageChannel();
// ANCHOR: shown
function tried(what, move) {
  try {
    move();
    return `${what}: done`;
  } catch (error) {
    return `${what}: ${error.name}, ${error.message}`;
  }
}

const order = Buffer.from("ok"); // on the tray
const own = Buffer.alloc(100);
const told = [
  tried("structuredClone, the tray in the list", () =>
    structuredClone(order, { transfer: [order.buffer] })),
  tried("postMessage, the tray in the list", () =>
    port1.postMessage(order, [order.buffer])),
  tried("structuredClone, its own block in the list", () =>
    structuredClone(own, { transfer: [own.buffer] })),
];
console.log(told.join("\n"));
console.log(`afterwards, order.length: ${order.length}`);
console.log(`afterwards, own.length: ${own.length}`);
// ANCHOR_END: shown
port1.close();
