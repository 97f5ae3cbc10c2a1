//! Filled from the beginning.

use node_buffer::{Buffer, Encoding, Result};

fn main() -> Result<()> {
    println!("{:?}", Buffer::alloc(5)?);
    println!("{:?}", Buffer::alloc_filled(5, 1)?);
    println!("{:?}", Buffer::alloc_filled(5, "ab")?);
    println!("{:?}", Buffer::alloc_filled(5, "é")?);
    println!("{:?}", Buffer::alloc_filled(5, ("c0ffee", Encoding::Hex))?);

    // What it is short for; and it has a block of its own all the same.
    let long = Buffer::alloc_unsafe_slow(5)?;
    long.fill("ab")?;
    let short = Buffer::alloc_filled(5, "ab")?;
    println!("the same bytes: {}", short.equals(&long));
    println!("its block: {} bytes", short.backing_store().byte_length());
    Ok(())
}
