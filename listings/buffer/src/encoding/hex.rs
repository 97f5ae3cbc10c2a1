//! hex: two digits a byte.

#![forbid(unsafe_code)]

use super::{low_bytes, put};

// ANCHOR: byte_length
/// Half the digits, an odd last one not counted, whether they are digits or not.
pub(super) fn byte_length(text: &str) -> usize {
    text.encode_utf16().count() / 2
}
// ANCHOR_END: byte_length

// ANCHOR: write
/// Stops, without a word, at the first pair that is not two digits.
///
/// Node: `StringBytes::Write` in `src/string_bytes.cc`, `nbytes::HexDecode`.
pub(super) fn write(text: &str, out: &mut [u8]) -> usize {
    let mut digits = low_bytes(text);
    let pairs = std::iter::from_fn(|| {
        let high = value(digits.next()?)?;
        let low = value(digits.next()?)?;
        Some(high << 4 | low)
    });
    put(pairs, out)
}
// ANCHOR_END: write

/// The value of a hex digit.
fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

// ANCHOR: read
pub(super) fn read(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    bytes
        .iter()
        .flat_map(|&byte| [byte >> 4, byte & 0xf])
        .map(|half| DIGITS[usize::from(half)])
        .collect()
}
// ANCHOR_END: read

#[cfg(test)]
mod tests {
    use crate::encoding::Encoding::Hex;

    #[test]
    fn reading_stops_at_the_first_bad_pair() {
        let cases: [(&str, &[u8]); 8] = [
            ("68656C6c6f", b"hello"),
            ("123", b"\x12"),
            ("1", b""),
            ("12g4", b"\x12"),
            ("12 34", b"\x12"),
            ("0x12", b""),
            ("4\u{131}", b"\x41"), // U+0131 is cut to 0x31, the digit 1
            ("", b""),
        ];
        for (text, bytes) in cases {
            assert_eq!(Hex.bytes(text), bytes, "{text}");
        }
        assert_eq!(Hex.byte_length("zzz"), 1);
        assert_eq!(Hex.read(b"\x00\x7f\xff"), "007fff");
    }
}
