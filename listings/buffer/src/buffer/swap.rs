//! `buf.swap16`, `swap32` and `swap64`: every group of bytes turned round.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::node::error::{Error, Result};

impl Buffer {
    /// Turns every two bytes round, in place, and returns the Buffer: `buf.swap16()`.
    ///
    /// Node: `Buffer.prototype.swap16` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidBufferSize`] if the length is not a multiple of two; then nothing is changed.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([1, 2, 3, 4]);
    /// assert_eq!(buf.swap16()?.to_vec(), [2, 1, 4, 3]);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn swap16(&self) -> Result<&Buffer> {
        self.swap::<2>(|group| u16::from_ne_bytes(group).swap_bytes().to_ne_bytes())
    }

    /// Turns every four bytes round, in place, and returns the Buffer: `buf.swap32()`.
    ///
    /// Node: `Buffer.prototype.swap32` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidBufferSize`] if the length is not a multiple of four.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([1, 2, 3, 4, 5, 6, 7, 8]);
    /// assert_eq!(buf.swap32()?, &[4, 3, 2, 1, 8, 7, 6, 5]);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn swap32(&self) -> Result<&Buffer> {
        self.swap::<4>(|group| u32::from_ne_bytes(group).swap_bytes().to_ne_bytes())
    }

    /// Turns every eight bytes round, in place, and returns the Buffer: `buf.swap64()`.
    ///
    /// Node: `Buffer.prototype.swap64` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidBufferSize`] if the length is not a multiple of eight.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from([1, 2, 3, 4, 5, 6, 7, 8]);
    /// assert_eq!(buf.swap64()?, &[8, 7, 6, 5, 4, 3, 2, 1]);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn swap64(&self) -> Result<&Buffer> {
        self.swap::<8>(|group| u64::from_ne_bytes(group).swap_bytes().to_ne_bytes())
    }

    /// Turns the whole Buffer round, in place, byte by byte, and returns it: `buf.reverse()` of every `TypedArray`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::from("abc").reverse(), b"cba");
    /// ```
    pub fn reverse(&self) -> &Buffer {
        self.view.lend_mut((), |bytes, ()| bytes.reverse());
        self
    }

    fn swap<const N: usize>(&self, turned: fn([u8; N]) -> [u8; N]) -> Result<&Buffer> {
        if !self.len().is_multiple_of(N) {
            return Err(Error::InvalidBufferSize(8 * N as u32));
        }
        self.view.lend_mut(turned, |bytes, turned| {
            let (blocks, rest) = bytes.as_chunks_mut::<64>();
            for block in blocks {
                for group in block.as_chunks_mut::<N>().0 {
                    *group = turned(*group);
                }
            }
            for group in rest.as_chunks_mut::<N>().0 {
                *group = turned(*group);
            }
        });
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_turned_round_and_lengths_that_do_not_divide_are_refused() {
        let buf = Buffer::from([1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(buf.swap64().unwrap().to_vec(), [8, 7, 6, 5, 4, 3, 2, 1]);
        assert_eq!(buf.swap32().unwrap().to_vec(), [5, 6, 7, 8, 1, 2, 3, 4]);
        assert_eq!(buf.swap16().unwrap().to_vec(), [6, 5, 8, 7, 2, 1, 4, 3]);
        let odd = buf.subarray(..6);
        assert!(odd.swap16().is_ok());
        assert_eq!(odd.swap32().unwrap_err(), Error::InvalidBufferSize(32));
        assert_eq!(odd.swap64().unwrap_err(), Error::InvalidBufferSize(64));
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        // Up to two blocks of 64 bytes and what is left of a third.
        for groups in (0..20).step_by(if cfg!(miri) { 9 } else { 1 }) {
            let bytes: Vec<u8> = (0..8 * groups).map(|place| place as u8).collect();
            let buf = Buffer::from(bytes.as_slice());
            let plain = |width: usize| -> Vec<u8> {
                let groups = bytes.chunks(width);
                groups
                    .flat_map(|group| group.iter().rev().copied())
                    .collect()
            };
            assert_eq!(buf.swap16().unwrap().to_vec(), plain(2));
            assert_eq!(buf.swap16().unwrap().swap32().unwrap().to_vec(), plain(4));
            assert_eq!(buf.swap32().unwrap().swap64().unwrap().to_vec(), plain(8));
        }
    }

    #[test]
    fn a_buffer_is_turned_round_as_a_whole() {
        for (text, reversed) in [("", ""), ("a", "a"), ("ab", "ba"), ("abc", "cba")] {
            assert_eq!(Buffer::from(text).reverse(), &Buffer::from(reversed));
        }
    }
}
