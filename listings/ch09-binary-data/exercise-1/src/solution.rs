//! Five numbers are written into Buffers. Which bytes are in them? Write your guesses as hex digits, two for each byte, and change
//! nothing else.

use node_buffer::{Buffer, Encoding::Hex, Error};

/// What is in the five Buffers. 1.0 has no digits behind the point: its bytes are the exponent alone, 127 for “times one”,
/// shifted by one place because the sign stands in front of it.
pub const GUESSES: [&str; 5] = [
    "0201",     // 258 as an i16, little-endian
    "ffff",     // -1 as an i16, big-endian
    "02",       // 258, set by index
    "3f800000", // 1.0 as an f32, big-endian
    "2c01",     // 300, written big-endian, and then swapped by twos
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
#[path = "tests.rs"]
mod tests;
