//! Five numbers are written into Buffers. Which bytes are in them? Write your guesses as hex digits, two for each byte, and change
//! nothing else.

use node_buffer::{Buffer, Encoding::Hex, Error};

/// What you think is in the five Buffers.
pub const GUESSES: [&str; 5] = [
    "0102", // 258 as an i16, little-endian
    "8001", // -1 as an i16, big-endian
    "02",   // 258, set by index
    "01",   // 1.0 as an f32, big-endian
    "2c01", // 300, written big-endian, and then swapped by twos
];

/// What is in them.
pub fn run() -> Result<[String; 5], Error> {
    let two = Buffer::alloc(2)?;
    two.write_i16_le(258, 0)?;

    let below = Buffer::alloc(2)?;
    below.write_i16_be(-1, 0)?;

    let one = Buffer::alloc(1)?;
    one[0].set(258_u16 as u8);

    let float = Buffer::alloc(4)?;
    float.write_f32_be(1.0, 0)?;

    let swapped = Buffer::alloc(2)?;
    swapped.write_i16_be(300, 0)?;
    swapped.swap16()?;

    Ok([&two, &below, &one, &float, &swapped].map(|buf| buf.to_string(Hex)))
}

#[cfg(test)]
mod tests;
