//! `buf.copy`: bytes from one window into another.

#![forbid(unsafe_code)]

use std::ops::RangeBounds;

use crate::buffer::Buffer;

impl Buffer {
    /// Copies as many bytes as fit into `target` from index `target_start` on, and says how many. Where both show the
    /// same bytes, the result is as if they had been put aside first.
    ///
    /// Node: `copyImpl` in `lib/buffer.js`.
    pub fn copy_to(&self, target: &Buffer, target_start: usize) -> usize {
        self.copy_range_to(.., target, target_start)
    }

    /// [`copy_to`](Buffer::copy_to) for the bytes of `range`: `buf.copy(target, targetStart, sourceStart, sourceEnd)`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from("abcdef");
    /// assert_eq!(buf.copy_range_to(0..4, &buf, 2), 4);
    /// assert_eq!(buf.to_string(Encoding::Utf8), "ababcd");
    /// ```
    pub fn copy_range_to(
        &self,
        range: impl RangeBounds<isize>,
        target: &Buffer,
        target_start: usize,
    ) -> usize {
        let source = self.resolve(range);
        let room = target.len().saturating_sub(target_start);
        let length = source.len().min(room);
        if length > 0 {
            let from = self.narrow(source.start, length);
            from.view.copy_to(&target.narrow(target_start, length).view);
        }
        length
    }

    /// The window on `length` bytes from index `start` on, which exist.
    fn narrow(&self, start: usize, length: usize) -> Buffer {
        self.subarray(start as isize..(start + length) as isize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_bytes_as_fit_are_copied() {
        let source = Buffer::from("abc");
        for (target_start, copied, bytes) in [
            (0, 3, b"abc."),
            (2, 2, b"..ab"),
            (4, 0, b"...."),
            (9, 0, b"...."),
        ] {
            let target = Buffer::alloc_filled(4, ".").unwrap();
            assert_eq!(source.copy_to(&target, target_start), copied);
            assert_eq!(&target.to_vec(), bytes);
        }
        let target = Buffer::alloc_filled(4, ".").unwrap();
        assert_eq!(source.copy_range_to(1..99, &target, 0), 2);
        assert_eq!(source.copy_range_to(2..1, &target, 0), 0);
        assert_eq!(target.to_vec(), b"bc..");
    }
}
