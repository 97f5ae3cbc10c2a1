// Twenty bits are five digits.

const bits = "0101 0101 0111 1101 0101";
console.log(`the bits   ${bits}`);
console.log(`in hex     ${digits(bits)}`);

console.log("the digits 557d5f01");
console.log(`in bits    ${fours("557d5f01")}`);
console.log(`five of them  = ${0x557d5}`);
console.log(`eight of them = ${0x557d5f01}`);

// Four bits become one digit.
function digits(bits) {
  return bits
    .split(" ")
    .map((four) => parseInt(four, 2).toString(16))
    .join("");
}

// One digit becomes four bits.
function fours(digits) {
  return digits
    .split("")
    .map((digit) => parseInt(digit, 16).toString(2).padStart(4, "0"))
    .join(" ");
}
