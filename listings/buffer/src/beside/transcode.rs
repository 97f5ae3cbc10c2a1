//! `transcode`, `isUtf8`, `isAscii` and `isLatin1`: what bytes and text can be read as, and turned into.

#![forbid(unsafe_code)]

use crate::buffer::{Buffer, Bytes};
use crate::encoding::Encoding;
use crate::javascript::text::Text;
use crate::node::error::{Error, Result};
use crate::node::release::Release;

/// Whether the bytes read as UTF-8 without a fault: `buffer.isUtf8(input)`.
///
/// Node: `isUtf8` in `lib/buffer.js`.
///
/// ```
/// use node_buffer::{Buffer, is_utf8};
///
/// assert!(is_utf8(Buffer::from("é")) && is_utf8(b"plain bytes"));
/// assert!(!is_utf8([0xff]));
/// ```
pub fn is_utf8(bytes: impl Bytes) -> bool {
    bytes
        .held()
        .lend(|bytes| simdutf8::basic::from_utf8(bytes).is_ok())
}

/// Whether no byte is above 127: `buffer.isAscii(input)`.
///
/// Node: `isAscii` in `lib/buffer.js`.
///
/// ```
/// use node_buffer::{Buffer, is_ascii};
///
/// assert!(is_ascii(Buffer::from("abc")) && is_ascii(b"\x7f"));
/// assert!(!is_ascii("é".as_bytes()));
/// ```
pub fn is_ascii(bytes: impl Bytes) -> bool {
    bytes.held().lend(<[u8]>::is_ascii)
}

/// Whether no code unit is above 255, so that latin1 keeps the text: `buffer.isLatin1(input)`, since Node 26.12.1.
///
/// Node: `isLatin1` in `lib/buffer.js`.
///
/// ```
/// use node_buffer::is_latin1;
///
/// assert!(is_latin1("é"));
/// assert!(!is_latin1("€"));
/// ```
pub fn is_latin1<'a>(text: impl Into<Text<'a>>) -> bool {
    text.into().units().all(|unit| unit <= 0xff)
}

/// The same text in another encoding: `buffer.transcode(source, fromEncoding, toEncoding)`, for utf8, utf16le, latin1 and
/// ascii. What the new encoding does not have becomes `?`.
///
/// `None` stands for a name that means no encoding, as in `transcode(&buf, name.parse().ok(), Encoding::Utf8)`.
///
/// Node: `transcode` in `lib/buffer.js`, `src/node_i18n.cc`.
///
/// # Errors
///
/// [`Error::Transcode`] for any other encoding, and where the bytes are no text in UTF-8 or UTF-16 and Node has a
/// converter of its own for the pair, which does not replace what it cannot read.
///
/// ```
/// use node_buffer::{Buffer, Encoding, transcode};
///
/// let euro = Buffer::from("€");
/// assert_eq!(transcode(&euro, Encoding::Utf8, Encoding::Latin1)?.to_vec(), b"?");
/// assert_eq!(transcode(&euro, Encoding::Utf8, Encoding::Utf16le)?.to_vec(), [0xac, 0x20]);
/// # Ok::<(), node_buffer::Error>(())
/// ```
pub fn transcode(
    source: impl Bytes,
    from: impl Into<Option<Encoding>>,
    to: impl Into<Option<Encoding>>,
) -> Result<Buffer> {
    use Encoding::{Ascii, Latin1, Utf8, Utf16le};
    const INVALID: Error = Error::Transcode("U_INVALID_CHAR_FOUND");
    let bytes = source.held().to_vec();
    if bytes.is_empty() {
        return Ok(Buffer::of(&[]));
    }
    let known = |encoding: Option<Encoding>| {
        encoding
            .filter(|encoding| matches!(encoding, Ascii | Latin1 | Utf8 | Utf16le))
            .ok_or(Error::Transcode("U_ILLEGAL_ARGUMENT_ERROR"))
    };
    let (from, to) = (known(from.into())?, known(to.into())?);
    let text: String = match (from, to) {
        (Utf8, Utf16le) => String::from_utf8(bytes).map_err(|_| INVALID)?,
        (Utf16le, Utf8) => {
            let units = Utf16le.read_units(&bytes);
            // Half a unit alone is no text.
            if units.is_empty() && Release::current().refuses_half_a_unit() {
                return Err(INVALID);
            }
            String::from_utf16(&units).map_err(|_| INVALID)?
        }
        // Elsewhere the half of a unit that is left over does not count.
        (Utf16le, Utf16le) => utf16_with_its_half(&Utf16le.read_units(&bytes), bytes.len()),
        (Ascii, Utf16le) if Release::current().transcodes_ascii_as_latin1() => Latin1.read(&bytes),
        (Ascii, _) => bytes
            .iter()
            .map(|&byte| {
                if byte < 128 {
                    char::from(byte)
                } else {
                    '\u{fffd}'
                }
            })
            .collect(),
        _ => from.read(&bytes),
    };
    let most = match to {
        Ascii => '\u{7f}',
        Latin1 => '\u{ff}',
        _ => char::MAX,
    };
    let text: String = text
        .chars()
        .filter(|&character| character <= most || !is_ignorable(character))
        .map(|character| if character <= most { character } else { '?' })
        .collect();
    Ok(Buffer::of(&to.bytes(&text)))
}

