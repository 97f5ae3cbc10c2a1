//! A sensor gives numbers of sixteen bits, and a file is to hold their bytes, two for each. It holds one byte for each, and
//! all that lies beyond 255 is lost. Change what makes the Buffer.

use node_buffer::Buffer;

/// The bytes of the readings, in this machine’s order.
pub fn to_bytes(readings: &[u16]) -> Buffer {
    let numbers: Vec<f64> = readings.iter().map(|&reading| reading.into()).collect();
    Buffer::from_numbers(&numbers)
}

#[cfg(test)]
mod tests;
