// One plate for two cooks

import { once } from "node:events";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

if (isMainThread) {
  const shared = Buffer.from(new SharedArrayBuffer(4));
  const order = Buffer.from("....");
  const worker = new Worker(new URL(import.meta.url), { workerData: { shared, order } });
  await once(worker, "message");
  console.log(`a Buffer on a SharedArrayBuffer: ${shared}`);
  console.log(`any other Buffer: ${order}`);
} else {
  for (const plate of [workerData.shared, workerData.order]) {
    Buffer.from(plate.buffer, plate.byteOffset, plate.length).write("soup");
  }
  parentPort.postMessage("served");
}
