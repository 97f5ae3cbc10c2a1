//! latin1 cuts, ascii cuts twice.

use node_buffer::{Buffer, Encoding::Ascii, Encoding::Latin1};

fn main() {
    println!("written:");
    for text in ["A", "é", "€", "“"] {
        let latin1 = Buffer::from_string(text, Latin1);
        let ascii = Buffer::from_string(text, Ascii);
        println!("  {text} is {latin1:?} in latin1, {ascii:?} in ascii");
    }

    println!("read:");
    for byte in [0x41, 0xe9, 0x93, 0x80] {
        let buf = Buffer::from([byte]);
        let latin1 = point(&buf.to_string(Latin1));
        let ascii = point(&buf.to_string(Ascii));
        println!("  {byte:02x} is U+{latin1} in latin1, U+{ascii} in ascii");
    }
}

fn point(character: &str) -> String {
    let number = character.chars().next().map_or(0, u32::from);
    format!("{number:04X}")
}
