//! Hex that says no: the bytes of a text that is hex from end to end, or nothing.

use node_buffer::{Buffer, Encoding};

fn parse_hex(text: &str) -> Option<Buffer> {
    let buf = Buffer::from_string(text, Encoding::Hex);
    Some(buf) // Not quite. How do you see that all of the text was read?
}

fn main() {
    for good in ["", "00", "deadbeef", "DeadBeef"] {
        assert!(parse_hex(good).is_some(), "{good:?} is hex");
    }
    for bad in ["1", "123", "12g4", "12 34", "0x12", "beef!", "4\u{131}"] {
        assert!(parse_hex(bad).is_none(), "{bad:?} is not hex all through");
    }
    println!("Good hex is read, bad hex is refused.");
}
