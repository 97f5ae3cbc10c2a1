//! `pack` makes the pool long enough for all records, so that they come to lie in one block.

use node_buffer::Buffer;

/// Copies the records into Buffers that share one block, the first slab of this thread.
pub fn pack(records: &[&[u8]]) -> Vec<Buffer> {
    // Each record takes its length, up to the next multiple of eight.
    let taken = records
        .iter()
        .map(|record| record.len().next_multiple_of(8))
        .sum();
    // And it must be shorter than half the pool, or it gets a block of its own.
    let longest = records.iter().map(|record| record.len()).max().unwrap_or(0);
    Buffer::set_pool_size(usize::max(taken, 2 * (longest + 1)));
    records.iter().map(|&record| Buffer::from(record)).collect()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
