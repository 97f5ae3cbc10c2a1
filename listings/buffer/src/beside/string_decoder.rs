//! `StringDecoder`: text from bytes that come in pieces.

#![forbid(unsafe_code)]

use crate::buffer::Bytes;
use crate::encoding::Encoding;

/// Reads text from Buffers that follow each other, as the chunks of a stream do, and keeps a character that is cut in two
/// back until the rest of it comes.
///
/// Node: `lib/string_decoder.js`, `src/string_decoder.cc`.
///
/// ```
/// use node_buffer::{Buffer, Encoding, StringDecoder};
///
/// let euro = Buffer::from("€");
/// let mut decoder = StringDecoder::new(Encoding::Utf8);
/// assert_eq!(decoder.write(&euro.subarray(..2)), "");
/// assert_eq!(decoder.write(&euro.subarray(2..)), "€");
/// assert_eq!(decoder.end(), "");
/// ```
#[derive(Clone, Debug)]
pub struct StringDecoder {
    encoding: Encoding,
    /// The bytes of a character that is not complete yet.
    held: Vec<u8>,
    /// How many bytes would complete it.
    missing: usize,
    /// The first half of a pair that Node's decoder gives away when a unit was cut in two. JavaScript's strings hold
    /// it; one of Rust's has to wait.
    half_pair: Option<u16>,
}

impl StringDecoder {
    /// A decoder that holds nothing yet: `new StringDecoder(encoding)`.
    ///
    /// ```
    /// use node_buffer::{Encoding, StringDecoder};
    ///
    /// let mut decoder = StringDecoder::new(Encoding::Hex);
    /// assert_eq!(decoder.write(b"hi"), "6869");
    /// ```
    pub fn new(encoding: Encoding) -> StringDecoder {
        StringDecoder {
            encoding,
            held: Vec::new(),
            missing: 0,
            half_pair: None,
        }
    }

    /// The text that is complete with `chunk`: `decoder.write(chunk)`.
    ///
    /// ```
    /// use node_buffer::{Encoding, StringDecoder};
    ///
    /// let mut decoder = StringDecoder::new(Encoding::Utf8);
    /// assert_eq!(decoder.write([b'a', 0xc3]), "a"); // half of é waits
    /// assert_eq!(decoder.write([0xa9]), "é");
    /// ```
    pub fn write(&mut self, chunk: impl Bytes) -> String {
        if self.encoding != Encoding::Utf16le {
            return self.encoding.read(&self.complete(&chunk.held().to_vec()));
        }
        let mut units = self.write_utf16(chunk);
        self.half_pair = units.pop_if(|unit| (0xd800..0xdc00).contains(unit));
        String::from_utf16_lossy(&units)
    }

    /// The text that is complete with `chunk`, in UTF-16 code units, for what a `String` cannot hold: `decoder.write(chunk)`.
    ///
    /// ```
    /// use node_buffer::{Encoding, StringDecoder};
    ///
    /// let mut decoder = StringDecoder::new(Encoding::Utf16le);
    /// assert_eq!(decoder.write_utf16([0x61, 0, 0x62]), [0x61]);
    /// ```
    pub fn write_utf16(&mut self, chunk: impl Bytes) -> Vec<u16> {
        let mut units = Vec::from_iter(self.half_pair.take());
        units.extend(
            self.encoding
                .read_units(&self.complete(&chunk.held().to_vec())),
        );
        units
    }

    /// What is left, complete or not: `decoder.end()`. The decoder can be used again.
    ///
    /// ```
    /// use node_buffer::{Encoding, StringDecoder};
    ///
    /// let mut decoder = StringDecoder::new(Encoding::Utf8);
    /// assert_eq!(decoder.write([0xc3]), "");
    /// assert_eq!(decoder.end(), "\u{fffd}");
    /// assert_eq!(decoder.end(), "");
    /// ```
    pub fn end(&mut self) -> String {
        String::from_utf16_lossy(&self.end_utf16())
    }

