//! Five plates, in the kitchen of Node 26, whose tray is 65600 bytes long. How large is the block under each, in bytes?
//! Change the guesses, and nothing else. What is larger than the plate, a guest can see.

/// The block under each plate. These guesses believe that a plate is all there is.
pub const BLOCKS: [usize; 5] = [
    2,     // Buffer::from("ok")
    2,     // Buffer::alloc(2)
    100,   // Buffer::alloc_unsafe_slow(100)
    50000, // Buffer::alloc_unsafe(50000)
    2,     // Buffer::alloc(100).subarray(0..2)
];

#[cfg(test)]
mod tests;
