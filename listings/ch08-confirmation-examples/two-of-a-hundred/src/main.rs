//! The notes’ confirmation: two Buffers of a hundred bytes.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    println!("{}", Buffer::pool_size()); // Default: 8192

    let b1 = Buffer::alloc_unsafe(100)?;
    let b2 = Buffer::alloc_unsafe(100)?;

    println!("{}", b1.same_store(&b2)); // true — same slab
    Ok(())
}
