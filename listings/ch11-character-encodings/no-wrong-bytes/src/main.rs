//! Bytes that are no utf8, and how many signs they become.

use node_buffer::{Buffer, Encoding::Hex, Encoding::Utf8};

fn main() {
    let cases = [
        ("ff", "begins nothing"),
        ("e282", "two of the three bytes of €"),
        ("e28241", "the same, then an A"),
        ("f09f98", "three of the four bytes of 😀"),
        ("c080", "a zero in two bytes"),
        ("e08080", "a zero in three bytes"),
        ("eda080", "half of a surrogate pair"),
        ("f4908080", "beyond the last code point"),
        ("efbbbf41", "a byte order mark, then an A"),
    ];
    for (hex, what) in cases {
        let text = Buffer::from_string(hex, Hex).to_string(Utf8);
        let points: Vec<String> = text.chars().map(point).collect();
        println!("{hex:<8}  {:<19}  {what}", points.join(" "));
    }
}

fn point(character: char) -> String {
    format!("{:04X}", u32::from(character))
}
