//! Zeros by two roads.

use node_buffer::{Buffer, Error};

// ANCHOR: shown
fn main() -> Result<(), Error> {
    open_slab()?;
    let neighbour = Buffer::alloc_unsafe(8)?;
    let wiped = Buffer::alloc_unsafe(100)?;
    wiped.fill(0)?;
    let fresh = Buffer::alloc(100)?;

    let together = wiped.same_store(&neighbour);
    let apart = !fresh.same_store(&neighbour);
    println!("the same bytes: {}", wiped.equals(&fresh));
    println!("allocUnsafe and fill, with a neighbour: {together}");
    println!("alloc, without one: {apart}");
    Ok(())
}
// ANCHOR_END: shown

/// Moves on to a new slab, so that what comes next lies in one.
fn open_slab() -> Result<(), Error> {
    let before = Buffer::alloc_unsafe(8)?;
    while Buffer::alloc_unsafe(8)?.same_store(&before) {}
    Ok(())
}
