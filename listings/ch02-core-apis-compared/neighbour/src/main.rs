//! Two harmless letters, and the password next door.

use node_buffer::{Buffer, Encoding, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    open_slab()?;
    let _password = Buffer::from("password: 12345");
    let harmless = Buffer::from("ok");
    let alone = Buffer::alloc_unsafe_slow(2)?;
    harmless.copy(&alone, 0);

    println!("in the pooled block: {}", shows(&harmless)?);
    println!("in its own block:    {}", shows(&alone)?);
    Ok(())
}

/// Is the password in the block under this Buffer?
fn shows(buf: &Buffer) -> Result<bool, Error> {
    let block = buf.backing_store();
    let all = Buffer::from_store(&block, 0, block.byte_length())?;
    Ok(all.to_string(Encoding::Latin1).contains("12345"))
}
// ANCHOR_END: shown

/// Moves on to a new slab, so that what comes next lies in one.
fn open_slab() -> Result<(), Error> {
    let before = Buffer::alloc_unsafe(8)?;
    while Buffer::alloc_unsafe(8)?.same_store(&before) {}
    Ok(())
}
