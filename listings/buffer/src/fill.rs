//! `buf.fill`: one value, over and over.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::error::{Error, Result};

/// What a Buffer can be filled with. You seldom write it: numbers, text and Buffers become one.
#[derive(Clone, Copy, Debug)]
pub enum Fill<'a> {
    /// One byte.
    Byte(u8),
    /// The bytes of a text.
    Text(&'a str, Encoding),
    /// The bytes of a Buffer.
    Bytes(&'a Buffer),
}

/// Cut to its lowest eight bits, as Node does.
impl From<i32> for Fill<'_> {
    fn from(value: i32) -> Self {
        Fill::Byte(value as u8)
    }
}

impl<'a> From<&'a str> for Fill<'a> {
    fn from(text: &'a str) -> Self {
        Fill::Text(text, Encoding::Utf8)
    }
}

impl<'a> From<(&'a str, Encoding)> for Fill<'a> {
    fn from((text, encoding): (&'a str, Encoding)) -> Self {
        Fill::Text(text, encoding)
    }
}

impl<'a> From<&'a Buffer> for Fill<'a> {
    fn from(bytes: &'a Buffer) -> Self {
        Fill::Bytes(bytes)
    }
}

impl Buffer {
    /// Fills the Buffer with `value` over and over; the last time may be cut. Empty text fills with zeros. To fill a
    /// part, fill a [`subarray`](Buffer::subarray).
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
    pub fn fill<'a>(&self, value: impl Into<Fill<'a>>) -> Result<&Buffer> {
        if self.is_empty() {
            return Ok(self);
        }
        let pattern = match value.into() {
            Fill::Byte(byte) => vec![byte],
            Fill::Text("", _) => vec![0],
            Fill::Text(text, encoding) => usable(encoding.bytes(text), || format!("'{text}'"))?,
            Fill::Bytes(bytes) => usable(bytes.to_vec(), || bytes.inspect())?,
        };
        for (cell, byte) in self.cells().iter().zip(pattern.iter().cycle()) {
            cell.set(*byte);
        }
        Ok(self)
    }
}

/// The pattern, if there is anything in it; else Node's error, with the value as `shown`.
fn usable(pattern: Vec<u8>, shown: impl FnOnce() -> String) -> Result<Vec<u8>> {
    if pattern.is_empty() {
        return Err(Error::InvalidValue {
            argument: "value",
            received: shown(),
        });
    }
    Ok(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value() {
        let buf = Buffer::alloc(5).unwrap();
        let filled = |value: Fill<'_>| buf.fill(value).unwrap().to_vec();
        assert_eq!(filled(257.into()), [1; 5]);
        assert_eq!(filled((-1).into()), [255; 5]);
        assert_eq!(filled("ab".into()), *b"ababa");
        assert_eq!(filled(("ab", Encoding::Utf16le).into()), *b"a\0b\0a");
        assert_eq!(filled((&Buffer::from("xyz")).into()), *b"xyzxy");
        assert_eq!(filled("".into()), [0; 5]);
    }

    #[test]
    fn a_value_without_bytes_is_refused_and_nothing_is_written() {
        let buf = Buffer::alloc(2).unwrap();
        let refused = |value: Fill<'_>| buf.fill(value).unwrap_err().to_string();
        assert_eq!(
            refused(("zz", Encoding::Hex).into()),
            "The argument 'value' is invalid. Received 'zz'"
        );
        assert_eq!(
            refused((&Buffer::from("")).into()),
            "The argument 'value' is invalid. Received <Buffer >"
        );
        assert_eq!(buf.to_vec(), [0, 0]);
    }

    #[test]
    fn an_empty_buffer_takes_any_value() {
        let empty = Buffer::from("");
        assert!(empty.fill(("zz", Encoding::Hex)).is_ok());
    }

    #[test]
    fn a_buffer_may_be_filled_with_a_part_of_itself() {
        let buf = Buffer::from("abcdef");
        buf.fill(&buf.subarray(4, ..)).unwrap();
        assert_eq!(buf.to_vec(), b"efefef");
    }
}
