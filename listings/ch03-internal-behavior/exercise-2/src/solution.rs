//! A sensor gives numbers of sixteen bits, and a file is to hold their bytes, two for each. It holds one byte for each, and
//! all that lies beyond 255 is lost. Change what makes the Buffer.

use node_buffer::Buffer;

/// The bytes of the readings, in this machine’s order.
pub fn to_bytes(readings: &[u16]) -> Buffer {
    // Their memory, not their values: a value becomes one byte.
    Buffer::copy_bytes_from(readings)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
