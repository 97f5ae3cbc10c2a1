//! `buf.copy`: bytes from one window into another.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;

impl Buffer {
    /// Copies as many bytes as fit into `target` from index `target_start` on, and says how many. Where both show the
    /// same bytes, the result is as if they had been put aside first. To copy a part, copy a
    /// [`subarray`](Buffer::subarray).
    ///
    /// Node: `buf.copy(target, targetStart)`, `copyImpl` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from("abcdef");
    /// assert_eq!(buf.subarray(0, 4).copy(&buf, 2), 4);
    /// assert_eq!(buf.to_string(Encoding::Utf8), "ababcd");
    /// ```
    pub fn copy(&self, target: &Buffer, target_start: usize) -> usize {
        let room = target.subarray(target_start, ..);
        let length = self.len().min(room.len());
        let source = self.subarray(0, length);
        source.view.copy_to(&room.subarray(0, length).view);
        length
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
            assert_eq!(source.copy(&target, target_start), copied);
            assert_eq!(&target.to_vec(), bytes);
        }
    }
}
