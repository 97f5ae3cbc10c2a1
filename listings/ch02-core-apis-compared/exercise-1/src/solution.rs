//! How long is the block under each of these Buffers, in bytes? Put your numbers into `GUESSES` and run the test. The pool is
//! that of Node 26: `Buffer.poolSize` is 65536, and the slab is 64 bytes longer.

/// Each call, and the length of the block that you expect under its Buffer.
pub const GUESSES: [(&str, usize); 6] = [
    // Private is private, however small and whatever is in it.
    ("alloc(16)", 16),
    ("alloc_unsafe(16)", 65600),
    ("alloc_unsafe_slow(16)", 16),
    // Half of 65536 is 32768, and a pooled Buffer has less than half.
    ("alloc_unsafe(32767)", 65600),
    ("alloc_unsafe(32768)", 32768),
    ("from(\"ok\")", 65600),
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
