//! `buf.fill`: one value, over and over.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::buffer::value::Value;
use crate::javascript::show;
use crate::node::error::{Error, Result};
use crate::node::number::Given;
use crate::node::release::Release;
use crate::node::span::Span;

impl Buffer {
    /// Fills the Buffer with `value` over and over; the last time may be cut. Empty text fills with zeros.
    ///
    /// Node: `_fill` in `lib/buffer.js`, `Fill` in `src/node_buffer.cc`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidValue`] if `value` is an empty Buffer, or text that stands for no bytes in its encoding; but not
    /// where there is nothing to fill.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::alloc(5)?;
    /// assert_eq!(buf.fill("é")?.to_vec(), [0xc3, 0xa9, 0xc3, 0xa9, 0xc3]);
    /// assert_eq!(buf.fill(("abc", Encoding::Hex))?.to_vec(), [0xab; 5]);
    /// assert!(buf.fill(("zz", Encoding::Hex)).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn fill<'a>(&self, value: impl Into<Value<'a>>) -> Result<&Buffer> {
        self.fill_range(value, ..)
    }

    /// Fills the bytes of `range` with `value` over and over: `buf.fill(value, offset, end)`. Where no offset is given, as in
    /// `(.., 4)`, the end does not count either; `..4` is `0..4`.
    ///
    /// Node: `_fill` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`fill`](Buffer::fill), and [`Error::OutOfRange`] for an offset or an end that is negative, not whole, or, for
    /// the end, beyond the Buffer's.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("......");
    /// assert_eq!(buf.fill_range("ab", 1..4)?, b".aba..");
    /// assert_eq!(buf.fill_range(0, 5..)?, b".aba.\0");
    /// assert_eq!(buf.fill_range("-", ..2)?, b"--ba.\0");
    /// assert_eq!(buf.fill_range("-", (.., 2))?, b"------");
    /// assert!(buf.fill_range(0, 5..7).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn fill_range<'a>(&self, value: impl Into<Value<'a>>, range: impl Span) -> Result<&Buffer> {
        let (offset, end) = range.ends();
        let (mut start, mut stop) = (0, self.len());
        if offset != Given::Absent {
            let limit = Release::current().max_length();
            start = offset.validated("offset", limit)?.unwrap_or(0);
            stop = end.validated("end", self.len() as u64)?.unwrap_or(stop);
        }
        if start >= stop {
            return Ok(self);
        }
        let value = value.into();
        let pattern = match value.text() {
            Some((text, _)) if text.is_empty() => [0].as_slice().into(),
            _ => value.bytes(),
        };
        if pattern.is_empty() {
            return Err(refused(&value));
        }
        let argument = (start..stop, &*pattern);
        self.view.lend_mut(argument, |bytes, (range, pattern)| {
            repeat(&mut bytes[range], pattern)
        });
        Ok(self)
    }
}

/// Node's error for a value that stands for no bytes.
fn refused(value: &Value) -> Error {
    Error::InvalidValue {
        argument: "value",
        received: match *value {
            Value::Byte(byte) => byte.to_string(),
            Value::Text(text, _) => show::quoted(text),
            Value::OwnedText(ref text, _) => show::quoted(text.into()),
            Value::Window(buffer, _) => buffer.inspect(),
            Value::Slice(bytes, _) => show::uint8_array(bytes),
        },
    }
}

/// Writes `pattern` into `out` over and over: once, then what is there already, doubled each time.
fn repeat(out: &mut [u8], pattern: &[u8]) {
    if let [byte] = pattern {
        return out.fill(*byte);
    }
    let mut filled = pattern.len().min(out.len());
    out[..filled].copy_from_slice(&pattern[..filled]);
    while filled < out.len() {
        let more = filled.min(out.len() - filled);
        out.copy_within(..more, filled);
        filled += more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Encoding;

    #[test]
    fn every_kind_of_value() {
        let buf = Buffer::alloc(5).unwrap();
        let filled = |value: Value<'_>| buf.fill(value).unwrap().to_vec();
        assert_eq!(filled(257.into()), [1; 5]);
        assert_eq!(filled("ab".into()), *b"ababa");
        assert_eq!(filled("abcdefgh".into()), *b"abcde");
        assert_eq!(filled(("ab", Encoding::Utf16le).into()), *b"a\0b\0a");
        assert_eq!(filled((&Buffer::from("xyz")).into()), *b"xyzxy");
        assert_eq!(filled(b"xy".into()), *b"xyxyx");
        assert_eq!(filled("".into()), [0; 5]);
    }

    #[test]
    fn a_value_without_bytes_is_refused_and_nothing_is_written() {
        let buf = Buffer::alloc(2).unwrap();
        let refused = |value: Value<'_>| buf.fill(value).unwrap_err().to_string();
        assert_eq!(
            refused(("zz", Encoding::Hex).into()),
            "The argument 'value' is invalid. Received 'zz'"
        );
        assert_eq!(
            refused((&Buffer::from("")).into()),
            "The argument 'value' is invalid. Received <Buffer >"
        );
        assert_eq!(
            refused(b"".into()),
            "The argument 'value' is invalid. Received Uint8Array(0) []"
        );
        assert_eq!(buf.to_vec(), [0, 0]);
        assert!(Buffer::from("").fill(("zz", Encoding::Hex)).is_ok());
    }

    #[test]
    fn a_range_is_checked_where_an_offset_is_given() {
        let filled = |offset: Option<f64>, end: Option<f64>| {
            let buf = Buffer::from("...");
            buf.fill_range("ab", offset..end)
                .map(|buf| buf.to_string(Encoding::Utf8))
        };
        assert_eq!(filled(Some(1.0), None), Ok(".ab".into()));
        assert_eq!(filled(Some(0.0), Some(2.0)), Ok("ab.".into()));
        assert_eq!(filled(None, Some(2.0)), Ok("aba".into()));
        assert_eq!(filled(Some(9.0), None), Ok("...".into()));
        let says = |offset, end| filled(offset, end).unwrap_err().to_string();
        assert!(says(Some(1.5), None).ends_with("It must be an integer. Received 1.5"));
        assert!(
            says(Some(-1.0), None).ends_with("It must be >= 0 && <= 9007199254740991. Received -1")
        );
        assert!(says(Some(0.0), Some(4.0)).ends_with("It must be >= 0 && <= 3. Received 4"));
    }

    #[test]
    fn a_buffer_may_be_filled_with_a_part_of_itself() {
        let buf = Buffer::from("abcdef");
        buf.fill(&buf.subarray(4..)).unwrap();
        assert_eq!(buf.to_vec(), b"efefef");
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..if cfg!(miri) { 20 } else { 1000 } {
            let pattern: Vec<u8> = (0..rand::random_range(1..20)).collect();
            let mut out = vec![0xee; rand::random_range(0..200)];
            repeat(&mut out, &pattern);
            assert!(out.iter().eq(pattern.iter().cycle().take(out.len())));
        }
    }
}
