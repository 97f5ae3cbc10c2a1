//! Where do the bytes of `alloc_unsafe(size)` lie, if the pool’s slabs have `pool_size` bytes? Say it beforehand. The starter
//! believes the notes.

/// `"the slab"`, or `"a block of its own"`.
pub fn path(size: usize, pool_size: usize) -> &'static str {
    if size < pool_size {
        "the slab"
    } else {
        "a block of its own"
    }
}

#[cfg(test)]
mod tests;