    /// What is left, complete or not, in UTF-16 code units: `decoder.end()`. The decoder can be used again.
    ///
    /// ```
    /// use node_buffer::{Encoding, StringDecoder};
    ///
    /// let mut decoder = StringDecoder::new(Encoding::Utf16le);
    /// assert_eq!(decoder.write([0x3d, 0xd8]), "");
    /// assert_eq!(decoder.end_utf16(), [0xd83d]);
    /// ```
    pub fn end_utf16(&mut self) -> Vec<u16> {
        let mut units = Vec::from_iter(self.half_pair.take());
        units.extend(self.encoding.read_units(&self.rest()));
        units
    }

    fn rest(&mut self) -> Vec<u8> {
        self.missing = 0;
        std::mem::take(&mut self.held)
    }

    /// The bytes, held and new, that make whole characters.
    fn complete(&mut self, chunk: &[u8]) -> Vec<u8> {
        let (awaited, fresh) = chunk.split_at(self.awaited(chunk));
        self.held.extend(awaited);
        if self.missing > 0 {
            return Vec::new(); // The chunk ended before the character did.
        }
        let mut bytes = std::mem::take(&mut self.held);
        let cut = fresh.len() - self.incomplete(fresh);
        bytes.extend(&fresh[..cut]);
        self.held.extend(&fresh[cut..]);
        bytes
    }

    /// How many bytes of `chunk` belong to the character that is held. A byte that cannot continue it ends it.
    fn awaited(&mut self, chunk: &[u8]) -> usize {
        let awaited = self.missing.min(chunk.len());
        if self.encoding == Encoding::Utf8 {
            let strange = chunk[..awaited].iter().position(|&byte| !continues(byte));
            if let Some(place) = strange {
                self.missing = 0;
                return place;
            }
        }
        self.missing -= awaited;
        awaited
    }

    /// How many bytes at the end of `chunk` are the beginning of a character; `missing` is then what it lacks.
    fn incomplete(&mut self, chunk: &[u8]) -> usize {
        let (held, missing) = match self.encoding {
            Encoding::Utf8 => utf8_tail(chunk),
            Encoding::Utf16le if chunk.len() % 2 == 1 => (1, 1),
            Encoding::Utf16le if ends_with_high_surrogate(chunk) => (2, 2),
            Encoding::Base64 | Encoding::Base64url if !chunk.len().is_multiple_of(3) => {
                (chunk.len() % 3, 3 - chunk.len() % 3)
            }
            _ => (0, 0),
        };
        self.missing = missing;
        held
    }
}

