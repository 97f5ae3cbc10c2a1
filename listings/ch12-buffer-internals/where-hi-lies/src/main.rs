//! Two bytes, and where they lie.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    Buffer::set_pool_size(1024);
    let first = open_slab()?;
    let hi = Buffer::from("hi");
    let next = Buffer::alloc_unsafe(1)?;

    let place = |buf: &Buffer| buf.byte_offset() - first.byte_offset();
    println!("hi is in the slab: {}", hi.same_store(&first));
    println!(
        "hi begins at +{}, the next at +{}",
        place(&hi),
        place(&next)
    );

    let cells = Buffer::from_store(&hi.backing_store(), hi.byte_offset(), 8)?;
    println!("the cells there begin {:?}", cells.subarray(0..2));
    cells[1].set(b'o');
    println!("after a write to the second, hi is {hi}");
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
