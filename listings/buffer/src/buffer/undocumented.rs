//! `hexSlice`, `utf8Write` and the rest of a family that Node has and does not document.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::javascript::text::Text;
use crate::node::error::{Error, Result};
use crate::node::number::{Given, Number};
use crate::node::release::Release;
use crate::node::span::Span;

impl Buffer {
    /// The bytes that a `…Slice` reads.
    ///
    /// Node: `SLICE_START_END` in `src/node_buffer.cc`.
    fn raw_slice(&self, range: impl Span) -> Result<Buffer> {
        if self.is_empty() {
            return Ok(Buffer::of(&[])); // Node does not look at the positions then.
        }
        let (start, end) = range.ends();
        let start = whole(start)?.unwrap_or(0);
        let end = whole(end)?.unwrap_or(self.len());
        let reads_nothing = start >= end && Release::current().slices_nothing_backwards();
        if start.max(end) > self.len() && !reads_nothing {
            return Err(Error::IndexOutOfRange);
        }
        Ok(self.subarray(start..end))
    }

    /// Node: `StringWrite` in `src/node_buffer.cc`.
    fn raw_write(
        &self,
        text: Text,
        offset: Given,
        length: Given,
        encoding: Encoding,
    ) -> Result<usize> {
        let offset = whole(offset)?.unwrap_or(0);
        let room = self
            .len()
            .checked_sub(offset)
            .ok_or(Error::OutOfBounds(Some("offset")))?;
        let length = whole(length)?.unwrap_or(room).min(room);
        Ok(self.write_into(text, offset, length, encoding))
    }

    /// The write of three encodings, which later releases check before native code does.
    ///
    /// Node: `utf8Write`, `latin1Write`, `asciiWrite` in `lib/internal/buffer.js`.
    fn raw_write_checked(
        &self,
        text: Text,
        offset: Given,
        length: Given,
        encoding: Encoding,
    ) -> Result<usize> {
        let release = Release::current();
        if !release.checks_unchecked_writes() {
            return self.raw_write(text, offset, length, encoding);
        }
        let place = offset.number().unwrap_or(0.0);
        let room = self.len() as f64 - place;
        if place < 0.0 || room < 0.0 {
            return Err(Error::OutOfBounds(Some("offset")));
        }
        let strict = release.refuses_long_writes();
        let taken = length.number().unwrap_or(room);
        if taken < 0.0 || strict && taken > room {
            return Err(Error::OutOfBounds(Some("length")));
        }
        if strict {
            // What is left is counted before the offset is cut to a whole number.
            return self.raw_write(text, offset, taken.given(), encoding);
        }
        self.raw_write(text, offset, length, encoding)
    }
}

/// A number as `ParseArrayIndex` in Node's `src/util-inl.h` reads it: cut to a whole one, and not negative.
fn whole(position: Given) -> Result<Option<usize>> {
    match position {
        Given::Absent => Ok(None),
        Given::Index(index) => Ok(Some(index)),
        Given::Odd(number) if number <= -1.0 => Err(Error::IndexOutOfRange),
        Given::Odd(number) => Ok(Some(number as usize)),
    }
}

/// One pair of methods a line: the encoding, the names, Node's names, the check, and the text of the bytes of "hi".
macro_rules! raw {
    ($($encoding:ident: $slice:ident $node_slice:literal, $slice_units:ident, $write:ident $node_write:literal $check:ident, $hi:literal;)*) => {
        impl Buffer {$(
            #[doc = concat!("The text of the bytes of `range`: `buf.", $node_slice, "(start, end)`.")]
            ///
            /// Node: `StringSlice` in `src/node_buffer.cc`.
            ///
            /// # Errors
            ///
            /// [`Error::IndexOutOfRange`] for a position that is negative or beyond the end.
            ///
            /// ```
            /// use node_buffer::Buffer;
            ///
            #[doc = concat!("assert_eq!(Buffer::from(\"hi\").", stringify!($slice), "(0..2)?, \"", $hi, "\");")]
            #[doc = concat!("assert!(Buffer::from(\"hi\").", stringify!($slice), "(-1..).is_err());")]
            /// # Ok::<(), node_buffer::Error>(())
            /// ```
            pub fn $slice(&self, range: impl Span) -> Result<String> {
                Ok(self.raw_slice(range)?.to_string(Encoding::$encoding))
            }

            #[doc = concat!("The text of the bytes of `range` in UTF-16 code units: `buf.", $node_slice, "(start, end)`.")]
            ///
            /// Node: `StringSlice` in `src/node_buffer.cc`.
            ///
            /// # Errors
            ///
            /// [`Error::IndexOutOfRange`] for a position that is negative or beyond the end.
            ///
            /// ```
            /// use node_buffer::Buffer;
            ///
            #[doc = concat!("let units: Vec<u16> = \"", $hi, "\".encode_utf16().collect();")]
            #[doc = concat!("assert_eq!(Buffer::from(\"hi\").", stringify!($slice_units), "(..)?, units);")]
            /// # Ok::<(), node_buffer::Error>(())
            /// ```
            pub fn $slice_units(&self, range: impl Span) -> Result<Vec<u16>> {
                Ok(self.raw_slice(range)?.to_utf16(Encoding::$encoding))
            }

            #[doc = concat!("Writes `text` into at most `length` bytes from `offset` on, and says how many: `buf.", $node_write, "(text, offset, length)`.")]
            ///
            /// Node: `StringWrite` in `src/node_buffer.cc`.
            ///
            /// # Errors
            ///
            /// [`Error::OutOfBounds`] or [`Error::IndexOutOfRange`], as the release has it, for a position that is
            /// negative or beyond the end.
            ///
            /// ```
            /// use node_buffer::Buffer;
            ///
            /// let buf = Buffer::from("....");
            #[doc = concat!("assert_eq!(buf.", stringify!($write), "(\"", $hi, "\", 1, ..)?, 2);")]
            /// assert_eq!(buf, b".hi.");
            #[doc = concat!("assert!(buf.", stringify!($write), "(\"", $hi, "\", 5, ..).is_err());")]
            /// # Ok::<(), node_buffer::Error>(())
            /// ```
            pub fn $write<'a>(
                &self,
                text: impl Into<Text<'a>>,
                offset: impl Number,
                length: impl Number,
            ) -> Result<usize> {
                self.$check(text.into(), offset.given(), length.given(), Encoding::$encoding)
            }
        )*}
    };
}

