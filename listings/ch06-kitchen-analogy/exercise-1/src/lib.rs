//! Five plates, in a kitchen whose tray is 8192 bytes long. How large is the block under each, in bytes?
//! Change the guesses, and nothing else. What is larger than the plate, a guest can see.

/// The block under each plate. These guesses believe that a plate is all there is.
pub const BLOCKS: [usize; 5] = [
    2,    // Buffer::from("ok")
    2,    // Buffer::alloc(2)
    100,  // Buffer::alloc_unsafe_slow(100)
    5000, // Buffer::alloc_unsafe(5000)
    2,    // Buffer::alloc(100).subarray(0, 2)
];

#[cfg(test)]
mod tests;
