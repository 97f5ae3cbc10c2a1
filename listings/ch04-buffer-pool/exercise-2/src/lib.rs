//! `pack` makes the pool long enough for all records, so that they come to lie in one block.
//! They do not. Change how the size is computed: ask what a record takes from a slab, and which records a slab takes at all.

use node_buffer::Buffer;

/// Copies the records into Buffers that share one block, the first slab of this thread.
pub fn pack(records: &[&[u8]]) -> Vec<Buffer> {
    let size = records.iter().map(|record| record.len()).sum();
    Buffer::set_pool_size(size);
    records.iter().map(|&record| Buffer::from(record)).collect()
}

#[cfg(test)]
mod tests;
