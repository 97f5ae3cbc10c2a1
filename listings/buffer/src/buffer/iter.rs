//! What makes a Buffer pleasant in Rust: loops, collecting, reading and writing as a stream of bytes.

#![forbid(unsafe_code)]

use std::io;
use std::slice;

use crate::buffer::Buffer;
use crate::memory::cell::ByteCell;

impl Buffer {
    /// The indices of the bytes: `buf.keys()`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert!(Buffer::from("hi").keys().eq([0, 1]));
    /// ```
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + use<> {
        0..self.len()
    }

    /// The bytes one by one, as they are when each is reached.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([1, 2, 3]);
    /// assert_eq!(buf.iter().map(u32::from).sum::<u32>(), 6);
    /// assert!(buf.iter().rev().eq([3, 2, 1]));
    /// ```
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.cells().iter())
    }

    /// The bytes: `buf.values()`, and what [`iter`](Buffer::iter) and a `for` loop give.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert!(Buffer::from("hi").values().eq(*b"hi"));
    /// ```
    pub fn values(&self) -> Iter<'_> {
        self.iter()
    }

    /// Each index with its byte: `buf.entries()`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert!(Buffer::from("hi").entries().eq([(0, b'h'), (1, b'i')]));
    /// ```
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (usize, u8)> + ExactSizeIterator {
        self.iter().enumerate()
    }

    /// A place in the Buffer to read from and write at with [`std::io`]'s traits. Reading and writing stop at the end.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    /// use std::io::{Read, Seek, Write};
    ///
    /// let buf = Buffer::alloc(8)?;
    /// let mut cursor = buf.cursor();
    /// write!(cursor, "{}-{}", 12, 34)?;
    /// cursor.rewind()?;
    /// let mut two = [0; 2];
    /// cursor.read_exact(&mut two)?;
    /// assert_eq!(&two, b"12");
    /// assert_eq!(buf.to_string(Encoding::Utf8), "12-34\0\0\0");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cursor(&self) -> Cursor<'_> {
        Cursor {
            buf: self,
            position: 0,
        }
    }
}

/// A place in a Buffer, for [`std::io`]: see [`Buffer::cursor`].
#[derive(Debug)]
pub struct Cursor<'a> {
    buf: &'a Buffer,
    position: u64,
}

impl Cursor<'_> {
    /// The index of the byte that is read or written next; it may lie beyond the end.
    ///
    /// ```
    /// use node_buffer::Buffer;
    /// use std::io::Write;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// let mut cursor = buf.cursor();
    /// write!(cursor, "{}", 1234)?;
    /// assert_eq!(cursor.position(), 4);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Moves to the byte at index `position`, or to a place beyond the end, where nothing is read or written.
    ///
    /// ```
    /// use node_buffer::Buffer;
    /// use std::io::Read;
    ///
    /// let buf = Buffer::from("abcdef");
    /// let mut cursor = buf.cursor();
    /// cursor.set_position(4);
    /// let mut rest = String::new();
    /// cursor.read_to_string(&mut rest)?;
    /// assert_eq!(rest, "ef");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn set_position(&mut self, position: u64) {
        self.position = position;
    }

    /// The cells from the position on.
    fn rest(&self) -> &[ByteCell] {
        let start = usize::try_from(self.position)
            .unwrap_or(usize::MAX)
            .min(self.buf.len());
        &self.buf.cells()[start..]
    }
}

impl io::Read for Cursor<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = out
            .iter_mut()
            .zip(self.rest())
            .map(|(byte, cell)| *byte = cell.get())
            .count();
        self.position += read as u64;
        Ok(read)
    }
}

impl io::Write for Cursor<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self
            .rest()
            .iter()
            .zip(bytes)
            .map(|(cell, &byte)| cell.set(byte))
            .count();
        self.position += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl io::Seek for Cursor<'_> {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        let place = match to {
            io::SeekFrom::Start(offset) => Some(offset),
            io::SeekFrom::End(offset) => (self.buf.len() as u64).checked_add_signed(offset),
            io::SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = place.ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                "a position before the start of the Buffer",
            )
        })?;
        Ok(self.position)
    }
}

/// `for byte of buf`: the bytes as they are when each is reached.
impl<'a> IntoIterator for &'a Buffer {
    type Item = u8;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// The bytes of a Buffer, one by one, from either end: what [`Buffer::iter`], [`Buffer::values`] and a `for` loop go
/// through.
#[derive(Clone, Debug)]
pub struct Iter<'a>(slice::Iter<'a, ByteCell>);

impl Iterator for Iter<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        self.0.next().map(|cell| cell.get())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<u8> {
        self.0.next_back().map(|cell| cell.get())
    }
}

impl ExactSizeIterator for Iter<'_> {}

/// A Buffer of the bytes, pooled like any copy. A Buffer has its length for life, so there is no `Extend`.
impl FromIterator<u8> for Buffer {
    fn from_iter<I: IntoIterator<Item = u8>>(bytes: I) -> Buffer {
        Buffer::from(bytes.into_iter().collect::<Vec<u8>>())
    }
}

/// No bytes, in a block of their own: `Buffer.alloc(0)`.
impl Default for Buffer {
    fn default() -> Buffer {
        Buffer::of(&[])
    }
}

