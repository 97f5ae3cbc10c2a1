// What a clone brings along

import { BroadcastChannel, MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import v8 from "node:v8";

// ANCHOR: shown
const secret = Buffer.from("password: hunter2");
const order = Buffer.from("ok");

// Sends it, and picks it up at the other end.
function posted(value) {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(value);
  const { message } = receiveMessageOnPort(port2);
  port1.close();
  return message;
}
function broadcast(value) {
  const [here, there] = [new BroadcastChannel("kitchen"), new BroadcastChannel("kitchen")];
  here.postMessage(value);
  const { message } = receiveMessageOnPort(there);
  here.close();
  there.close();
  return message;
}

const ways = {
  "structuredClone(order)": structuredClone(order),
  "postMessage(order)": posted(order),
  "the same, on a BroadcastChannel": broadcast(order),
  "postMessage(new Uint8Array(order))": posted(new Uint8Array(order)),
  "v8.deserialize(v8.serialize(order))": v8.deserialize(v8.serialize(order)),
  "Buffer.from(order)": Buffer.from(order),
  "Buffer.alloc and copy": Buffer.alloc(order.length).fill(order),
};
for (const [way, guest] of Object.entries(ways)) {
  const block = Buffer.from(guest.buffer);
  const seen = block.includes("hunter2");
  console.log(`${way}: a ${guest.constructor.name}, its block ${block.length} bytes, password in it: ${seen}`);
}
// ANCHOR_END: shown
