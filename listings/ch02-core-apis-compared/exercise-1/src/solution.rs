//! How long is the block under each of these Buffers, in bytes? Put your numbers into `GUESSES` and run the test. The pool is
//! that of Node 22: `Buffer.poolSize` is 8192.

/// Each call, and the length of the block that you expect under its Buffer.
pub const GUESSES: [(&str, usize); 6] = [
    // Private is private, however small and whatever is in it.
    ("alloc(16)", 16),
    ("alloc_unsafe(16)", 8192),
    ("alloc_unsafe_slow(16)", 16),
    // Half of 8192 is 4096, and a pooled Buffer has less than half.
    ("alloc_unsafe(4095)", 8192),
    ("alloc_unsafe(4096)", 4096),
    ("from(\"ok\")", 8192),
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
