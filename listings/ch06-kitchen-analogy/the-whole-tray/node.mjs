// Two bytes for the guest, and the whole tray with them.

const secret = Buffer.from("password: hunter2");
const order = Buffer.from("ok");
console.log(`the kitchen knows ${secret.length} bytes, a password`);
console.log(`the guest is handed ${order.length} bytes: ${order}`);

// The guest turns the plate over.
const tray = order.buffer;
const all = Buffer.from(tray, 0, tray.byteLength);
const seen = all.toString("latin1").includes("hunter2");
console.log(`and reads the password from its block: ${seen}`);

// A plate of one's own has nothing else under it.
const own = Buffer.alloc(order.length);
order.copy(own, 0);
const under = own.buffer.byteLength;
console.log(`a plate of its own: ${under} bytes in the block: ${own}`);
