//! Of two Buffers of one size, made one after the other, the second sometimes lies on another block. One pair in how many?
//! `Buffer.poolSize` is 65536. Change the second number of each guess, and nothing else.

use node_buffer::{Buffer, Error};

/// A size, and one pair in how many you think lies on two blocks.
pub const GUESSES: [(usize, usize); 4] = [(9, 7281), (300, 218), (1000, 65), (32768, 2)];

/// One pair in how many lies on two blocks, by trying.
pub fn one_in(size: usize) -> Result<usize, Error> {
    Buffer::set_pool_size(65536);
    let mut before = Buffer::alloc_unsafe(size)?;
    // To the very front of a slab, and from there over the whole of it.
    while same_block(&mut before, size)? {}
    let mut pairs = 1;
    while same_block(&mut before, size)? {
        pairs += 1;
    }
    Ok(pairs)
}

/// Makes the next Buffer: does it lie on the block of the one before?
fn same_block(before: &mut Buffer, size: usize) -> Result<bool, Error> {
    let next = Buffer::alloc_unsafe(size)?;
    let same = next.same_store(before);
    *before = next;
    Ok(same)
}

#[cfg(test)]
mod tests;
