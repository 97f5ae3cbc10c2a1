//! `buf.equals` and `buf.compare`: the same bytes or not, and which come first.

#![forbid(unsafe_code)]

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use crate::buffer::Buffer;
use crate::buffer::bytes::{Bytes, Held};
use crate::node::error::Result;
use crate::node::release::Release;
use crate::node::span::Span;

impl Buffer {
    /// Whether both are the same bytes: `buf.equals(other)`, and what `==` asks.
    ///
    /// Node: `Buffer.prototype.equals` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// assert!(buf.equals(b"abc") && buf.equals(Buffer::of(b"abc")));
    /// assert!(buf == *b"abc" && buf == b"abc" && buf == vec![97, 98, 99] && buf == &buf.subarray(..));
    /// assert!(buf != b"abd");
    /// ```
    pub fn equals(&self, other: impl Bytes) -> bool {
        other.held().lend_after(self, |these, those| these == those)
    }

    /// The order of the two, byte by byte; of two that begin alike the shorter comes first: `buf.compare(other)`, `Buffer.compare(buf,
    /// other)`, and what `<` and `sort` go by.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let mut list = [Buffer::from("b"), Buffer::from("ab"), Buffer::from("a")];
    /// list.sort();
    /// assert_eq!(list, [Buffer::from("a"), Buffer::from("ab"), Buffer::from("b")]);
    /// ```
    pub fn compare(&self, other: impl Bytes) -> Ordering {
        other.held().lend_after(self, Ord::cmp)
    }

    /// The order of a part of this Buffer and a part of `target`: `buf.compare(target, targetStart, targetEnd, sourceStart,
    /// sourceEnd)`.
    ///
    /// Node: `Buffer.prototype.compare` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`](crate::Error::OutOfRange) for a position that is negative or not whole, or an end beyond
    /// the end.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let (buf, other) = (Buffer::from("--ab"), Buffer::from("abc"));
    /// assert!(buf.compare_range(&other, 0..2, 2..)?.is_eq());
    /// assert!(buf.compare_range(&other, .., 2..)?.is_lt());
    /// assert!(buf.compare_range(&other, 0..4, ..).is_err());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn compare_range(
        &self,
        target: impl Bytes,
        target_range: impl Span,
        source_range: impl Span,
    ) -> Result<Ordering> {
        let target = target.held();
        let (target_start, target_end) = target_range.ends();
        let (source_start, source_end) = source_range.ends();
        let limit = Release::current().max_length();
        let target_start = target_start.validated("targetStart", limit)?.unwrap_or(0);
        let target_end = target_end.validated("targetEnd", target.len() as u64)?;
        let source_start = source_start.validated("sourceStart", limit)?.unwrap_or(0);
        let source_end = source_end.validated("sourceEnd", self.len() as u64)?;
        let source = self.subarray((source_start, source_end));
        Ok(match target {
            Held::Buffer(target) => source.compare(target.subarray((target_start, target_end))),
            Held::Slice(target) => {
                let end = target_end.unwrap_or(target.len());
                source.compare(target.get(target_start..end).unwrap_or_default())
            }
        })
    }
}

/// The same bytes, whoever holds them.
impl<B: Bytes + ?Sized> PartialEq<B> for Buffer {
    fn eq(&self, other: &B) -> bool {
        self.equals(other)
    }
}

impl Eq for Buffer {}

/// As [`compare`](Buffer::compare) has it, whoever holds the bytes.
impl<B: Bytes + ?Sized> PartialOrd<B> for Buffer {
    fn partial_cmp(&self, other: &B) -> Option<Ordering> {
        Some(self.compare(other))
    }
}

impl Ord for Buffer {
    fn cmp(&self, other: &Buffer) -> Ordering {
        self.compare(other)
    }
}

/// As a slice of the same bytes hashes.
impl Hash for Buffer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.to_vec().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_is_a_matter_of_bytes() {
        assert_eq!(Buffer::from("abc"), Buffer::from([97, 98, 99]));
        assert_ne!(Buffer::from("abc"), Buffer::from("abd"));
        assert_ne!(Buffer::from("abc"), Buffer::from("ab"));
        assert!(Buffer::from("abc") == b"abc"[..]);
    }

    #[test]
    fn parts_are_compared_as_windows() {
        let (source, target) = (Buffer::from("abcdef"), Buffer::from("abcxyz"));
        let compared = |a: f64, b: f64, c: f64, d: f64| source.compare_range(&target, a..b, c..d);
        assert_eq!(compared(0.0, 3.0, 0.0, 3.0), Ok(Ordering::Equal));
        assert_eq!(compared(3.0, 1.0, 0.0, 6.0), Ok(Ordering::Greater));
        assert_eq!(compared(0.0, 3.0, 3.0, 1.0), Ok(Ordering::Less));
        assert_eq!(compared(7.0, 6.0, 7.0, 6.0), Ok(Ordering::Equal));
        let says = |result: Result<Ordering>| result.unwrap_err().to_string();
        assert!(
            says(compared(-1.0, 0.0, 0.0, 0.0))
                .contains("\"targetStart\" is out of range. It must be >= 0 && <= 9007")
        );
        assert!(
            says(compared(0.0, 7.0, 0.0, 0.0))
                .contains("\"targetEnd\" is out of range. It must be >= 0 && <= 6")
        );
        assert!(
            says(compared(0.0, 6.0, 0.5, 0.0))
                .contains("\"sourceStart\" is out of range. It must be an integer")
        );
    }

    #[test]
    fn bytes_of_another_length_are_not_equal() {
        let abc = Buffer::from("abc");
        assert!(abc == b"abc"[..]);
        for other in [&b"ab"[..], b"abcd", b"", b"abd", b"xbc"] {
            assert!(abc != *other, "{other:?}");
        }
        let empty = Buffer::from("");
        assert!(empty == b""[..] && empty != b"a"[..]);
    }

    #[test]
    fn every_way_to_compare_gives_the_same_order() {
        let sorted = ["", "a", "ab", "b", "ba"].map(Buffer::from);
        for (place, one) in sorted.iter().enumerate() {
            for (other_place, other) in sorted.iter().enumerate() {
                let order = place.cmp(&other_place);
                assert_eq!(one.compare(other), order);
                assert_eq!(one.cmp(other), order);
                assert_eq!(one.partial_cmp(other), Some(order));
                assert_eq!(one == other, order.is_eq());
                assert_eq!(one < other, order.is_lt());
            }
        }
        assert!(Buffer::from([0x80]) > [0x7f, 0xff]);
    }

    #[test]
    fn equal_bytes_have_the_same_hash_wherever_they_lie() {
        use std::hash::{BuildHasher, RandomState};
        let state = RandomState::new();
        let whole = Buffer::from("abcabc");
        let halves = [whole.subarray(..3), whole.subarray(3..)].map(|half| state.hash_one(half));
        assert_eq!(halves[0], halves[1]);
        assert_ne!(
            state.hash_one(&whole),
            state.hash_one(Buffer::from("abcabd"))
        );
    }
}
