//! The seven encodings: how text becomes bytes and bytes become text.
//!
//! Every encoding is one small file with the same three functions:
//!
//! - `byte_length(text)`: how many bytes to set aside, exact or a little too many;
//! - `write(text, out)`: puts as much of the text into `out` as fits, never part of a character, and says how many
//!   bytes that took;
//! - `read(bytes)`: the text that the bytes stand for. No bytes are an error in Node.
//!
//! Node: `encodingOps` in `lib/buffer.js`, `StringBytes` in `src/string_bytes.cc`.

#![forbid(unsafe_code)]

mod ascii;
mod base64;
mod hex;
mod latin1;
mod utf16le;
mod utf8;

use std::fmt;
use std::str::FromStr;

use crate::javascript::text::Text;
use crate::node::error::Error;

/// How text and bytes are turned into each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// One to four bytes a character. Bytes that are no UTF-8 read as U+FFFD. Also named `utf-8`.
    #[default]
    Utf8,
    /// Two bytes a code unit, low byte first. Also named `utf-16le`, `ucs2` and `ucs-2`.
    Utf16le,
    /// One byte a code unit: the low one. Also named `binary`.
    Latin1,
    /// Writes as latin1 does, and reads with the top bit of each byte taken away.
    Ascii,
    /// Two digits a byte.
    Hex,
    /// Four letters for three bytes, filled up with `=`.
    Base64,
    /// Base64 with `-` and `_` for `+` and `/`, and not filled up.
    Base64url,
}

impl Encoding {
    /// All seven, in the order of the documentation.
    pub const ALL: [Encoding; 7] = [
        Encoding::Utf8,
        Encoding::Utf16le,
        Encoding::Latin1,
        Encoding::Ascii,
        Encoding::Hex,
        Encoding::Base64,
        Encoding::Base64url,
    ];

    /// The name Node's documentation uses.
    ///
    /// ```
    /// use node_buffer::Encoding;
    ///
    /// assert_eq!(Encoding::Utf16le.name(), "utf16le");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf8",
            Encoding::Utf16le => "utf16le",
            Encoding::Latin1 => "latin1",
            Encoding::Ascii => "ascii",
            Encoding::Hex => "hex",
            Encoding::Base64 => "base64",
            Encoding::Base64url => "base64url",
        }
    }

    /// `Buffer.byteLength(text, encoding)`: the bytes that `text` takes, in hex and base64 an upper bound.
    ///
    /// ```
    /// use node_buffer::Encoding;
    ///
    /// assert_eq!(Encoding::Utf8.byte_length("é"), 2);
    /// assert_eq!(Encoding::Base64.byte_length("===="), 1); // though it stands for no bytes at all
    /// ```
    pub fn byte_length<'a>(self, text: impl Into<Text<'a>>) -> usize {
        let text = text.into();
        match self {
            Encoding::Utf8 => utf8::byte_length(text),
            Encoding::Utf16le => utf16le::byte_length(text),
            Encoding::Latin1 | Encoding::Ascii => latin1::byte_length(text),
            Encoding::Hex => hex::byte_length(text),
            Encoding::Base64 | Encoding::Base64url => base64::byte_length(text),
        }
    }

    /// Writes as much of `text` as fits into `out` and says how many bytes that took.
    pub(crate) fn write(self, text: Text, out: &mut [u8]) -> usize {
        match self {
            Encoding::Utf8 => utf8::write(text, out),
            Encoding::Utf16le => utf16le::write(text, out),
            Encoding::Latin1 | Encoding::Ascii => latin1::write(text, out),
            Encoding::Hex => hex::write(text, out),
            Encoding::Base64 | Encoding::Base64url => base64::write(text, out),
        }
    }

    /// The bytes that `text` stands for.
    pub(crate) fn bytes<'a>(self, text: impl Into<Text<'a>>) -> Vec<u8> {
        let text = text.into();
        let mut bytes = vec![0; self.byte_length(text)];
        let written = self.write(text, &mut bytes);
        bytes.truncate(written);
        bytes
    }

    /// The UTF-16 code units that `bytes` stand for, surrogates without a partner among them.
    pub(crate) fn read_units(self, bytes: &[u8]) -> Vec<u16> {
        match self {
            Encoding::Utf16le => utf16le::read_units(bytes),
            Encoding::Latin1 => bytes.iter().copied().map(u16::from).collect(),
            _ => self.read(bytes).encode_utf16().collect(),
        }
    }

    /// How many UTF-16 code units [`read_units`](Encoding::read_units) would give.
    ///
    /// Node: `stringLength` in `lib/buffer.js`.
    pub(crate) fn string_length(self, bytes: &[u8]) -> usize {
        match self {
            Encoding::Utf8 => utf8::string_length(bytes),
            Encoding::Utf16le => bytes.len() / 2,
            Encoding::Latin1 | Encoding::Ascii => bytes.len(),
            Encoding::Hex => 2 * bytes.len(),
            Encoding::Base64 => 4 * bytes.len().div_ceil(3),
            Encoding::Base64url => bytes.len() / 3 * 4 + (bytes.len() % 3 * 4).div_ceil(3),
        }
    }

    /// The text that `bytes` stand for.
    pub(crate) fn read(self, bytes: &[u8]) -> String {
        match self {
            Encoding::Utf8 => utf8::read(bytes),
            Encoding::Utf16le => utf16le::read(bytes),
            Encoding::Latin1 => latin1::read(bytes),
            Encoding::Ascii => ascii::read(bytes),
            Encoding::Hex => hex::read(bytes),
            Encoding::Base64 => base64::read(bytes),
            Encoding::Base64url => base64::read_url(bytes),
        }
    }
}

