//! Hex that says no: the bytes of a text that is hex from end to end, or nothing. Write `parse_hex` so that it never
//! gives fewer bytes than the text promises.

use node_buffer::{Buffer, Encoding};

/// The bytes of `text`, if it is hex and nothing else.
pub fn parse_hex(text: &str) -> Option<Buffer> {
    let buf = Buffer::from_string(text, Encoding::Hex);
    // What was read, written again, must be the whole text. (Twice as many digits as bytes is not enough: "4ı" has two
    // characters and gives a byte, for hex looks at the low byte of each code unit, and that of ı is the digit 1.)
    let again = buf.to_string(Encoding::Hex);
    again.eq_ignore_ascii_case(text).then_some(buf)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
