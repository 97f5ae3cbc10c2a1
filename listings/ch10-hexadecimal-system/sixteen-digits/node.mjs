// Sixteen digits, sixteen patterns of four bits.

for (const first of [0, 4, 8, 12]) {
  const row = [first, first + 1, first + 2, first + 3].map((number) => {
    const bits = number.toString(2).padStart(4, "0");
    return `${number.toString(16)} ${bits}`;
  });
  console.log(row.join("   "));
}
