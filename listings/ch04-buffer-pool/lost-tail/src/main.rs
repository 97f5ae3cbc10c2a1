//! What does not fit is left behind.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    Buffer::set_pool_size(1024);
    let first = open_slab()?;

    let mut taken = vec![first];
    loop {
        let next = Buffer::alloc_unsafe(100)?;
        if !next.same_store(&taken[0]) {
            break;
        }
        taken.push(next);
    }
    println!("Buffers of 100 bytes that fit: {}", taken.len());

    let last = &taken[taken.len() - 1];
    let cursor = last.byte_offset() - taken[0].byte_offset() + 104;
    println!("bytes of the slab left: {}", 1024 - cursor);

    let tiny = Buffer::alloc_unsafe(8)?;
    let old = tiny.same_store(&taken[0]);
    println!("allocUnsafe(8) is cut from the old slab: {old}");
    Ok(())
}

/// A Buffer of 100 bytes at the very front of a slab of 1024.
fn open_slab() -> Result<Buffer, Error> {
    let before = Buffer::alloc_unsafe(100)?;
    loop {
        let next = Buffer::alloc_unsafe(100)?;
        if !next.same_store(&before) {
            return Ok(next);
        }
    }
}
