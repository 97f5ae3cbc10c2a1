//! Six steps with small Buffers. What does the account outside the heap say after each, in bytes more than before the first?
//! Change the guesses, and nothing else.

/// The account after each step. These guesses believe that the account counts what the Buffers show.
pub const AFTER: [usize; 6] = [
    64, // let whole = Buffer::alloc(64)
    64, // whole[0].set(whole[1].get() + 1)
    65, // let piece = whole.subarray(0..1)
    1,  // drop(whole)
    66, // let other = Buffer::alloc(65)
    65, // drop(piece)
];

#[cfg(test)]
mod tests;
