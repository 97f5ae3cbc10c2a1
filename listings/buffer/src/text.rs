//! `buf.toString` and `buf.write`: a Buffer's bytes as text, and text into a Buffer's bytes.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::error::{Error, Result};

impl Buffer {
    /// The text that the bytes stand for: `buf.toString(encoding)`. There are no wrong bytes: what UTF-8 cannot read
    /// becomes U+FFFD. For a part of the Buffer, take a [`subarray`](Buffer::subarray) first.
    ///
    /// A string of Rust's cannot hold half of a surrogate pair: in UTF-16 that becomes U+FFFD too, where Node keeps it.
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

    /// Writes as much of `text` as fits from index `offset` on, never part of a character, and says how many bytes
    /// that took: `buf.write(text, offset, encoding)`.
    ///
    /// Node: `Buffer.prototype.write` in `lib/buffer.js`, `StringBytes::Write` in `src/string_bytes.cc`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] if `offset` lies beyond the end.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::alloc(4)?;
    /// assert_eq!(buf.write("a€€", 0, Encoding::Utf8)?, 4); // the second € would need three bytes more
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn write(&self, text: &str, offset: usize, encoding: Encoding) -> Result<usize> {
        if offset > self.len() {
            return Err(Error::OutOfRange {
                argument: "offset",
                expected: format!(">= 0 && <= {}", self.len()),
                received: offset as i128,
            });
        }
        let room = self.subarray(offset, ..);
        let written = room
            .view
            .lend_mut((text, encoding), |out, (text, encoding)| {
                encoding.write(text, out)
            });
        Ok(written)
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
}
