//! Hex that says no: the bytes of a text that is hex from end to end, or nothing. Write `parse_hex` so that it never
//! gives fewer bytes than the text promises.

use node_buffer::{Buffer, Encoding};

/// The bytes of `text`, if it is hex and nothing else.
pub fn parse_hex(text: &str) -> Option<Buffer> {
    let buf = Buffer::from_string(text, Encoding::Hex);
    Some(buf) // How do you see that all of the text was read?
}

#[cfg(test)]
mod tests;
