//! hex: two digits a byte.
//!
//! The plain ways stand in the tests, and must agree with what is here.

#![forbid(unsafe_code)]

use faster_hex::{hex_check, hex_decode, hex_string};

use crate::javascript::text::Text;

/// Half the digits, an odd last one not counted, whether they are digits or not.
pub(super) fn byte_length(text: Text) -> usize {
    text.length() / 2
}

/// Stops, without a word, at the first pair that is not two digits.
///
/// Node: `StringBytes::Write` in `src/string_bytes.cc`, `nbytes::HexDecode`.
pub(super) fn write(text: Text, out: &mut [u8]) -> usize {
    match text.ascii() {
        Some(ascii) => write_digits(ascii, out),
        None => write_digits(&text.low_bytes().collect::<Vec<u8>>(), out),
    }
}

fn write_digits(digits: &[u8], out: &mut [u8]) -> usize {
    let bytes = (digits.len() / 2).min(out.len());
    let digits = &digits[..2 * bytes];
    if hex_decode(digits, &mut out[..bytes]).is_ok() {
        return bytes;
    }
    let (pairs, _) = digits.as_chunks::<2>();
    let good = pairs.iter().take_while(|pair| hex_check(*pair)).count();
    match hex_decode(&digits[..2 * good], &mut out[..good]) {
        Ok(written) => written.len(),
        Err(_) => 0, // Every pair was looked at: there is no such case.
    }
}

pub(super) fn read(bytes: &[u8]) -> String {
    hex_string(bytes)
}

#[cfg(test)]
mod tests {
    use crate::encoding::Encoding::Hex;
    use crate::javascript::text::Text;

    /// Pair by pair, as Node's slow path does it.
    fn write_plainly(text: &str) -> Vec<u8> {
        let mut digits = Text::from(text).low_bytes();
        let mut value = || char::from(digits.next()?).to_digit(16);
        std::iter::from_fn(|| Some((value()? << 4 | value()?) as u8)).collect()
    }

    /// Half a byte, one digit.
    fn read_plainly(bytes: &[u8]) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
        halves
            .map(|half| char::from(DIGITS[usize::from(half)]))
            .collect()
    }

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
            assert_eq!(write_plainly(text), bytes, "{text}");
        }
        assert_eq!(Hex.byte_length("zzz"), 1);
        assert_eq!(Hex.read(b"\x00\x7f\xff"), "007fff");
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..500 {
            let length = rand::random_range(0..200);
            let text: String = (0..length)
                .map(|_| match rand::random_range(0..300) {
                    0 => 'g',
                    1 => 'é',
                    digit => char::from_digit(digit % 16, 16).unwrap_or('0'),
                })
                .collect();
            assert_eq!(Hex.bytes(&text), write_plainly(&text), "{text}");
        }
        for length in 0..200 {
            let mut bytes = vec![0; length];
            rand::fill(&mut bytes[..]);
            assert_eq!(Hex.read(&bytes), read_plainly(&bytes));
        }
    }
}
