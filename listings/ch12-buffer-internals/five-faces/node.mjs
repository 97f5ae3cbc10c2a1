// One Buffer, shown in five ways.

const buf = Buffer.from("hé!");
console.log(buf);
console.log(`${buf}`);
console.log(buf[1]);
console.log(JSON.stringify(buf));
console.log(buf.toString("hex"));
