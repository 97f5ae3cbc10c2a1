//! How long is the block under each of these Buffers, in bytes? Put your numbers into `GUESSES` and run the test. The pool is
//! that of Node 22: `Buffer.poolSize` is 8192.

/// Each call, and the length of the block that you expect under its Buffer.
pub const GUESSES: [(&str, usize); 6] = [
    ("alloc(16)", 16),
    ("alloc_unsafe(16)", 16),
    ("alloc_unsafe_slow(16)", 8192),
    ("alloc_unsafe(4095)", 4095),
    ("alloc_unsafe(4096)", 8192),
    ("from(\"ok\")", 2),
];

#[cfg(test)]
mod tests;
