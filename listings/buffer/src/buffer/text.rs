//! `buf.toString` and `buf.write`: a Buffer's bytes as text, and text into a Buffer's bytes.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::javascript::show;
use crate::javascript::text::{self, Text};
use crate::node::error::{Error, Result};
use crate::node::number::{Given, Number};
use crate::node::release::Release;
use crate::node::span::Span;

impl Buffer {
    /// The text that the bytes stand for: `buf.toString(encoding)`. There are no wrong bytes: what UTF-8 cannot read
    /// becomes U+FFFD.
    ///
    /// A string of Rust's cannot hold half of a surrogate pair: in UTF-16 that becomes U+FFFD too. To keep it, as Node
    /// does, see [`to_utf16`](Buffer::to_utf16).
    ///
    /// Node: `Buffer.prototype.toString` in `lib/buffer.js`, `StringBytes::Encode` in `src/string_bytes.cc`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from([0xe2, 0x82, 0xac, 0xff]);
    /// assert_eq!(buf.to_string(Encoding::Utf8), "€\u{fffd}");
    /// assert_eq!(buf.to_string(Encoding::Base64url), "4oKs_w");
    /// ```
    pub fn to_string(&self, encoding: Encoding) -> String {
        self.view
            .lend(encoding, |bytes, encoding| encoding.read(bytes))
    }

