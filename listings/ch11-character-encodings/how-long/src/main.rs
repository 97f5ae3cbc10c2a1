//! One text, five lengths.

use node_buffer::Encoding::{Latin1, Utf8, Utf16le};

fn main() {
    println!("characters  length  utf8  utf16le  latin1");
    for text in ["hello", "héllo", "€", "😀", "hé€😀"] {
        println!(
            "{:>10}  {:>6}  {:>4}  {:>7}  {:>6}  {text}",
            text.chars().count(),
            text.encode_utf16().count(),
            Utf8.byte_length(text),
            Utf16le.byte_length(text),
            Latin1.byte_length(text),
        );
    }
}
