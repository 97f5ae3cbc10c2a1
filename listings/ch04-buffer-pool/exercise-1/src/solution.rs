//! How many Buffers of one size fit into a slab? Work it out without making one.

use node_buffer::{Buffer, Result};

fn how_many_fit(size: usize, pool_size: usize) -> usize {
    // A Buffer takes its size, rounded up to eight, but the last one needs no room for its padding.
    let step = size.next_multiple_of(8);
    (pool_size - size) / step + 1
}

fn main() -> Result<()> {
    Buffer::set_pool_size(1024);
    for size in [8, 13, 100, 511] {
        let guess = how_many_fit(size, 1024);
        assert_eq!(guess, count(size)?, "Buffers of {size} bytes in 1024");
    }
    println!("Right, for every size.");
    Ok(())
}

/// The answer, by trying: fills a new slab until a Buffer lands on another.
fn count(size: usize) -> Result<usize> {
    let mut fitted = vec![open_slab(size)?];
    loop {
        let next = Buffer::alloc_unsafe(size)?;
        if !next.same_store(&fitted[0]) {
            return Ok(fitted.len());
        }
        fitted.push(next);
    }
}

/// A Buffer at the very front of a slab.
fn open_slab(size: usize) -> Result<Buffer> {
    let before = Buffer::alloc_unsafe(size)?;
    loop {
        let next = Buffer::alloc_unsafe(size)?;
        if !next.same_store(&before) {
            return Ok(next);
        }
    }
}
