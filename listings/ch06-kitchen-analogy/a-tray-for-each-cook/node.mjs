// Every cook has a tray.

import { once } from "node:events";
import { Worker, isMainThread, parentPort } from "node:worker_threads";

if (isMainThread) {
  Buffer.poolSize = 1024;
  console.log(`this cook:    ${nextTray()}`);

  const worker = new Worker(new URL(import.meta.url));
  const [message] = await once(worker, "message");
  console.log(`another cook: ${message}`);
} else {
  parentPort.postMessage(nextTray());
}

// Uses up the tray at hand, and looks at the next.
function nextTray() {
  const old = Buffer.allocUnsafe(100);
  let plate = Buffer.allocUnsafe(100);
  while (plate.buffer === old.buffer) {
    plate = Buffer.allocUnsafe(100);
  }
  const tray = plate.buffer.byteLength;
  const size = Buffer.poolSize;
  return `poolSize ${size}, a tray of ${tray} bytes`;
}
