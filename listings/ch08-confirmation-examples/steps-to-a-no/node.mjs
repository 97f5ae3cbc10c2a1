// How many bytes are looked at before the answer is no.

const secret = Buffer.from("secret");

console.log("guess   stops early  looks at all");
for (const guess of ["XXXXXX", "seXXXX", "secreX", "secret"]) {
  const theirs = Buffer.from(guess);
  const [, early] = stopsEarly(secret, theirs);
  const [, all] = looksAtAll(secret, theirs);
  console.log(`${guess}  ${String(early).padStart(11)}  ${String(all).padStart(12)}`);
}

// Are they the same, and how many bytes did it take to know?
function stopsEarly(ours, theirs) {
  let steps = 0;
  for (const [place, x] of ours.entries()) {
    steps += 1;
    if (x !== theirs[place]) {
      return [false, steps];
    }
  }
  return [true, steps];
}

// The same, but a difference is remembered and not told.
function looksAtAll(ours, theirs) {
  let [steps, differences] = [0, 0];
  for (const [place, x] of ours.entries()) {
    steps += 1;
    differences |= x ^ theirs[place];
  }
  return [differences === 0, steps];
}
