// A Buffer that lies about its length

const liar = Buffer.from("abcd");
Object.defineProperty(liar, "length", { value: 3000 });

const joined = Buffer.concat([liar, Buffer.from("efgh")]);
console.log(`concat made: ${joined.length} bytes`);
console.log(`it begins with: ${joined.toString("latin1", 0, 4)}`);
