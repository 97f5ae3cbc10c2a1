//! One neighbour in so many lives on another slab.

use node_buffer::{Buffer, Error};

fn main() -> Result<(), Error> {
    let mut before = open_slab()?;

    let mut pairs = 0;
    let mut apart = 0;
    while pairs < 49_140 {
        let next = Buffer::alloc_unsafe(100)?;
        if !next.same_store(&before) {
            apart += 1;
        }
        pairs += 1;
        before = next;
    }
    println!("pairs of neighbours: {pairs}");
    println!("on two slabs: {apart}");
    println!("that is one in: {}", pairs / apart);
    Ok(())
}

/// A Buffer of 100 bytes at the very front of a slab.
fn open_slab() -> Result<Buffer, Error> {
    let before = Buffer::alloc_unsafe(100)?;
    loop {
        let next = Buffer::alloc_unsafe(100)?;
        if !next.same_store(&before) {
            return Ok(next);
        }
    }
}
