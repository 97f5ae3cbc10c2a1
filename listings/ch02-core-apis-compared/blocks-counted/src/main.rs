//! Ten thousand small Buffers, and the blocks they need.

use node_buffer::{Buffer, Result};

// ANCHOR: shown
fn main() -> Result<()> {
    open_slab()?;
    let pooled = blocks(Buffer::alloc_unsafe)?;
    let own = blocks(Buffer::alloc)?;
    let slow = blocks(Buffer::alloc_unsafe_slow)?;
    println!("allocUnsafe(100):     {pooled} blocks");
    println!("alloc(100):           {own} blocks");
    println!("allocUnsafeSlow(100): {slow} blocks");
    Ok(())
}

fn blocks(make: fn(usize) -> Result<Buffer>) -> Result<usize> {
    let buffers = (0..10_000).map(|_| make(100)).collect::<Result<Vec<_>>>()?;
    // A new block begins wherever a Buffer does not share its neighbour's.
    let new = buffers
        .windows(2)
        .filter(|pair| !pair[1].same_store(&pair[0]));
    Ok(1 + new.count())
}
// ANCHOR_END: shown

/// Moves on to a new slab, so that what comes next lies in one.
fn open_slab() -> Result<()> {
    let before = Buffer::alloc_unsafe(8)?;
    while Buffer::alloc_unsafe(8)?.same_store(&before) {}
    Ok(())
}
