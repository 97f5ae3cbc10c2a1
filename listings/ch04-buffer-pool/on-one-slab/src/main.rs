//! Neighbours, and the seam between two slabs.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    // Use up the slab at hand: the first Buffer on another one is where we begin.
    let old = Buffer::alloc_unsafe(100)?;
    let mut first = Buffer::alloc_unsafe(100)?;
    while first.same_store(&old) {
        first = Buffer::alloc_unsafe(100)?;
    }

    let mut count = 1;
    let mut next = Buffer::alloc_unsafe(100)?;
    while next.same_store(&first) {
        count += 1;
        next = Buffer::alloc_unsafe(100)?;
    }
    println!("Buffers of 100 bytes on one slab: {count}");
    println!("pairs of neighbours that share it: {}", count - 1);
    let shared = next.same_store(&first);
    println!("the last one and the one after it share a block: {shared}");
    Ok(())
}
