//! Five plates, in a kitchen whose tray is 8192 bytes long. How large is the block under each, in bytes?

/// The block under each plate.
pub const BLOCKS: [usize; 5] = [
    8192, // Buffer::from("ok"): cut from the tray
    2,    // Buffer::alloc(2): never from the tray
    100,  // Buffer::alloc_unsafe_slow(100): never from the tray either
    5000, // Buffer::alloc_unsafe(5000): not less than half of the tray
    100,  // Buffer::alloc(100).subarray(0, 2): a window on the whole plate
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
