//! UTF-16, low byte first: two bytes a code unit, and two code units for a character beyond U+FFFF.

#![forbid(unsafe_code)]

use crate::javascript::text::Text;

pub(super) fn byte_length(text: Text) -> usize {
    2 * text.length()
}

pub(super) fn write(text: Text, out: &mut [u8]) -> usize {
    match (text.ascii(), text) {
        (Some(ascii), _) => put(ascii.iter().copied().map(u16::from), out),
        (_, Text::Str(text)) => put(text.encode_utf16(), out),
        (_, Text::Units(units)) => put(units.iter().copied(), out),
    }
}

fn put(units: impl Iterator<Item = u16>, out: &mut [u8]) -> usize {
    let (places, _) = out.as_chunks_mut();
    let units = places.iter_mut().zip(units);
    2 * units
        .map(|(place, unit)| *place = unit.to_le_bytes())
        .count()
}

/// An odd last byte is left out.
pub(super) fn read_units(bytes: &[u8]) -> Vec<u16> {
    let (units, _) = bytes.as_chunks();
    units.iter().copied().map(u16::from_le_bytes).collect()
}

/// A surrogate without its partner reads as U+FFFD: a Rust string cannot hold it.
pub(super) fn read(bytes: &[u8]) -> String {
    String::from_utf16_lossy(&read_units(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_bytes_are_units_and_an_odd_byte_is_none() {
        assert_eq!(read(b"\x61\x00\x62"), "a");
        assert_eq!(read(b"\x3d\xd8\x00\xde"), "\u{1f600}");
        assert_eq!(read(b"\x3d\xd8\x61\x00"), "\u{fffd}a");
        assert_eq!(read_units(b"\x3d\xd8\x61\x00"), [0xd83d, 0x61]);
        assert_eq!(read(b"\xff\xfea\x00"), "\u{feff}a");
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..300 {
            let last = ['a', 'é', '😀'][rand::random_range(0..3)];
            let text: String = (0..rand::random_range(0..100))
                .map(|_| rand::random_range('a'..=last))
                .collect();
            let units: Vec<u16> = text.encode_utf16().collect();
            let plain: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            for text in [Text::Str(&text), Text::Units(&units)] {
                let mut out = vec![0; rand::random_range(0..=plain.len())];
                let written = write(text, &mut out);
                assert_eq!(written, out.len() / 2 * 2);
                assert_eq!(out[..written], plain[..written]);
            }
            assert_eq!(read_units(&plain), units);
        }
    }
}
