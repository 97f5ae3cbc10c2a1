//! base64 and base64url: four letters of six bits for three bytes. They are read alike and written differently.

#![forbid(unsafe_code)]

use super::{low_bytes, put};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Three quarters of the letters, at most two closing `=` not counted, whatever else the text holds.
///
/// Node: `base64ByteLength` in `lib/buffer.js`.
pub(super) fn byte_length(text: &str) -> usize {
    let units = text.encode_utf16().count();
    let padding = if text.ends_with("==") && units > 2 {
        2
    } else {
        usize::from(text.ends_with('='))
    };
    (units - padding) * 3 / 4
}

// ANCHOR: write
/// Takes both alphabets, passes over everything else, and ends at the first `=`. Nothing is an error.
///
/// Node: `StringBytes::Write` in `src/string_bytes.cc`, `nbytes::Base64Decode`.
pub(super) fn write(text: &str, out: &mut [u8]) -> usize {
    let mut letters = low_bytes(text)
        .take_while(|&letter| letter != b'=')
        .filter_map(value);
    let (mut bits, mut held) = (0u32, 0);
    let bytes = std::iter::from_fn(|| {
        while held < 8 {
            bits = bits << 6 | letters.next()?;
            held += 6;
        }
        held -= 8;
        Some((bits >> held) as u8)
    });
    put(bytes, out)
}
// ANCHOR_END: write

/// The six bits of a letter of either alphabet.
fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}

pub(super) fn read(bytes: &[u8]) -> String {
    let mut text = spell(bytes, LETTERS);
    text.extend(std::iter::repeat_n('=', (3 - bytes.len() % 3) % 3));
    text
}

pub(super) fn read_url(bytes: &[u8]) -> String {
    spell(bytes, URL_LETTERS)
}

/// One letter for every six bits, the last ones filled up with zeros.
fn spell(bytes: &[u8], letters: &[u8; 64]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut group = [0; 4];
        group[1..=three.len()].copy_from_slice(three);
        let bits = u32::from_be_bytes(group);
        for place in 0..=three.len() {
            let six = bits >> (18 - 6 * place) & 0x3f;
            text.push(char::from(letters[six as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::encoding::Encoding::{Base64, Base64url};

    #[test]
    fn nothing_is_an_error() {
        let cases: [(&str, &[u8]); 13] = [
            ("YWJj", b"abc"),
            ("YQ==", b"a"),
            ("YQ", b"a"),
            ("YWJjZ", b"abc"),
            ("Y W\nJ*j", b"abc"),
            ("-/+_", b"\xfb\xff\xbf"),
            ("YQ==YWJj", b"a"),
            ("=YWJj", b""),
            ("YW=Jj", b"a"),
            ("YR==", b"a"),
            ("ＹＷ", b"\xf7"), // U+FF39 U+FF37 are cut to 0x39 0x37, the letters 9 and 7
            ("YWJj😀YWJj", b"abc"), // the low byte of U+D83D is an equals sign
            ("====", b""),
        ];
        for (text, bytes) in cases {
            assert_eq!(Base64.bytes(text), bytes, "{text}");
            assert_eq!(Base64url.bytes(text), bytes, "{text}");
        }
    }

    #[test]
    fn the_length_is_an_estimate() {
        for (text, length) in [
            ("", 0),
            ("=", 0),
            ("==", 0),
            ("YQ==", 1),
            ("YQ=", 1),
            ("YWI=", 2),
            ("====", 1),
            ("zz zz", 3),
        ] {
            assert_eq!(Base64.byte_length(text), length, "{text}");
        }
    }

    #[test]
    fn only_base64_is_filled_up() {
        assert_eq!(Base64.read(b"\xfb\xff\xbfa"), "+/+/YQ==");
        assert_eq!(Base64url.read(b"\xfb\xff\xbfa"), "-_-_YQ");
    }
}
