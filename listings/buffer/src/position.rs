//! Positions in a Buffer as JavaScript gives them: from the start, from the end, or not at all.

#![forbid(unsafe_code)]

use std::ops::RangeFull;

/// Where a window begins or ends: an integer, counted from the end if it is negative, or `..` for a position that is
/// not given.
pub trait Position: sealed::Sealed {
    /// The index in a Buffer of `length` bytes: at most `length`, and `absent` if the position is not given.
    #[doc(hidden)]
    fn in_length(self, length: usize, absent: usize) -> usize;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for RangeFull {}

impl Position for RangeFull {
    fn in_length(self, _: usize, absent: usize) -> usize {
        absent
    }
}

macro_rules! positions {
    ($($integer:ty)*) => {$(
        impl sealed::Sealed for $integer {}

        impl Position for $integer {
            fn in_length(self, length: usize, _: usize) -> usize {
                // Wide enough for every integer here and for every length.
                let position = self as i128;
                let from_start = if position < 0 { position + length as i128 } else { position };
                from_start.clamp(0, length as i128) as usize
            }
        }
    )*};
}

positions!(i32 i64 isize u32 u64 usize);
