// A fraction in four bytes and in eight.

for (const number of [1.5, 0.1]) {
  const float = Buffer.alloc(4);
  float.writeFloatBE(number, 0);
  console.log(`${number} in four bytes: `, float);
  console.log(`  comes back as ${float.readFloatBE(0)}`);

  const double = Buffer.alloc(8);
  double.writeDoubleBE(number, 0);
  console.log(`${number} in eight bytes:`, double);
  console.log(`  comes back as ${double.readDoubleBE(0)}`);
}

const sums = Buffer.alloc(16);
sums.writeDoubleBE(0.1 + 0.2, 0);
sums.writeDoubleBE(0.3, 8);
console.log("0.1 + 0.2 is", sums.subarray(0, 8));
console.log("0.3 is      ", sums.subarray(8, 16));
