//! Room for four bytes a letter is asked for, though one is enough.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    Buffer::set_pool_size(1024);
    let first = open_slab()?;
    Buffer::alloc_unsafe(504)?;
    Buffer::alloc_unsafe(104)?; // 8 + 504 + 104: 408 bytes are left

    let bytes = Buffer::from([b'a'; 104]);
    let text = Buffer::from("a".repeat(104).as_str());
    println!("104 bytes find room: {}", bytes.same_store(&first));
    println!("104 letters find room: {}", text.same_store(&first));
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