impl FromStr for Encoding {
    type Err = Error;

    /// Knows Node's twelve names, in any case.
    ///
    /// Node: `getEncodingOps` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownEncoding`] for any other name.
    fn from_str(name: &str) -> Result<Encoding, Error> {
        match name.to_ascii_lowercase().as_str() {
            "utf8" | "utf-8" => Ok(Encoding::Utf8),
            "utf16le" | "utf-16le" | "ucs2" | "ucs-2" => Ok(Encoding::Utf16le),
            "latin1" | "binary" => Ok(Encoding::Latin1),
            "ascii" => Ok(Encoding::Ascii),
            "hex" => Ok(Encoding::Hex),
            "base64" => Ok(Encoding::Base64),
            "base64url" => Ok(Encoding::Base64url),
            _ => Err(Error::UnknownEncoding(name.to_owned())),
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Puts `bytes` into `out` until either ends, and says how many.
fn put(bytes: impl Iterator<Item = u8>, out: &mut [u8]) -> usize {
    out.iter_mut()
        .zip(bytes)
        .map(|(place, byte)| *place = byte)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_twelve_names_in_any_case_and_no_other() {
        let names = "utf8 utf-8 UTF8 ucs2 ucs-2 utf16le utf-16le Utf-16LE latin1 binary Binary ascii hex HEX base64 base64url";
        for name in names.split(' ') {
            assert!(name.parse::<Encoding>().is_ok(), "{name}");
        }
        for name in [
            "",
            " utf8",
            "utf16",
            "utf-16",
            "utf-16be",
            "utf32",
            "iso-8859-1",
            "windows-1252",
            "us-ascii",
            "base-64",
            "buffer",
            "raw",
        ] {
            assert_eq!(
                name.parse::<Encoding>(),
                Err(Error::UnknownEncoding(name.to_owned()))
            );
        }
        for encoding in Encoding::ALL {
            assert_eq!(encoding.name().parse(), Ok(encoding));
        }
    }

    #[test]
    fn random_bytes_come_back_from_every_encoding_that_keeps_them() {
        for _ in 0..500 {
            let mut bytes = vec![0; rand::random_range(0..100)];
            rand::fill(&mut bytes[..]);
            for encoding in [
                Encoding::Latin1,
                Encoding::Hex,
                Encoding::Base64,
                Encoding::Base64url,
            ] {
                let text = encoding.read(&bytes);
                assert_eq!(encoding.bytes(&text), bytes, "{encoding} {text}");
            }
        }
    }

    #[test]
    fn a_text_has_as_many_units_as_was_said() {
        for _ in 0..500 {
            let mut bytes = vec![0; rand::random_range(0..100)];
            rand::fill(&mut bytes[..]);
            for encoding in Encoding::ALL {
                let units = encoding.read_units(&bytes);
                assert_eq!(
                    encoding.string_length(&bytes),
                    units.len(),
                    "{encoding} {bytes:?}"
                );
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_not_begun() {
        let cases = [
            (Encoding::Utf8, "€", 2, 0),
            (Encoding::Utf8, "a€", 3, 1),
            (Encoding::Utf16le, "ab", 3, 2),
            (Encoding::Latin1, "abc", 2, 2),
            (Encoding::Hex, "616263", 2, 2),
            (Encoding::Base64, "YWJj", 2, 2),
        ];
        for (encoding, text, room, written) in cases {
            let mut out = vec![0xee; room];
            assert_eq!(
                encoding.write(text.into(), &mut out),
                written,
                "{encoding} {text}"
            );
            assert!(out[written..].iter().all(|&byte| byte == 0xee));
        }
    }
}
