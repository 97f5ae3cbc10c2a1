//! UTF-8: one to four bytes a character. Rust's strings are UTF-8 already, so writing them is a copy.

#![forbid(unsafe_code)]

use crate::javascript::text::Text;

pub(super) fn byte_length(text: Text) -> usize {
    match text {
        Text::Str(text) => text.len(),
        Text::Units(_) => text.chars().map(char::len_utf8).sum(),
    }
}

/// A surrogate without its partner is written as U+FFFD, in three bytes.
pub(super) fn write(text: Text, out: &mut [u8]) -> usize {
    if let Text::Str(text) = text {
        let fitting = text.floor_char_boundary(out.len());
        out[..fitting].copy_from_slice(&text.as_bytes()[..fitting]);
        return fitting;
    }
    let mut written = 0;
    for character in text.chars() {
        let end = written + character.len_utf8();
        let Some(place) = out.get_mut(written..end) else {
            break;
        };
        character.encode_utf8(place);
        written = end;
    }
    written
}

/// Each longest piece that could have begun a character reads as one U+FFFD, as in a WHATWG `TextDecoder`.
pub(super) fn read(bytes: &[u8]) -> String {
    match simdutf8::basic::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// How many UTF-16 code units [`read`] would give: each broken piece is one, U+FFFD.
pub(super) fn string_length(bytes: &[u8]) -> usize {
    bytes
        .utf8_chunks()
        .map(|piece| Text::Str(piece.valid()).length() + usize::from(!piece.invalid().is_empty()))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_bytes_read_as_many_replacement_characters_as_in_node() {
        let cases: [(&[u8], &str); 11] = [
            (b"\xff", "\u{fffd}"),
            (b"\xc0\x80", "\u{fffd}\u{fffd}"),
            (b"\xe0\x80\x80", "\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xe2\x82", "\u{fffd}"),
            (b"\xe2\x82A", "\u{fffd}A"),
            (b"\xed\xa0\x80", "\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xf0\x9f\x98", "\u{fffd}"),
            (b"\xf0\x80\x80\x80", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xf4\x90\x80\x80", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xff\x80\xff", "\u{fffd}\u{fffd}\u{fffd}"),
            (b"\xef\xbb\xbfa", "\u{feff}a"),
        ];
        for (bytes, text) in cases {
            assert_eq!(read(bytes), text, "{bytes:x?}");
        }
    }

    #[test]
    fn lone_surrogates_are_written_as_replacement_characters() {
        let units = [0x61, 0xd83d, 0x62, 0xd83d, 0xde00];
        let text = Text::Units(&units);
        assert_eq!(byte_length(text), 9);
        let mut out = [0; 8];
        assert_eq!(write(text, &mut out), 5);
        assert_eq!(out[..5], *b"a\xef\xbf\xbdb");
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..1000 {
            let text: String = (0..rand::random_range(0..100))
                .map(|_| rand::random::<char>())
                .collect();
            let mut bytes = text.into_bytes();
            if !bytes.is_empty() && rand::random() {
                let place = rand::random_range(0..bytes.len());
                bytes[place] = rand::random();
            }
            assert_eq!(read(&bytes), String::from_utf8_lossy(&bytes));
        }
    }
}
