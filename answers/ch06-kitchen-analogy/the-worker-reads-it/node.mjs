// Another cook reads the password

import { once } from "node:events";
import { Worker, isMainThread, parentPort } from "node:worker_threads";

if (isMainThread) {
  const secret = Buffer.from("password: hunter2");
  const order = Buffer.from("ok");

  const worker = new Worker(new URL(import.meta.url));
  worker.postMessage({ order });
  const [told] = await once(worker, "message");
  console.log(told);
} else {
  const [{ order }] = await once(parentPort, "message");
  const block = Buffer.from(order.buffer).toString("latin1");
  const [found] = block.match(/password: \w+/) ?? ["nothing"];
  parentPort.postMessage(`the worker was sent ${order.length} bytes, and reads ${found}`);
}
