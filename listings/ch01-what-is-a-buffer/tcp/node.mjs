// A question and an answer over TCP.

import net from "node:net";

const options = { allowHalfOpen: true };
const server = net.createServer(options, (socket) => {
  receive(socket, (question) => {
    console.log("the server got", question);
    const answer = Buffer.from("pong");
    socket.end(answer);
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const socket = net.connect(port, "127.0.0.1");
  const question = Buffer.from("ping");
  socket.end(question);
  receive(socket, (answer) => {
    console.log("the client got", answer);
    server.close();
  });
});

// All the bytes that come, until the other side has no more.
function receive(socket, done) {
  const chunks = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("end", () => done(Buffer.concat(chunks)));
}
