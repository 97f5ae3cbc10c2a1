//! Numbers as JavaScript gives them: sizes, offsets and bounds that may be negative, not whole, or not given at all.

#![forbid(unsafe_code)]

use std::ops::RangeFull;

use crate::node::error::{Error, Result};

/// A size, an offset, a bound or a value: any integer or float of Rust's, or `..` for one that is not given.
///
/// An `Option` is one that may not be given. What a number beyond the Buffer means, or one that is negative or not whole, is the method's to say: some count
/// from the end, some stop at the edge, and some return an [`Error`](crate::Error). A pair of them is a
/// [`Span`](crate::Span).
///
/// ```
/// use node_buffer::Buffer;
///
/// let buf = Buffer::from([2, 10, 20, 30]);
/// let length = buf.read_u8(0)?; // a u8 is a position, and so is any other number
/// assert_eq!(buf.subarray(1..=length), [10, 20]);
/// assert_eq!(buf.read_u16_be(2.0)?, 0x141e);
/// assert_eq!(buf.read_u16_be(..)?, 0x020a);
/// assert!(buf.read_u16_be(1.5).is_err());
/// # Ok::<(), node_buffer::Error>(())
/// ```
pub trait Number: Copy + sealed::Sealed {
    #[doc(hidden)]
    fn given(self) -> Given;
}

mod sealed {
    pub trait Sealed {}
}

/// A number, sorted by what has to be done about it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given {
    /// JavaScript's `undefined`.
    Absent,
    /// A whole number from 0 up, as nearly all of them are.
    Index(usize),
    /// Any other number: negative (-0 too), not whole, not finite, not a number.
    Odd(f64),
}

use Given::{Absent, Index, Odd};

impl Given {
    /// As JavaScript's number.
    pub(crate) fn number(self) -> Option<f64> {
        match self {
            Absent => None,
            Index(index) => Some(index as f64),
            Odd(number) => Some(number),
        }
    }

    /// The position behind this one. Behind the last byte, counted from the end as -1, there is none.
    pub(crate) fn next(self) -> Given {
        match self {
            Odd(-1.0) => Absent,
            Index(index) => Index(index.saturating_add(1)),
            Odd(number) => (number + 1.0).given(),
            Absent => Absent,
        }
    }

    /// An index of at most `length`. Negative numbers count from the end, and beyond either end is the end.
    ///
    /// Node: `adjustOffset` in `lib/buffer.js`.
    pub(crate) fn counted(self, length: usize, absent: usize) -> usize {
        match self {
            Absent => absent,
            Index(index) => index.min(length),
            Odd(number) if number.trunc() < 0.0 => {
                (number.trunc() + length as f64).max(0.0) as usize
            }
            Odd(number) => (number as usize).min(length),
        }
    }

    /// An index of at most `length`. Negative numbers are 0, and beyond the end is the end.
    ///
    /// Node: `Buffer.prototype.toString` in `lib/buffer.js`.
    pub(crate) fn clamped(self, length: usize, absent: usize) -> usize {
        match self {
            Absent => absent,
            Index(index) => index.min(length),
            Odd(number) => (number as usize).min(length),
        }
    }

    /// The index of the first of `width` bytes that lie within `length`.
    ///
    /// Node: `boundsError` in `lib/internal/buffer.js`.
    #[inline]
    pub(crate) fn of_width(self, width: usize, length: usize) -> Result<usize> {
        let offset = match self {
            Absent => 0,
            Index(index) => index,
            Odd(_) => return self.zero_of_width(width, length),
        };
        if length.checked_sub(width).is_some_and(|last| offset <= last) {
            return Ok(offset);
        }
        Err(self.out_of_bounds(width, length))
    }

    /// [`of_width`](Given::of_width) for what can only be -0 or wrong.
    #[cold]
    fn zero_of_width(self, width: usize, length: usize) -> Result<usize> {
        if self == Odd(0.0) && width <= length {
            return Ok(0);
        }
        Err(self.out_of_bounds(width, length))
    }

    #[cold]
    fn out_of_bounds(self, width: usize, length: usize) -> Error {
        let number = self.number().unwrap_or(0.0);
        if number.floor() != number {
            return Error::out_of_range("offset", "an integer", number);
        }
        match length.checked_sub(width) {
            None => Error::OutOfBounds(None),
            Some(last) => Error::out_of_range("offset", format!(">= 0 and <= {last}"), number),
        }
    }

