//! What allocUnsafe can show.

use node_buffer::{Buffer, Encoding, Error};

fn main() -> Result<(), Error> {
    let unsafe_shows = shows(Buffer::alloc_unsafe)?;
    let alloc_shows = shows(Buffer::alloc)?;
    println!("allocUnsafe showed the secret: {unsafe_shows}");
    println!("alloc showed the secret:       {alloc_shows}");
    Ok(())
}

/// Writes a secret into each Buffer and drops it. Does one show it?
fn shows(make: fn(usize) -> Result<Buffer, Error>) -> Result<bool, Error> {
    for _ in 0..100_000 {
        let buf = make(100)?;
        if buf.to_string(Encoding::Latin1).contains("secret") {
            return Ok(true);
        }
        buf.fill("a secret, ")?;
    }
    Ok(false)
}
