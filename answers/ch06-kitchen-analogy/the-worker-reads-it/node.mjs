// Another cook reads the password

import { once } from "node:events";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

if (isMainThread) {
  const secret = Buffer.from("password: hunter2");
  const order = Buffer.from("ok");

  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  worker.postMessage(order);
  const [told] = await once(worker, "message");
  console.log(told);
} else {
  const [message] = await once(parentPort, "message");
  const told = (order) => {
    const block = Buffer.from(order.buffer).toString("latin1");
    const [found] = block.match(/password: \w+/) ?? ["nothing"];
    return `${order.length} bytes, and reads ${found}`;
  };
  parentPort.postMessage(
    `the worker is sent a message of ${told(message)}\n` +
    `the worker is started with ${told(workerData)}`);
}
