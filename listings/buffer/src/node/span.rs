//! Spans: two positions, as a range of Rust's or as a pair.

#![forbid(unsafe_code)]

use std::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

use crate::node::number::{Given, Number};

/// The bytes from one position up to another: a range of any [`Number`], or a pair `(start, end)` of two.
///
/// `2..` has no end, `..4` is `0..4`, and `..` has neither end. An inclusive end is one more: `2..=3` is `2..4`, and
/// `..=-1`, up to the last byte, is `0..`.
///
/// A pair is for two positions of different types, or that may not be given: `(2u8, length)`, `(None, Some(4))`; and for a
/// negative end behind a start that is not, as in `(7, -1)`, since clippy takes `7..-1` for an empty range.
///
/// What a position beyond the Buffer means, or one that is negative or not whole, is the method's to say.
///
/// ```
/// use node_buffer::Buffer;
///
/// let buf = Buffer::from("abcdef");
/// assert_eq!(buf.subarray(2..4), b"cd");
/// assert_eq!(buf.subarray(2..=3), b"cd");
/// assert_eq!(buf.subarray(2..), b"cdef");
/// assert_eq!(buf.subarray(..4), b"abcd");
/// assert_eq!(buf.subarray(..), b"abcdef");
/// assert_eq!(buf.subarray(-3..), b"def");
/// assert_eq!(buf.subarray(..-1), b"abcde");
/// assert_eq!(buf.subarray((1, -1)), b"bcde");
/// assert_eq!(buf.subarray((2u8, Some(4usize))), b"cd");
/// ```
pub trait Span: sealed::Sealed {
    #[doc(hidden)]
    fn ends(self) -> (Given, Given);
}

mod sealed {
    pub trait Sealed {}
}

/// One form of a span a line: what it is, and its start and end.
macro_rules! spans {
    ($($span:ty: $this:pat => $start:expr, $end:expr;)*) => {$(
        impl<N: Number> sealed::Sealed for $span {}

        impl<N: Number> Span for $span {
            #[inline]
            fn ends(self) -> (Given, Given) {
                let $this = self;
                ($start, $end)
            }
        }
    )*};
}

spans! {
    Range<N>: Range { start, end } => start.given(), end.given();
    RangeFrom<N>: RangeFrom { start } => start.given(), Given::Absent;
    RangeTo<N>: RangeTo { end } => Given::Index(0), end.given();
    RangeInclusive<N>: range => range.start().given(), range.end().given().next();
    RangeToInclusive<N>: RangeToInclusive { end } => Given::Index(0), end.given().next();
}

impl sealed::Sealed for RangeFull {}

impl Span for RangeFull {
    #[inline]
    fn ends(self) -> (Given, Given) {
        (Given::Absent, Given::Absent)
    }
}

impl<S: Number, E: Number> sealed::Sealed for (S, E) {}

impl<S: Number, E: Number> Span for (S, E) {
    #[inline]
    fn ends(self) -> (Given, Given) {
        (self.0.given(), self.1.given())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Given::{Absent, Index, Odd};

    #[test]
    fn every_form_has_two_ends() {
        assert_eq!((1..3).ends(), (Index(1), Index(3)));
        assert_eq!((-1..).ends(), (Odd(-1.0), Absent));
        assert_eq!((..3u8).ends(), (Index(0), Index(3)));
        assert_eq!((..).ends(), (Absent, Absent));
        assert_eq!((1, -1.5).ends(), (Index(1), Odd(-1.5)));
        assert_eq!((None::<i32>, Some(2usize)).ends(), (Absent, Index(2)));
    }

    #[test]
    fn an_inclusive_end_is_one_more() {
        assert_eq!((1..=3).ends(), (Index(1), Index(4)));
        assert_eq!((..=-2).ends(), (Index(0), Odd(-1.0)));
        assert_eq!((..=-1).ends(), (Index(0), Absent));
        assert_eq!((..=usize::MAX).ends(), (Index(0), Index(usize::MAX)));
    }
}
