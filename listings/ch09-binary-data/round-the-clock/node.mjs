// After 255 comes 0.

const buf = Buffer.alloc(2);
console.log("value  buf[0] is  writeUInt8");

for (const value of [255, 256, 257, 300, 1000, -1, -256]) {
  buf[0] = value;
  let checked = "accepted";
  try {
    buf.writeUInt8(value, 1);
  } catch {
    checked = "refused";
  }
  const columns = [String(value).padStart(5), String(buf[0]).padStart(9)];
  console.log(`${columns.join("  ")}  ${checked.padStart(10)}`);
}
