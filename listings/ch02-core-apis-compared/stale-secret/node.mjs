// What allocUnsafe can show.

console.log(`allocUnsafe showed the secret: ${shows(Buffer.allocUnsafe)}`);
console.log(`alloc showed the secret:       ${shows(Buffer.alloc)}`);

// Writes a secret into each Buffer and drops it. Does a new one show it?
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
