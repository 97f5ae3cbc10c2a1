// 0x456, a digit at a time.

const digits = [4, 5, 6];
let sum = 0;
for (const [power, digit] of digits.reverse().entries()) {
  const worth = 16 ** power;
  sum += digit * worth;
  const factor = String(worth).padStart(3);
  const product = String(digit * worth).padStart(4);
  console.log(`${digit} x 16^${power} = ${digit} x ${factor} = ${product}`);
}
console.log(`together             ${String(sum).padStart(4)}`);
console.log(`0x456                ${String(0x456).padStart(4)}`);
console.log(`in binary    ${(0x456).toString(2).padStart(12, "0")}`);
