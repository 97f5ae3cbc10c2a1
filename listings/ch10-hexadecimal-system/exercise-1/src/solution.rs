//! Hex that says no: the bytes of a text that is hex from end to end, or nothing.

use node_buffer::{Buffer, Encoding};

fn parse_hex(text: &str) -> Option<Buffer> {
    let buf = Buffer::from_string(text, Encoding::Hex);
    // What was read, written again, must be the whole text. (Twice as many digits as bytes is not enough: "4ı" has two
    // characters and gives a byte, for hex looks at the low byte of each code unit, and that of ı is the digit 1.)
    let again = buf.to_string(Encoding::Hex);
    again.eq_ignore_ascii_case(text).then_some(buf)
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
