//! The bytes of a number, the big end first, as few as will hold it. Some numbers lose their last digit on the way.
//! Change `hex` so that they do not.

use node_buffer::{Buffer, Encoding};

/// The number in hex.
pub fn hex(number: u64) -> String {
    format!("{number:x}")
}

/// The bytes of the number.
pub fn to_bytes(number: u64) -> Buffer {
    Buffer::from_string(&hex(number), Encoding::Hex)
}

#[cfg(test)]
mod tests;
