//! Asking before reading.

use node_buffer::{Buffer, Encoding::Hex, is_ascii, is_utf8};

fn main() {
    let cases = [
        ("6869", "hi"),
        ("68c3a9", "hé"),
        ("68e9", "hé in latin1"),
        ("e282", "two thirds of €"),
        ("eda080", "half of a pair"),
        ("efbbbf6869", "a mark, then hi"),
        ("", "nothing"),
    ];
    println!("utf8   ascii");
    for (hex, what) in cases {
        let buf = Buffer::from_string(hex, Hex);
        let (utf8, ascii) = (is_utf8(&buf), is_ascii(&buf));
        println!("{utf8:<5}  {ascii:<5}  {what}");
    }
}
