//! How long is the block under each of these Buffers, in bytes? Put your numbers into `GUESSES` and run the test. The pool is
//! that of Node 26: `Buffer.poolSize` is 65536, and the slab is 64 bytes longer.

/// Each call, and the length of the block that you expect under its Buffer.
pub const GUESSES: [(&str, usize); 6] = [
    ("alloc(16)", 16),
    ("alloc_unsafe(16)", 16),
    ("alloc_unsafe_slow(16)", 65600),
    ("alloc_unsafe(32767)", 32767),
    ("alloc_unsafe(32768)", 65600),
    ("from(\"ok\")", 2),
];

#[cfg(test)]
mod tests;
