//! Six steps with small Buffers. What does the account outside the heap say after each, in bytes more than before the first?

/// The account after each step.
pub const AFTER: [usize; 6] = [
    0,   // let whole = Buffer::alloc(64): its bytes lie in the heap
    0,   // whole[0].set(whole[1].get() + 1): reading and writing by index moves nothing
    64,  // let piece = whole.subarray(0..1): a second window needs a block, so the bytes move out
    64,  // drop(whole): the piece keeps the block, whole
    129, // let other = Buffer::alloc(65): outside at once
    65,  // drop(piece): the last window on the first block
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
