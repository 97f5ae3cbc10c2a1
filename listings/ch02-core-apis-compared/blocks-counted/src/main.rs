//! Ten thousand small Buffers, and the blocks they need.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    open_slab()?;
    let pooled = blocks(Buffer::alloc_unsafe)?;
    let own = blocks(Buffer::alloc)?;
    let slow = blocks(Buffer::alloc_unsafe_slow)?;
    println!("allocUnsafe(100):     {pooled} blocks");
    println!("alloc(100):           {own} blocks");
    println!("allocUnsafeSlow(100): {slow} blocks");
    Ok(())
}

fn blocks(make: fn(usize) -> Result<Buffer, Error>) -> Result<usize, Error> {
    let mut last = make(100)?;
    let mut blocks = 1;
    for _ in 1..10_000 {
        let next = make(100)?;
        if !next.same_store(&last) {
            blocks += 1;
        }
        last = next;
    }
    Ok(blocks)
}
// ANCHOR_END: shown

/// Moves on to a new slab, so that what comes next lies in one.
fn open_slab() -> Result<(), Error> {
    let before = Buffer::alloc_unsafe(8)?;
    while Buffer::alloc_unsafe(8)?.same_store(&before) {}
    Ok(())
}
