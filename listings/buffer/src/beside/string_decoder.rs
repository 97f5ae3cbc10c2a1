//! `StringDecoder`: text from bytes that come in pieces.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
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
/// assert_eq!(decoder.write(&euro.subarray(0, 2)), "");
/// assert_eq!(decoder.write(&euro.subarray(2, ..)), "€");
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
    /// A decoder that holds nothing yet.
    pub fn new(encoding: Encoding) -> StringDecoder {
        StringDecoder {
            encoding,
            held: Vec::new(),
            missing: 0,
            half_pair: None,
        }
    }

    /// The text that is complete with `chunk`: `decoder.write(chunk)`.
    pub fn write(&mut self, chunk: &Buffer) -> String {
        if self.encoding != Encoding::Utf16le {
            return self.encoding.read(&self.complete(&chunk.to_vec()));
        }
        let mut units = self.write_utf16(chunk);
        self.half_pair = units.pop_if(|unit| (0xd800..0xdc00).contains(unit));
        String::from_utf16_lossy(&units)
    }

    /// The same in UTF-16 code units.
    pub fn write_utf16(&mut self, chunk: &Buffer) -> Vec<u16> {
        let mut units = Vec::from_iter(self.half_pair.take());
        units.extend(self.encoding.read_units(&self.complete(&chunk.to_vec())));
        units
    }

    /// What is left, complete or not: `decoder.end()`. The decoder can be used again.
    pub fn end(&mut self) -> String {
        String::from_utf16_lossy(&self.end_utf16())
    }

    /// The same in UTF-16 code units.
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
                        .map(|&(start, end)| decoder.write(&whole.subarray(start, end)))
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
            assert_eq!(decoder.write(&Buffer::from([0x3d])), "");
            assert_eq!(decoder.write(&Buffer::from([0xd8])), "");
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
        assert_eq!(decoder.write(&Buffer::from("a")), "");
        assert_eq!(decoder.write(&Buffer::from("bcd")), "YWJj");
        assert_eq!(decoder.end(), "ZA==");
    }

    #[test]
    fn what_is_never_completed_is_replaced_at_the_end() {
        let mut decoder = StringDecoder::new(Encoding::Utf8);
        assert_eq!(decoder.write(&Buffer::from([0xe2, 0x82])), "");
        assert_eq!(decoder.write(&Buffer::from("a")), "\u{fffd}a");
        assert_eq!(decoder.write(&Buffer::from([0xf0, 0x9f])), "");
        assert_eq!(decoder.end(), "\u{fffd}");
        assert_eq!(decoder.end(), "");
    }
}
