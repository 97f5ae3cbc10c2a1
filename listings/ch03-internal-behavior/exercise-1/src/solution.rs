//! Where do the bytes of `allocUnsafe(size)` lie? Say it beforehand.

use node_buffer::{Buffer, Result};

fn path(size: usize, pool_size: usize) -> &'static str {
    // Strictly less than half. And nothing at all needs no slab.
    if size > 0 && size < pool_size / 2 {
        "the slab"
    } else {
        "a block of its own"
    }
}

fn main() -> Result<()> {
    for (size, pool_size) in [
        (1, 8192),
        (8192, 8192),
        (4095, 8192),
        (4096, 8192),
        (10, 21),
        (0, 100),
    ] {
        Buffer::set_pool_size(pool_size);
        let guess = path(size, pool_size);
        assert_eq!(
            guess,
            really(size)?,
            "allocUnsafe({size}) with poolSize {pool_size}"
        );
    }
    println!("Right, for every size.");
    Ok(())
}

/// The answer, by looking: a block of its own is as long as the Buffer.
fn really(size: usize) -> Result<&'static str> {
    let block = Buffer::alloc_unsafe(size)?.backing_store();
    Ok(if block.byte_length() == size {
        "a block of its own"
    } else {
        "the slab"
    })
}
