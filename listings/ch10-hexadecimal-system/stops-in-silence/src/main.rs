//! Reading stops at the first bad pair, and says nothing.

use node_buffer::{Buffer, Encoding};

fn main() {
    for text in [
        "1234", "12g4", "12 34", "0x1234", "12:34", "123", "1", "zzz", "4ı",
    ] {
        let buf = Buffer::from_string(text, Encoding::Hex);
        let estimate = Encoding::Hex.byte_length(text);
        println!("{text:<6} {} of {estimate}  {buf:?}", buf.len());
    }
}