    /// A whole number from 0 to `max`; `None` where it is not given. One beyond what this machine can count is the largest
    /// that it can.
    ///
    /// Node: `validateOffset`, which is `validateInteger`, in `lib/internal/validators.js`.
    pub(crate) fn validated(self, argument: &'static str, max: u64) -> Result<Option<usize>> {
        match self {
            Absent => Ok(None),
            Index(index) if index as u64 <= max => Ok(Some(index)),
            Odd(0.0) => Ok(Some(0)),
            Index(_) | Odd(_) => {
                let number = self.number().unwrap_or(0.0);
                if number.trunc() != number || number.is_infinite() {
                    return Err(Error::out_of_range(argument, "an integer", number));
                }
                if !(0.0..=max as f64).contains(&number) {
                    let expected = format!(">= 0 && <= {max}");
                    return Err(Error::out_of_range(argument, expected, number));
                }
                Ok(Some(number as usize))
            }
        }
    }
}

impl sealed::Sealed for RangeFull {}

impl Number for RangeFull {
    fn given(self) -> Given {
        Absent
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl sealed::Sealed for $integer {}

        impl Number for $integer {
            #[inline]
            fn given(self) -> Given {
                match usize::try_from(self) {
                    Ok(index) => Index(index),
                    Err(_) => Odd(self as f64),
                }
            }
        }
    )*};
}

integers!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize);

impl sealed::Sealed for f64 {}

impl Number for f64 {
    fn given(self) -> Given {
        let index = self as usize;
        // -0.0 is an index too, but messages tell it apart.
        let is_zero_below = self == 0.0 && self.is_sign_negative();
        if index as f64 == self && index < usize::MAX && !is_zero_below {
            Index(index)
        } else {
            Odd(self)
        }
    }
}

impl sealed::Sealed for f32 {}

impl Number for f32 {
    fn given(self) -> Given {
        f64::from(self).given()
    }
}

impl<P: Number> sealed::Sealed for Option<P> {}

impl<P: Number> Number for Option<P> {
    fn given(self) -> Given {
        self.map_or(Absent, P::given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_from_zero_up_are_indices() {
        assert_eq!(3.given(), Index(3));
        assert_eq!(3.0.given(), Index(3));
        assert_eq!((-0.0).given().of_width(4, 4), Ok(0));
        assert_eq!((-0.0).given().validated("offset", 0), Ok(Some(0)));
        assert_eq!((-1).given(), Odd(-1.0));
        assert_eq!(1.5.given(), Odd(1.5));
        assert_eq!(f64::INFINITY.given(), Odd(f64::INFINITY));
        assert!(matches!(f64::NAN.given(), Odd(number) if number.is_nan()));
        assert_eq!((..).given(), Absent);
        assert_eq!(Some(2usize).given(), Index(2));
    }

    #[test]
    fn counted_is_never_an_error() {
        let place = |position: f64| position.given().counted(6, 0);
        assert_eq!(
            [place(-2.0), place(-2.9), place(-0.5), place(-99.0)],
            [4, 4, 0, 0]
        );
        assert_eq!([place(1.9), place(99.0), place(f64::NAN)], [1, 6, 0]);
        assert_eq!([place(f64::INFINITY), place(f64::NEG_INFINITY)], [6, 0]);
    }

    #[test]
    fn what_is_wrong_is_said_in_nodes_order() {
        let says = |position: f64, width, length| {
            position
                .given()
                .of_width(width, length)
                .unwrap_err()
                .to_string()
        };
        assert!(says(1.5, 4, 2).contains("must be an integer. Received 1.5"));
        assert!(says(f64::NAN, 4, 8).contains("must be an integer. Received NaN"));
        assert_eq!(
            says(-1.0, 4, 2),
            "Attempt to access memory outside buffer bounds"
        );
        assert!(says(f64::INFINITY, 4, 8).contains("must be >= 0 and <= 4. Received Infinity"));
    }

    #[test]
    fn the_edges_of_what_is_an_index() {
        assert_eq!(0.0.given(), Index(0));
        assert!(matches!((-0.0).given(), Odd(zero) if zero.is_sign_negative()));
        assert_eq!(4294967294.0.given(), Index(4294967294));
        let beyond = usize::MAX as f64; // On 64 bits that is one more, and no index.
        assert_eq!(beyond.given(), Odd(beyond));
    }
}
