//! `arrayBuffers` counts blocks, each of them once. Do the same for a list of Buffers: how many bytes do they keep alive?

use node_buffer::{BackingStore, Buffer};

/// The bytes of all blocks under these Buffers.
pub fn held(buffers: &[Buffer]) -> usize {
    let mut blocks: Vec<BackingStore> = Vec::new();
    for buf in buffers {
        let block = buf.backing_store();
        // Two handles are equal if they hold the same block, whatever is in it.
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    blocks.iter().map(BackingStore::byte_length).sum()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
