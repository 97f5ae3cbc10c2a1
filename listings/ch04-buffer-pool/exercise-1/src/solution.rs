//! Seven Buffers are cut from one slab, one after the other. Where does each begin, counted in bytes from the first?

/// The sizes that are asked for, in this order.
pub const SIZES: [usize; 7] = [8, 13, 1, 16, 17, 100, 5];

/// Where each of the seven begins: where the one before ends, rounded up to a multiple of eight.
pub const BEGINS: [usize; 7] = [0, 8, 24, 32, 48, 72, 176];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
