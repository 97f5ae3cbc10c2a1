// A socket that reads where you say
import net from "node:net";
import { once } from "node:events";

const server = net.createServer((socket) => socket.end("hello"));
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.address();

// ANCHOR: shown
const mine = Buffer.alloc(8, ".");
const onread = {
  buffer: mine,
  callback(count, buf) {
    console.log(`onread: ${count} bytes`);
    console.log(`in my Buffer: ${buf === mine}`);
    return true;
  },
};
await once(net.connect({ port, host: "127.0.0.1", onread }), "close");
console.log(`my Buffer: ${mine}`);

const socket = net.connect({ port, host: "127.0.0.1" });
socket.on("data", (chunk) => {
  console.log(`data: ${chunk.length} bytes`);
  console.log(`its block: ${chunk.buffer.byteLength} bytes`);
});
await once(socket, "close");
// ANCHOR_END: shown
server.close();
