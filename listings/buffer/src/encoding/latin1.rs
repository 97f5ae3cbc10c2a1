//! latin1: one byte a code unit, the low one. What is above U+00FF loses its high byte.

#![forbid(unsafe_code)]

use super::{low_bytes, put};

pub(super) fn byte_length(text: &str) -> usize {
    text.encode_utf16().count()
}

pub(super) fn write(text: &str, out: &mut [u8]) -> usize {
    put(low_bytes(text), out)
}

/// Byte 0x93 reads as U+0093, not as the quotation mark it is in windows-1252.
pub(super) fn read(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_cut_to_its_low_byte() {
        let mut out = [0; 8];
        assert_eq!(write("é€Ā😀", &mut out), 5);
        assert_eq!(out, [0xe9, 0xac, 0x00, 0x3d, 0x00, 0, 0, 0]);
        assert_eq!(read(&[0x93, 0xe9]), "\u{93}é");
    }
}
