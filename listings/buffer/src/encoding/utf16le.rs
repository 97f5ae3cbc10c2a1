//! UTF-16, low byte first: two bytes a code unit, and two code units for a character beyond U+FFFF.

#![forbid(unsafe_code)]

pub(super) fn byte_length(text: &str) -> usize {
    2 * text.encode_utf16().count()
}

pub(super) fn write(text: &str, out: &mut [u8]) -> usize {
    let (places, _) = out.as_chunks_mut();
    let units = places.iter_mut().zip(text.encode_utf16());
    2 * units
        .map(|(place, unit)| *place = unit.to_le_bytes())
        .count()
}

/// An odd last byte is left out. A surrogate without its partner reads as U+FFFD: a Rust string cannot hold it.
pub(super) fn read(bytes: &[u8]) -> String {
    let (units, _) = bytes.as_chunks();
    char::decode_utf16(units.iter().copied().map(u16::from_le_bytes))
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_bytes_are_units_and_an_odd_byte_is_none() {
        assert_eq!(read(b"\x61\x00\x62"), "a");
        assert_eq!(read(b"\x3d\xd8\x00\xde"), "\u{1f600}");
        assert_eq!(read(b"\x3d\xd8\x61\x00"), "\u{fffd}a");
        assert_eq!(read(b"\xff\xfea\x00"), "\u{feff}a");
    }
}
