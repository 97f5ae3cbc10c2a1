//! The bytes of a number, the big end first, as few as will hold it. Some numbers lose their last digit on the way.

use node_buffer::{Buffer, Encoding};

/// The number in hex.
pub fn hex(number: u64) -> String {
    let digits = format!("{number:x}");
    // A byte is two digits: an odd one gets a zero before it. (Behind it, the number would be sixteen times as large.)
    let width = digits.len().next_multiple_of(2);
    format!("{digits:0>width$}")
}

/// The bytes of the number.
pub fn to_bytes(number: u64) -> Buffer {
    Buffer::from_string(&hex(number), Encoding::Hex)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
