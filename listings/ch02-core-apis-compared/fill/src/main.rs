//! Filled from the beginning.

use node_buffer::{Buffer, Encoding, Error};

fn main() -> Result<(), Error> {
    println!("{:?}", Buffer::alloc(5)?);
    println!("{:?}", Buffer::alloc_filled(5, 1)?);
    println!("{:?}", Buffer::alloc_filled(5, "ab")?);
    println!("{:?}", Buffer::alloc_filled(5, "é")?);
    let coffee = ("c0ffee", Encoding::Hex);
    println!("{:?}", Buffer::alloc_filled(5, coffee)?);

    // What that is short for, as far as you can see.
    let long = Buffer::alloc_unsafe_slow(5)?;
    long.fill("ab")?;
    let short = Buffer::alloc_filled(5, "ab")?;
    println!("the same bytes: {}", short.equals(&long));
    let block = short.backing_store().byte_length();
    println!("its block: {block} bytes");
    Ok(())
}