/// The text of some UTF-16, ending in U+FFFD if the bytes end in half a unit. One U+FFFD stands for that half and for
/// half a pair before it.
fn utf16_with_its_half(units: &[u16], bytes: usize) -> String {
    let mut text = String::from_utf16_lossy(units);
    let ends_in_half_a_pair = matches!(units.last(), Some(0xd800..0xdc00));
    if !bytes.is_multiple_of(2) && !ends_in_half_a_pair {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// Characters that are not seen, and that leave nothing behind where they cannot be written: Unicode's
/// `Default_Ignorable_Code_Point`.
///
/// ICU: `UCNV_FROM_U_CALLBACK_SUBSTITUTE` in `ucnv_err.cpp`.
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Encoding::*;

    #[test]
    fn what_the_target_lacks_becomes_a_question_mark() {
        let cases: [(&[u8], Encoding, Encoding, &[u8]); 15] = [
            (b"\xef\xbb\xbfa", Utf8, Latin1, b"a"),
            (b"\xef\xbb\xbfa", Utf8, Utf16le, b"\xff\xfea\0"),
            (b"\xc2\xad", Utf8, Latin1, b"\xad"),
            (b"\xad", Latin1, Ascii, b""),
            (b"a\0b", Utf16le, Utf16le, b"a\0\xfd\xff"),
            (b"\xe2\x82\xac", Utf8, Ascii, b"?"),
            (b"\xe9", Latin1, Utf8, b"\xc3\xa9"),
            (b"\xe9", Ascii, Utf8, b"\xef\xbf\xbd"),
            (b"\xe9", Ascii, Utf16le, b"\xe9\0"),
            (b"\x3d\xd8\x00\xde", Utf16le, Utf8, b"\xf0\x9f\x98\x80"),
            (b"\x3d\xd8", Utf16le, Latin1, b"?"),
            (b"\xf0\x9f\x98\x80", Utf8, Latin1, b"?"),
            (b"\xff", Utf8, Utf8, b"\xef\xbf\xbd"),
            (b"\xed\xa0\x80", Utf8, Latin1, b"???"),
            (b"a\0b", Utf16le, Utf8, b"a"),
        ];
        for (source, from, to, expected) in cases {
            let result = transcode(Buffer::from(source), from, to).unwrap();
            assert_eq!(result.to_vec(), expected, "{source:x?} {from} {to}");
        }
    }

    #[test]
    fn latin1_ends_at_255() {
        assert!(is_latin1("") && is_latin1("\u{0}\u{ff}"));
        assert!(!is_latin1("a\u{100}") && !is_latin1([0xd83d].as_slice()));
    }

    #[test]
    fn a_name_that_means_nothing_is_refused_where_there_are_bytes() {
        let empty = Buffer::of(&[]);
        assert!(transcode(&empty, None, Hex).unwrap().is_empty());
        let error = transcode(Buffer::of(b"a"), "utf32".parse().ok(), Utf8).unwrap_err();
        assert_eq!(error.code(), Some("U_ILLEGAL_ARGUMENT_ERROR"));
    }

    #[test]
    fn two_converters_refuse_what_they_cannot_read() {
        let code =
            |bytes: &[u8], from, to| transcode(Buffer::from(bytes), from, to).unwrap_err().code();
        assert_eq!(code(b"\xff", Utf8, Utf16le), Some("U_INVALID_CHAR_FOUND"));
        assert_eq!(
            code(b"\x3d\xd8", Utf16le, Utf8),
            Some("U_INVALID_CHAR_FOUND")
        );
        assert_eq!(code(b"a", Utf16le, Utf8), Some("U_INVALID_CHAR_FOUND"));
        assert_eq!(code(b"a", Utf8, Hex), Some("U_ILLEGAL_ARGUMENT_ERROR"));
    }

    #[test]
    fn the_ignorable_characters_are_those_of_node_18_to_26() {
        // `transcode(character, 'utf8', 'ascii')` of every character, as Node answered: these leave nothing behind.
        let expected = "ad-ad 34f-34f 61c-61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164-3164 \
            fe00-fe0f feff-feff ffa0-ffa0 fff0-fff8 1bca0-1bca3 1d173-1d17a e0000-e0fff";
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for character in ('\0'..=char::MAX).filter(|&character| is_ignorable(character)) {
            let code = u32::from(character);
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => ranges.push((code, code)),
            }
        }
        let ranges: Vec<String> = ranges
            .iter()
            .map(|(first, last)| format!("{first:x}-{last:x}"))
            .collect();
        assert_eq!(ranges.join(" "), expected);
    }

    #[test]
    fn what_the_target_has_is_written_and_not_ignored() {
        let latin1 = |text: &str| {
            transcode(Buffer::from(text), Utf8, Latin1)
                .unwrap()
                .to_vec()
        };
        assert_eq!(latin1("\u{ff}\u{100}\u{ad}\u{34f}"), b"\xff?\xad");
        let ascii = |text: &str| transcode(Buffer::from(text), Utf8, Ascii).unwrap().to_vec();
        assert_eq!(ascii("\u{7f}\u{80}\u{ad}"), b"\x7f?");
    }

    #[test]
    fn ascii_ends_at_127() {
        let bytes = Buffer::from([0x61, 0x7f, 0x80, 0xff]);
        let utf8 = transcode(&bytes, Ascii, Utf8).unwrap();
        assert_eq!(utf8.to_vec(), b"a\x7f\xef\xbf\xbd\xef\xbf\xbd");
        assert_eq!(
            transcode(&bytes, Ascii, Latin1).unwrap().to_vec(),
            b"a\x7f??"
        );
        assert!(is_ascii(Buffer::from([0, 0x7f])) && !is_ascii(Buffer::from([0x61, 0x80])));
    }

    #[test]
    fn half_a_unit_at_the_end_is_one_replacement_character() {
        let cases: [(&[u8], &[u8]); 9] = [
            (b"a\0", b"a\0"),
            (b"a\0b", b"a\0\xfd\xff"),
            (b"a", b"\xfd\xff"),
            (b"\x3d\xd8", b"\xfd\xff"),
            (b"\x3d\xd8a", b"\xfd\xff"),
            (b"a\0\x3d\xd8\0", b"a\0\xfd\xff"),
            (b"\x3d\xd8\x00\xde", b"\x3d\xd8\x00\xde"),
            (b"\x3d\xd8\x00\xdea", b"\x3d\xd8\x00\xde\xfd\xff"),
            (b"\x00\xdca", b"\xfd\xff\xfd\xff"),
        ];
        for (bytes, expected) in cases {
            let utf16 = transcode(Buffer::from(bytes), Utf16le, Utf16le).unwrap();
            assert_eq!(utf16.to_vec(), expected, "{bytes:x?}");
        }
    }

    #[test]
    fn utf8_is_told_from_other_bytes() {
        assert!(is_utf8(Buffer::from("")) && is_utf8(Buffer::from("aé€😀")));
        for bytes in [&b"\xff"[..], b"\xc0\x80", b"\xe2\x82", b"\xed\xa0\x80"] {
            assert!(!is_utf8(Buffer::from(bytes)), "{bytes:x?}");
        }
    }
}
