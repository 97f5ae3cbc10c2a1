//! One text, its bytes in three encodings.

use node_buffer::Buffer;
use node_buffer::Encoding::{Latin1, Utf8, Utf16le};

fn main() {
    for text in ["h", "é", "€", "😀"] {
        let point = text.chars().next().map_or(0, u32::from);
        println!("{text} is U+{point:04X}");
        for encoding in [Utf8, Utf16le, Latin1] {
            let buf = Buffer::from_string(text, encoding);
            println!("  {:<8}{buf:?}", encoding.name());
        }
    }
}