    /// The text that the bytes stand for, if a string of JavaScript's can be so long: `buf.toString(encoding)`.
    ///
    /// A `String` of Rust's has no such limit, so [`to_string`](Buffer::to_string) returns what Node refuses. In UTF-8 Node up
    /// to 22 refuses more bytes than that, however few code units they are, and 2³¹ bytes of it read as no text at all; Node
    /// 24 and 26 count code units, and so does this.
    ///
    /// Node: `StringBytes::Encode` in `src/string_bytes.cc`; V8: `String::kMaxLength`.
    ///
    /// # Errors
    ///
    /// [`Error::StringTooLong`] if the text has more code units than
    /// [`MAX_STRING_LENGTH`](crate::constants::MAX_STRING_LENGTH).
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// assert_eq!(Buffer::from("abc").try_to_string(Encoding::Hex)?, "616263");
    ///
    /// let many = Buffer::alloc(1 << 28)?;
    /// let error = many.try_to_string(Encoding::Hex).unwrap_err();
    /// assert_eq!(error.to_string(), "Cannot create a string longer than 0x1fffffe8 characters");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn try_to_string(&self, encoding: Encoding) -> Result<String> {
        if self.string_length(encoding) > text::MAX_LENGTH {
            return Err(Error::StringTooLong);
        }
        Ok(self.to_string(encoding))
    }

    /// The text of the bytes of `range`: `buf.toString(encoding, start, end)`. Positions stop at either
    /// edge: unlike those of [`subarray`](Buffer::subarray), negative ones do not count from the end.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from("abcdef");
    /// assert_eq!(buf.to_string_range(Encoding::Utf8, 2..4), "cd");
    /// assert_eq!(buf.to_string_range(Encoding::Utf8, -2..3), "abc");
    /// ```
    pub fn to_string_range(&self, encoding: Encoding, range: impl Span) -> String {
        self.clamped(range).to_string(encoding)
    }

    /// The text as the UTF-16 code units that a string of JavaScript's is made of, a surrogate without its partner
    /// included.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let half = Buffer::from([0x3d, 0xd8]);
    /// assert_eq!(half.to_utf16(Encoding::Utf16le), [0xd83d]);
    /// assert_eq!(half.to_string(Encoding::Utf16le), "\u{fffd}");
    /// ```
    pub fn to_utf16(&self, encoding: Encoding) -> Vec<u16> {
        self.view
            .lend(encoding, |bytes, encoding| encoding.read_units(bytes))
    }

    /// The UTF-16 code units of the bytes that [`to_string_range`](Buffer::to_string_range) would read:
    /// [`to_utf16`](Buffer::to_utf16) for a part.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from([0x3d, 0xd8, 0x00, 0xde]);
    /// assert_eq!(buf.to_utf16_range(Encoding::Utf16le, 2..), [0xde00]);
    /// ```
    pub fn to_utf16_range(&self, encoding: Encoding, range: impl Span) -> Vec<u16> {
        self.clamped(range).to_utf16(encoding)
    }

    /// How many UTF-16 code units the text has that the bytes stand for, without making it: `Buffer.stringLength(buf,
    /// encoding)`, since Node 26.12.1.
    ///
    /// Node: `stringLength` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// assert_eq!(Buffer::from("a😀").string_length(Encoding::Utf8), 3);
    /// assert_eq!(Buffer::from("a😀").string_length(Encoding::Hex), 10);
    /// ```
    pub fn string_length(&self, encoding: Encoding) -> usize {
        self.view
            .lend(encoding, |bytes, encoding| encoding.string_length(bytes))
    }

    /// Writes as much of `text` as fits from index `offset` on, never part of a character, and says how many bytes
    /// that took: `buf.write(text, offset, encoding)`.
    ///
    /// Node: `Buffer.prototype.write` in `lib/buffer.js`, `StringBytes::Write` in `src/string_bytes.cc`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] if `offset` is not an index of the Buffer or its end.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::alloc(4)?;
    /// assert_eq!(buf.write("a€€", 0, Encoding::Utf8)?, 4); // the second € would need three bytes more
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write<'a>(
        &self,
        text: impl Into<Text<'a>>,
        offset: impl Number,
        encoding: Encoding,
    ) -> Result<usize> {
        self.write_at_most(text, offset, .., encoding)
    }

    /// Writes as much of `text` as fits into `length` bytes from index `offset` on, and says how many bytes that took:
    /// `buf.write(text, offset, length, encoding)`.
    ///
    /// Node: `Buffer.prototype.write` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] if `offset` or `length` is more than the Buffer has bytes, negative or not whole.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from("......");
    /// assert_eq!(buf.write_at_most("abcdef", 1, 3, Encoding::Utf8)?, 3);
    /// assert_eq!(buf, b".abc..");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write_at_most<'a>(
        &self,
        text: impl Into<Text<'a>>,
        offset: impl Number,
        length: impl Number,
        encoding: Encoding,
    ) -> Result<usize> {
        let offset = offset
            .given()
            .validated("offset", self.len() as u64)?
            .unwrap_or(0);
        let room = self.len() - offset;
        let length = length
            .given()
            .validated("length", self.len() as u64)?
            .unwrap_or(room);
        Ok(self.write_into(text.into(), offset, length.min(room), encoding))
    }

    /// Writes into the `length` bytes from `offset` on, which exist.
    pub(crate) fn write_into(
        &self,
        text: Text,
        offset: usize,
        length: usize,
        encoding: Encoding,
    ) -> usize {
        let room = self.subarray(offset..offset + length);
        if let Encoding::Base64 | Encoding::Base64url = encoding {
            // What is no base64 may be found out late, and must not have touched anything by then.
            let mut bytes = vec![0; length.min(encoding.byte_length(text))];
            let written = encoding.write(text, &mut bytes);
            room.view.lend_mut(&bytes[..written], |out, bytes| {
                out[..bytes.len()].copy_from_slice(bytes)
            });
            return written;
        }
        room.view
            .lend_mut((text, encoding), |out, (text, encoding)| {
                encoding.write(text, out)
            })
    }

    /// The window from `start` up to `end`, both stopping at the edges.
    fn clamped(&self, range: impl Span) -> Buffer {
        let (start, end) = range.ends();
        let start = start.clamped(self.len(), 0);
        let end = match end {
            Given::Odd(end) if end < 0.0 && !Release::current().clamps_text_ends() => {
                (show::to_int32(end).max(0) as usize).min(self.len())
            }
            end => end.clamped(self.len(), self.len()),
        };
        self.subarray(start..end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_leaves_the_rest_alone() {
        let buf = Buffer::alloc_filled(4, ".").unwrap();
        assert_eq!(buf.write("é", 1, Encoding::Utf8), Ok(2));
        assert_eq!(buf.to_vec(), b".\xc3\xa9.");
        assert_eq!(buf.write("é", 3, Encoding::Utf8), Ok(0));
        assert_eq!(buf.write("x", 4, Encoding::Utf8), Ok(0));
        assert_eq!(
            buf.write("x", 5, Encoding::Utf8).unwrap_err().to_string(),
            "The value of \"offset\" is out of range. It must be >= 0 && <= 4. Received 5"
        );
    }

    #[test]
    fn base64_that_turns_out_bad_late_has_touched_nothing_more() {
        let buf = Buffer::alloc_filled(3072, ".").unwrap();
        let text = format!("YWJj={}", "YWJj".repeat(1023));
        assert_eq!(buf.write(&text, 0, Encoding::Base64), Ok(3));
        assert_eq!(buf.to_vec()[..3], *b"abc");
        assert!(buf.subarray(3..).iter().all(|byte| byte == b'.'));
    }

    #[test]
    fn a_range_of_text_stops_at_the_edges() {
        let buf = Buffer::from("abcdef");
        let text = |start: f64, end: f64| buf.to_string_range(Encoding::Utf8, start..end);
        assert_eq!(text(-3.0, 2.9), "ab");
        assert_eq!(text(4.0, 99.0), "ef");
        assert_eq!(text(f64::NAN, f64::INFINITY), "abcdef");
        assert_eq!(text(3.0, -1.0), "");
        assert_eq!(text(1.0, -4294967293.0), "");
        Release::V18.set();
        assert_eq!(text(1.0, -4294967293.0), "bc");
        assert_eq!(text(1.0, -2147483649.0), "bcdef");
        assert_eq!(text(1.0, f64::NEG_INFINITY), "");
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks for more memory than Miri has")]
    fn a_gibibyte_in_base64_has_a_length_on_every_machine() {
        let buf = Buffer::alloc(1 << 30).unwrap();
        assert_eq!(buf.string_length(Encoding::Base64url), 1431655766);
        assert_eq!(buf.string_length(Encoding::Base64), 1431655768);
        assert_eq!(buf.string_length(Encoding::Hex), 2147483648);
        assert_eq!(buf.string_length(Encoding::Utf16le), 536870912);
    }

    #[test]
    fn what_does_not_fit_behind_an_offset_is_left_out() {
        let wrote = |text: &str, offset: usize, length: Option<usize>, encoding| {
            let buf = Buffer::alloc_filled(4, ".").unwrap();
            let written = buf.write_at_most(text, offset, length, encoding).unwrap();
            (written, buf.to_string(Encoding::Latin1))
        };
        assert_eq!(
            wrote("YWJjYWJj", 2, None, Encoding::Base64),
            (2, "..ab".into())
        );
        assert_eq!(
            wrote("YWJjYWJj", 2, Some(1), Encoding::Base64),
            (1, "..a.".into())
        );
        assert_eq!(
            wrote("YWJjYWJj", 4, None, Encoding::Base64url),
            (0, "....".into())
        );
        assert_eq!(
            wrote("abcdef", 2, Some(4), Encoding::Utf8),
            (2, "..ab".into())
        );
        assert_eq!(
            wrote("abcdef", 1, Some(0), Encoding::Utf8),
            (0, "....".into())
        );
    }

    #[test]
    fn units_are_counted_and_read_as_a_string_would_hold_them() {
        let buf = Buffer::from("a😀é");
        assert_eq!(buf.string_length(Encoding::Utf8), 4);
        assert_eq!(buf.to_utf16(Encoding::Utf8), [0x61, 0xd83d, 0xde00, 0xe9]);
        assert_eq!(buf.to_utf16_range(Encoding::Utf8, (1, 5)), [0xd83d, 0xde00]);
        assert_eq!(Buffer::from("").string_length(Encoding::Utf8), 0);
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks for more memory than Miri has")]
    fn a_text_that_no_string_of_nodes_could_hold_is_an_error() {
        assert_eq!(
            Buffer::from("hé").try_to_string(Encoding::Hex),
            Ok("68c3a9".into())
        );
        let buf = Buffer::alloc(268_435_445).unwrap();
        let error = buf.try_to_string(Encoding::Hex).unwrap_err();
        assert_eq!(error.code(), Some("ERR_STRING_TOO_LONG"));
    }
}
