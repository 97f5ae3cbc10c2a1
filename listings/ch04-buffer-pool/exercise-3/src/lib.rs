//! How many Buffers of one size fit into a new slab? Work it out without making one.
//! Write `how_many_fit` anew. It answers for any size of at least one byte, and any pool.

/// How many Buffers of `size` bytes a slab holds when `Buffer.poolSize` is `pool_size`.
pub fn how_many_fit(size: usize, pool_size: usize) -> usize {
    pool_size / size
}

#[cfg(test)]
mod tests;
