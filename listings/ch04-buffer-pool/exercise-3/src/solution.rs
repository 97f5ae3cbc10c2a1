//! How many Buffers of one size fit into a new slab? Work it out without making one.

/// How many Buffers of `size` bytes a slab holds when `Buffer.poolSize` is `pool_size`.
pub fn how_many_fit(size: usize, pool_size: usize) -> usize {
    if size >= pool_size / 2 {
        return 0; // It gets a block of its own.
    }
    // A Buffer takes its size up to the next multiple of eight, but the last one needs no room for its padding.
    let step = size.next_multiple_of(8);
    (pool_size - size) / step + 1
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
