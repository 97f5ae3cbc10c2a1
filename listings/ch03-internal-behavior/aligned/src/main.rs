//! An address that is a multiple.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    open_slab()?;
    let a = Buffer::alloc_unsafe_aligned(10, 64)?;
    let b = Buffer::alloc_unsafe_aligned(10, 64)?;
    let page = Buffer::alloc_unsafe_aligned(10, 4096)?;
    let own = Buffer::alloc_unsafe_slow_aligned(10, 64)?;

    println!("from a to b: {} bytes", b.byte_offset() - a.byte_offset());
    let pooled = page.same_store(&a);
    println!("a multiple of 4096, in the slab: {pooled}");
    let block = own.backing_store().byte_length();
    println!("allocUnsafeSlow, its block: {block} bytes");
    match Buffer::alloc_unsafe_aligned(10, 3) {
        Ok(_) => println!("a multiple of 3: nobody looks"),
        Err(error) => println!("a multiple of 3: {}", error.code().unwrap_or_default()),
    }
    Ok(())
}
// ANCHOR_END: shown

/// Moves on to a new slab, so that what comes next lies in one.
fn open_slab() -> Result<(), Error> {
    let before = Buffer::alloc_unsafe(8)?;
    while Buffer::alloc_unsafe(8)?.same_store(&before) {}
    Ok(())
}