/// A copy of the bytes, pooled like [`Buffer::alloc_unsafe`].
impl From<Vec<u8>> for Buffer {
    fn from(bytes: Vec<u8>) -> Buffer {
        Buffer::from(bytes.as_slice())
    }
}

/// A copy of the bytes, pooled like [`Buffer::alloc_unsafe`].
impl<const N: usize> From<&[u8; N]> for Buffer {
    fn from(bytes: &[u8; N]) -> Buffer {
        Buffer::from(bytes.as_slice())
    }
}

/// A copy of the bytes, pooled like [`Buffer::alloc_unsafe`].
impl From<&Vec<u8>> for Buffer {
    fn from(bytes: &Vec<u8>) -> Buffer {
        Buffer::from(bytes.as_slice())
    }
}

/// The text's UTF-8, pooled like [`Buffer::alloc_unsafe`].
///
/// ```
/// use node_buffer::Buffer;
///
/// assert_eq!(Buffer::from(format!("{}{}", 1, 2)), b"12");
/// ```
impl From<String> for Buffer {
    fn from(text: String) -> Buffer {
        Buffer::from(text.as_str())
    }
}

/// The text's UTF-8, pooled like [`Buffer::alloc_unsafe`].
impl From<&String> for Buffer {
    fn from(text: &String) -> Buffer {
        Buffer::from(text.as_str())
    }
}

/// A copy of the bytes.
impl From<&Buffer> for Vec<u8> {
    fn from(buf: &Buffer) -> Vec<u8> {
        buf.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Seek, SeekFrom, Write};

    #[test]
    fn a_loop_sees_what_is_written_while_it_runs() {
        let buf = Buffer::from([1, 2, 3]);
        let mut seen = Vec::new();
        for byte in &buf {
            buf.put(2, 9);
            seen.push(byte);
        }
        assert_eq!(seen, [1, 2, 9]);
        assert!(buf.keys().eq(0..3));
        assert!(buf.values().rev().eq([9, 2, 1]));
    }

    #[test]
    fn a_loop_knows_how_many_bytes_are_left() {
        let buf = Buffer::from([1, 2, 3]);
        for mut bytes in [(&buf).into_iter(), buf.iter(), buf.values()] {
            assert_eq!((bytes.next(), bytes.next_back()), (Some(1), Some(3)));
            assert_eq!((bytes.len(), bytes.size_hint()), (1, (1, Some(1))));
        }
    }

    #[test]
    fn a_cursor_stops_at_the_end() {
        let buf = Buffer::from("abcd");
        let mut cursor = buf.cursor();
        assert_eq!(cursor.seek(SeekFrom::End(-1)).unwrap(), 3);
        assert_eq!(cursor.write(b"xy").unwrap(), 1);
        assert_eq!(cursor.write(b"y").unwrap(), 0);
        assert_eq!(cursor.seek(SeekFrom::Start(99)).unwrap(), 99);
        assert_eq!(cursor.read(&mut [0; 4]).unwrap(), 0);
        assert!(cursor.seek(SeekFrom::Current(-100)).is_err());
        assert_eq!(buf, Buffer::from("abcx"));
    }

    #[test]
    fn each_read_begins_where_the_last_one_ended() {
        let buf = Buffer::from("abcdef");
        let mut cursor = buf.cursor();
        let mut two = [0; 2];
        for (read, place) in [(b"ab", 2), (b"cd", 4), (b"ef", 6)] {
            assert_eq!(cursor.read(&mut two).unwrap(), 2);
            assert_eq!((&two, cursor.stream_position().unwrap()), (read, place));
        }
        assert_eq!(cursor.read(&mut two).unwrap(), 0);

        cursor.rewind().unwrap();
        let mut all = Vec::new();
        assert_eq!(cursor.read_to_end(&mut all).unwrap(), 6);
        assert_eq!(all, b"abcdef");
    }

    #[test]
    fn each_write_begins_where_the_last_one_ended() {
        let buf = Buffer::from("abcdef");
        let mut cursor = buf.cursor();
        for (text, written, place) in [("12", 2, 2), ("", 0, 2), ("3", 1, 3), ("4567", 3, 6)] {
            assert_eq!(cursor.write(text.as_bytes()).unwrap(), written);
            assert_eq!(cursor.stream_position().unwrap(), place);
        }
        assert_eq!(buf, Buffer::from("123456"));
    }

    #[test]
    fn a_buffer_becomes_bytes_and_bytes_a_buffer() {
        let buf = Buffer::from([1, 2, 3]);
        assert_eq!(Vec::from(&buf), [1, 2, 3]);
        assert_eq!(buf.iter().size_hint(), (3, Some(3)));
        assert_eq!(buf.iter().collect::<Buffer>(), buf);
        assert_eq!(Buffer::from(vec![1, 2, 3]), buf);
    }

    #[test]
    fn a_cursor_says_where_it_is_and_goes_where_it_is_told() {
        let buf = Buffer::from("abcdef");
        let mut cursor = buf.cursor();
        assert_eq!(cursor.position(), 0);
        cursor.read_exact(&mut [0; 4]).unwrap();
        assert_eq!(cursor.position(), 4);
        cursor.set_position(2);
        cursor.write_all(b"X").unwrap();
        assert_eq!((cursor.position(), buf.to_vec()), (3, b"abXdef".to_vec()));
        cursor.set_position(99);
        assert_eq!(cursor.read(&mut [0; 4]).unwrap(), 0);
    }
}
