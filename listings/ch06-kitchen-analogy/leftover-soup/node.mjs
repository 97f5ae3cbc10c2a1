// Somebody has eaten from this plate.

const ROUNDS = 1_000_000;

let found = false;
for (let round = 0; round < ROUNDS; round++) {
  const plate = Buffer.allocUnsafe(1000);
  found = plate.toString("latin1").includes("soup");
  if (found) break;
  plate.fill("soup "); // eaten from, and handed back unwashed
}
console.log(`allocUnsafe: soup on a plate that was handed out: ${found}`);

let spotless = true;
for (let round = 0; round < 1000; round++) {
  const plate = Buffer.alloc(1000);
  spotless = spotless && plate.every((byte) => byte === 0);
  plate.fill("soup ");
}
console.log(`alloc: a thousand plates, all of them spotless: ${spotless}`);
