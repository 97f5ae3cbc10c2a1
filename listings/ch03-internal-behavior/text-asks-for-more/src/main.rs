//! Text asks for four bytes a letter.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    Buffer::set_pool_size(1024);
    for letters in [100, 101] {
        // A slab of 1024 bytes with 400 left.
        let first = open_slab(504)?;
        let _second = Buffer::alloc_unsafe(120)?;

        let text = Buffer::from("a".repeat(letters).as_str());
        let same = text.same_store(&first);
        println!("{letters} letters fit into the rest: {same}");
    }
    Ok(())
}
// ANCHOR_END: shown

/// A Buffer at the very front of a slab of 1024 bytes.
fn open_slab(size: usize) -> Result<Buffer, Error> {
    let before = Buffer::alloc_unsafe(size)?;
    loop {
        let next = Buffer::alloc_unsafe(size)?;
        let size_of_slab = next.backing_store().byte_length();
        if !next.same_store(&before) && size_of_slab < 2048 {
            return Ok(next);
        }
    }
}
