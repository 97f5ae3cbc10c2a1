// The calls of three advisories, tried again

const refused = (call) => {
  try {
    return call().every((byte) => byte !== 0) ? "filled" : "zeros";
  } catch (error) {
    return error.code;
  }
};
// CVE-2016-10518: a number where a text was meant.
console.log(`Buffer.from(16): ${refused(() => Buffer.from(16))}`);

// CVE-2017-15897: a filling that is no hex.
const filling = "This is not correctly encoded";
console.log(`alloc, bad hex: ${refused(() => Buffer.alloc(256, filling, "hex"))}`);

// CVE-2018-7166: a number where the encoding belongs.
console.log(`alloc, a number: ${refused(() => Buffer.alloc(20, 1, 20))}`);
console.log(`alloc, a text: ${refused(() => Buffer.alloc(20, "x", 20))}`);

// CVE-2025-55131: is the toggle still there?
const { getZeroFillToggle } = process.binding("buffer");
console.log(`toggle: ${getZeroFillToggle === undefined ? "gone" : "still there"}`);
