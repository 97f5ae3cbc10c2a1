//! Five plates, in the kitchen of Node 26, whose tray is 65600 bytes long. How large is the block under each, in bytes?

/// The block under each plate.
pub const BLOCKS: [usize; 5] = [
    65600, // Buffer::from("ok"): cut from the tray
    2,     // Buffer::alloc(2): never from the tray
    100,   // Buffer::alloc_unsafe_slow(100): never from the tray either
    50000, // Buffer::alloc_unsafe(50000): not less than half of the tray
    100,   // Buffer::alloc(100).subarray(0..2): a window on the whole plate
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
