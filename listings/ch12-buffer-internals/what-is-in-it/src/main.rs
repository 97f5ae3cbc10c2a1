//! Zeros, or what was there before.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    Buffer::set_pool_size(1024);
    let first = open_slab()?;

    // Mark the bytes behind the first Buffer. Nobody has them yet.
    let slab = first.backing_store();
    Buffer::from_store(&slab, first.byte_offset() + 8, 8)?.fill("old!")?;

    let zeros = Buffer::alloc(8)?;
    let filled = Buffer::alloc_filled(8, "ab")?;
    let unsafe_ = Buffer::alloc_unsafe(8)?;
    println!("alloc(8)       {zeros:?}");
    println!("alloc(8, 'ab') {filled:?}");
    println!("allocUnsafe(8) {unsafe_:?}");
    Ok(())
}
// ANCHOR_END: shown

/// A Buffer of eight bytes at the very front of a slab of 1024.
fn open_slab() -> Result<Buffer, Error> {
    let before = Buffer::alloc_unsafe(8)?;
    loop {
        let next = Buffer::alloc_unsafe(8)?;
        if !next.same_store(&before) {
            return Ok(next);
        }
    }
}