fn continues(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

fn ends_with_high_surrogate(bytes: &[u8]) -> bool {
    bytes.len().is_multiple_of(2) && bytes.last().is_some_and(|high| high & 0xfc == 0xd8)
}

/// How many bytes at the end have begun a character, by its first byte, and how many it lacks.
fn utf8_tail(bytes: &[u8]) -> (usize, usize) {
    for (place, &byte) in bytes.iter().rev().take(4).enumerate() {
        if continues(byte) {
            continue;
        }
        let length = match byte {
            0xc0..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf7 => 4,
            _ => 0,
        };
        let held = place + 1;
        return if held < length {
            (held, length - held)
        } else {
            (0, 0)
        };
    }
    (0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Buffer;

    #[test]
    fn text_cut_anywhere_comes_out_whole() {
        let text = "aé€😀z";
        for encoding in [Encoding::Utf8, Encoding::Utf16le] {
            let whole = Buffer::from_string(text, encoding);
            for first in 0..=whole.len() {
                for second in first..=whole.len() {
                    let mut decoder = StringDecoder::new(encoding);
                    let pieces = [(0, first), (first, second), (second, whole.len())];
                    let mut read: String = pieces
                        .iter()
                        .map(|&(start, end)| decoder.write(whole.subarray(start..end)))
                        .collect();
                    read += &decoder.end();
                    assert_eq!(read, text);
                }
            }
        }
    }

    #[test]
    fn half_a_pair_waits_for_whichever_form_comes_next() {
        let begun = || {
            let mut decoder = StringDecoder::new(Encoding::Utf16le);
            assert_eq!(decoder.write(Buffer::from([0x3d])), "");
            assert_eq!(decoder.write(Buffer::from([0xd8])), "");
            decoder
        };
        let rest = Buffer::from([0, 0xde]);
        assert_eq!(begun().write_utf16(&rest), [0xd83d, 0xde00]);
        assert_eq!(begun().end_utf16(), [0xd83d]);
        assert_eq!(begun().write(&rest), "😀");
        assert_eq!(begun().end(), "\u{fffd}");
        let mut decoder = begun();
        assert_eq!(decoder.write_utf16(&rest).len(), 2);
        assert!(decoder.end_utf16().is_empty());
    }

    #[test]
    fn base64_is_written_three_bytes_at_a_time() {
        let mut decoder = StringDecoder::new(Encoding::Base64);
        assert_eq!(decoder.write(Buffer::from("a")), "");
        assert_eq!(decoder.write(Buffer::from("bcd")), "YWJj");
        assert_eq!(decoder.end(), "ZA==");
    }

    #[test]
    fn what_is_never_completed_is_replaced_at_the_end() {
        let mut decoder = StringDecoder::new(Encoding::Utf8);
        assert_eq!(decoder.write(Buffer::from([0xe2, 0x82])), "");
        assert_eq!(decoder.write(Buffer::from("a")), "\u{fffd}a");
        assert_eq!(decoder.write(Buffer::from([0xf0, 0x9f])), "");
        assert_eq!(decoder.end(), "\u{fffd}");
        assert_eq!(decoder.end(), "");
    }

    /// What Node 18 to 26 give for each chunk, and for an `end` after the last.
    fn read(encoding: Encoding, chunks: &[&[u8]]) -> Vec<String> {
        let mut decoder = StringDecoder::new(encoding);
        let chunks = chunks.iter().map(|chunk| Buffer::of(chunk));
        let mut read: Vec<String> = chunks.map(|chunk| decoder.write(&chunk)).collect();
        read.push(decoder.end());
        read
    }

    #[test]
    fn a_first_byte_says_how_many_more_are_awaited() {
        // Also where no UTF-8 begins so: C0, C1, and F5 to F7.
        let awaited = |first: u8| match first {
            0xc0..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf7 => 3,
            _ => 0,
        };
        for first in 0..=255 {
            let read = read(
                Encoding::Utf8,
                &[&[first], b"\x80", b"\x80", b"\x80", b"\x80"],
            );
            let empty = read.iter().take_while(|text| text.is_empty()).count();
            assert_eq!(empty, awaited(first), "{first:x}");
        }
    }

    #[test]
    fn what_only_looks_like_utf_8_is_held_and_replaced_byte_by_byte() {
        let cases: [(&[&[u8]], &[&str]); 14] = [
            (&[b"\xc0", b"\x80"], &["", "??", ""]),
            (&[b"\xc1", b"\x80\x80"], &["", "???", ""]),
            (&[b"\xe0\x80", b"\x80"], &["", "???", ""]),
            (&[b"\xf0\x80", b"\x80"], &["", "", "???"]),
            (&[b"\xf5\x80", b"\x80"], &["", "", "???"]),
            (&[b"\xf7\x80\x80", b"\x80"], &["", "????", ""]),
            (&[b"\xf8\x80", b"\x80"], &["??", "?", ""]),
            (&[b"\xf4\x80", b"\x80"], &["", "", "?"]),
            (&[b"\x80\x80\x80\x80\x80"], &["?????", ""]),
            (&[b"\xe2", b"\x28", b"\xa1"], &["", "?(", "?", ""]),
            (
                &[b"\xf0", b"\x90", b"\x28", b"\x8c"],
                &["", "", "?(", "?", ""],
            ),
            (
                &[b"\xe2", b"\x82", b"\xe2", b"\x82", b"\xac"],
                &["", "", "?", "", "€", ""],
            ),
            (
                &[b"\xe2", b"", b"\x82", b"", b"\xac"],
                &["", "", "", "", "€", ""],
            ),
            (&[b"\xc2\x80\x80", b"\x80"], &["\u{80}?", "?", ""]),
        ];
        for (chunks, expected) in cases {
            let read = read(Encoding::Utf8, chunks)
                .join("|")
                .replace('\u{fffd}', "?");
            assert_eq!(read, expected.join("|"), "{chunks:x?}");
        }
    }

    #[test]
    fn an_end_forgets_what_was_held_and_what_was_awaited() {
        let after_an_end = |encoding, before: &[u8], after: &[u8]| {
            let mut decoder = StringDecoder::new(encoding);
            decoder.write(Buffer::of(before));
            [
                decoder.end(),
                decoder.write(Buffer::of(after)),
                decoder.end(),
            ]
            .join("|")
            .replace('\u{fffd}', "?")
        };
        use Encoding::{Base64, Base64url, Utf8, Utf16le};
        assert_eq!(after_an_end(Utf8, b"\xe2", b"\x82\xac"), "?|??|");
        assert_eq!(after_an_end(Utf8, b"\xf0\x9f\x98", b"\x80"), "?|?|");
        assert_eq!(after_an_end(Utf8, b"\xc3", b"A"), "?|A|");
        assert_eq!(after_an_end(Utf16le, b"\x3d\xd8", b"\x00\xde"), "?|?|");
        assert_eq!(after_an_end(Utf16le, b"\x3d", b"a\0"), "|a|");
        assert_eq!(after_an_end(Base64, b"a", b"bc"), "YQ==||YmM=");
        assert_eq!(after_an_end(Base64url, b"ab", b"c"), "YWI||Yw");
    }

    #[test]
    fn only_encodings_of_more_than_a_byte_hold_anything() {
        let join = |encoding, chunks: &[&[u8]]| read(encoding, chunks).join("|");
        assert_eq!(join(Encoding::Hex, &[b"a", b"\x06"]), "61|06|");
        assert_eq!(join(Encoding::Latin1, &[b"\xe9", b"\xff"]), "é|ÿ|");
        assert_eq!(join(Encoding::Ascii, &[b"\xe9"]), "i|");
        assert_eq!(join(Encoding::Base64, &[b"abcd", b"ef"]), "YWJj|ZGVm|");
        assert_eq!(join(Encoding::Base64, &[b"", b"a", b""]), "|||YQ==");
        assert_eq!(join(Encoding::Base64, &[b"a", b"b", b"c"]), "||YWJj|");
        assert_eq!(join(Encoding::Base64url, &[b"ab", b"c"]), "|YWJj|");
    }

    #[test]
    fn a_surrogate_waits_for_its_partner_and_nothing_else_does() {
        let units = |chunks: &[&[u8]]| -> Vec<Vec<u16>> {
            let mut decoder = StringDecoder::new(Encoding::Utf16le);
            let chunks = chunks.iter().map(|chunk| Buffer::of(chunk));
            let mut read: Vec<Vec<u16>> = chunks.map(|chunk| decoder.write_utf16(&chunk)).collect();
            read.push(decoder.end_utf16());
            read
        };
        let none = Vec::new;
        assert_eq!(
            units(&[b"\xff\xdb", b"\xff\xdf"]),
            [none(), vec![0xdbff, 0xdfff], none()]
        );
        assert_eq!(
            units(&[b"\x00\xd8", b"\x00\xdc"]),
            [none(), vec![0xd800, 0xdc00], none()]
        );
        assert_eq!(
            units(&[b"\xff\xd7", b"\x00\xe0"]),
            [vec![0xd7ff], vec![0xe000], none()]
        );
        assert_eq!(
            units(&[b"\x00\xdc", b"\x00\xd8"]),
            [vec![0xdc00], none(), vec![0xd800]]
        );
        assert_eq!(
            units(&[b"\x3d\xd8", b"a\0", b"\0"]),
            [none(), vec![0xd83d, 0x61], none(), none()]
        );
        assert_eq!(
            units(&[b"\x3d", b"\xd8\x3d", b"\xd8\x00", b"\xde"]),
            [none(), vec![0xd83d], vec![0xd83d], vec![0xde00], none()]
        );
        assert_eq!(units(&[b"a", b""]), [none(), none(), none()]);
        assert_eq!(
            read(Encoding::Utf16le, &[b"\xff\xd7", b"\x00\xdc"]),
            ["\u{d7ff}", "\u{fffd}", ""]
        );
    }

    #[test]
    fn a_character_that_is_complete_is_given_at_once() {
        for text in ["a", "é", "€", "😀", "a€", "€a"] {
            assert_eq!(read(Encoding::Utf8, &[text.as_bytes()]), [text, ""]);
        }
    }
}