raw! {
    Ascii: ascii_slice "asciiSlice", ascii_slice_utf16, ascii_write "asciiWrite" raw_write_checked, "hi";
    Base64: base64_slice "base64Slice", base64_slice_utf16, base64_write "base64Write" raw_write, "aGk=";
    Base64url: base64url_slice "base64urlSlice", base64url_slice_utf16, base64url_write "base64urlWrite" raw_write, "aGk";
    Latin1: latin1_slice "latin1Slice", latin1_slice_utf16, latin1_write "latin1Write" raw_write_checked, "hi";
    Hex: hex_slice "hexSlice", hex_slice_utf16, hex_write "hexWrite" raw_write, "6869";
    Utf16le: ucs2_slice "ucs2Slice", ucs2_slice_utf16, ucs2_write "ucs2Write" raw_write, "楨";
    Utf8: utf8_slice "utf8Slice", utf8_slice_utf16, utf8_write "utf8Write" raw_write_checked, "hi";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_strict_about_their_bounds() {
        Release::V22.set();
        let buf = Buffer::from("abcdef");
        assert_eq!(buf.utf8_slice(1.9..3.9), Ok("bc".into()));
        assert_eq!(buf.hex_slice(-0.5..), Ok("616263646566".into()));
        assert_eq!(buf.utf8_slice((3, 1)), Ok("".into()));
        assert_eq!(buf.utf8_slice(-1..), Err(Error::IndexOutOfRange));
        assert_eq!(buf.utf8_slice(..7), Err(Error::IndexOutOfRange));
        assert_eq!(buf.utf8_slice(7..), Err(Error::IndexOutOfRange));
        assert_eq!(Buffer::of(&[]).utf8_slice((7, -1)), Ok("".into()));
        Release::V24.set();
        assert_eq!(buf.utf8_slice(7..), Ok("".into()));
        assert_eq!(buf.utf8_slice(6..7), Err(Error::IndexOutOfRange));
        assert_eq!(buf.utf8_slice((8, 7)), Ok("".into()));
    }

    #[test]
    fn writes_check_their_bounds_as_the_release_does() {
        let wrote = |release: Release, offset: f64, length: Option<f64>| {
            release.set();
            Buffer::alloc(6).unwrap().utf8_write("abcd", offset, length)
        };
        let (offset, length) = (
            Err(Error::OutOfBounds(Some("offset"))),
            Err(Error::OutOfBounds(Some("length"))),
        );
        assert_eq!(wrote(Release::V20, -1.0, None), Err(Error::IndexOutOfRange));
        assert_eq!(wrote(Release::V22, -1.0, None), offset);
        assert_eq!(wrote(Release::V20, -0.5, None), Ok(4));
        assert_eq!(wrote(Release::V22, -0.5, None), offset);
        assert_eq!(wrote(Release::V22, 5.0, Some(3.0)), Ok(1));
        assert_eq!(wrote(Release::V24, 5.0, Some(3.0)), length);
        assert_eq!(wrote(Release::V22, 0.0, Some(-1.0)), length);
        assert_eq!(wrote(Release::V22, f64::NAN, None), Ok(4));
        assert_eq!(wrote(Release::V24, f64::NAN, None), Ok(0));
        assert_eq!(wrote(Release::V24, 7.0, Some(0.0)), offset);
        assert_eq!(wrote(Release::V22, 4.9, None), Ok(2));
        assert_eq!(wrote(Release::V24, 4.9, None), Ok(1));
    }

    #[test]
    fn a_write_may_fill_what_is_behind_its_offset_and_no_more() {
        let text = "abcdef";
        for release in Release::ALL {
            release.set();
            let wrote = |offset: f64, length: Option<f64>| {
                let buf = Buffer::alloc(6).unwrap();
                buf.latin1_write(text, offset, length)
            };
            for (offset, length, written) in [
                (6.0, None, 0),
                (6.0, Some(0.0), 0),
                (0.0, Some(0.0), 0),
                (5.0, None, 1),
                (2.0, None, 4),
                (2.0, Some(4.0), 4),
                (0.0, Some(6.0), 6),
                (-0.0, None, 6),
                (2.5, Some(3.0), 3),
            ] {
                assert_eq!(
                    wrote(offset, length),
                    Ok(written),
                    "{release} {offset} {length:?}"
                );
            }
            assert_eq!(wrote(7.0, None), Err(Error::OutOfBounds(Some("offset"))));
        }
    }
}
