// What allocUnsafe can show.

const unsafeShows = shows(Buffer.allocUnsafe);
const allocShows = shows(Buffer.alloc);
console.log(`allocUnsafe showed the secret: ${unsafeShows}`);
console.log(`alloc showed the secret:       ${allocShows}`);

// Writes a secret into each Buffer and drops it. Does one show it?
function shows(make) {
  for (let made = 0; made < 100_000; made++) {
    const buf = make(100);
    if (buf.toString("latin1").includes("secret")) {
      return true;
    }
    buf.fill("a secret, ");
  }
  return false;
}
