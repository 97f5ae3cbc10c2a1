//! latin1: one byte a code unit, the low one. What is above U+00FF loses its high byte.

#![forbid(unsafe_code)]

use super::put;
use crate::javascript::text::Text;

pub(super) fn byte_length(text: Text) -> usize {
    text.length()
}

pub(super) fn write(text: Text, out: &mut [u8]) -> usize {
    match (text.ascii(), text) {
        (Some(ascii), _) => {
            let fitting = ascii.len().min(out.len());
            out[..fitting].copy_from_slice(&ascii[..fitting]);
            fitting
        }
        (_, Text::Units(units)) => put(units.iter().map(|&unit| unit as u8), out),
        _ => put(text.low_bytes(), out),
    }
}

/// How many bytes are read together: few enough to be at hand still when they are looked at again.
const BLOCK: usize = 4096;

/// Byte 0x93 reads as U+0093, not as the quotation mark it is in windows-1252.
pub(super) fn read(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for block in bytes.chunks(BLOCK) {
        match simdutf8::basic::from_utf8(block) {
            Ok(ascii) if block.is_ascii() => text.push_str(ascii),
            _ => text.extend(block.iter().copied().map(char::from)),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_cut_to_its_low_byte() {
        let mut out = [0; 8];
        assert_eq!(write("é€Ā😀".into(), &mut out), 5);
        assert_eq!(out, [0xe9, 0xac, 0x00, 0x3d, 0x00, 0, 0, 0]);
        assert_eq!(read(&[0x93, 0xe9]), "\u{93}é");
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..100 {
            let dirt = [2, 100, 100_000][rand::random_range(0..3)];
            let bytes: Vec<u8> = (0..rand::random_range(0..3 * BLOCK))
                .map(|_| match rand::random_range(0..dirt) {
                    0 => rand::random(),
                    _ => b'a',
                })
                .collect();
            let plain: String = bytes.iter().copied().map(char::from).collect();
            assert_eq!(read(&bytes), plain);
            let mut out = vec![0; rand::random_range(0..=bytes.len())];
            assert_eq!(write(plain.as_str().into(), &mut out), out.len());
            assert_eq!(out, bytes[..out.len()]);
        }
    }

    #[test]
    fn bytes_that_are_utf8_as_well_are_read_one_by_one() {
        assert_eq!(read("é€".as_bytes()), "Ã©â\u{82}¬");
    }
}
