//! Bytes that somebody holds: a Buffer's, or plain ones.

#![forbid(unsafe_code)]

use std::rc::Rc;

use crate::buffer::Buffer;
use crate::memory::cell::ByteCell;
use crate::memory::store::copy_cells;

/// Bytes that somebody holds: a [`Buffer`], `[u8]`, `[u8; N]`, `Vec<u8>`, or what points to one (`&`, `Box`, `Rc`).
///
/// It is what stands where Node takes any `Uint8Array`.
///
/// ```
/// use node_buffer::{Buffer, is_utf8};
///
/// let buf = Buffer::from("abc");
/// assert!(buf.equals(b"abc") && buf.equals(vec![97, 98, 99]) && buf.equals(&buf.subarray(..)));
/// assert!(is_utf8(b"abc") && !is_utf8([0xff]));
/// ```
pub trait Bytes: sealed::Sealed {
    #[doc(hidden)]
    fn held(&self) -> Held<'_>;
}

mod sealed {
    pub trait Sealed {}
}

/// Where bytes are held.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Held<'a> {
    /// In a Buffer, which others may write.
    Buffer(&'a Buffer),
    /// In memory that nobody writes as long as they are borrowed.
    Slice(&'a [u8]),
}

impl Held<'_> {
    /// How many they are.
    pub(crate) fn len(self) -> usize {
        match self {
            Held::Buffer(buffer) => buffer.len(),
            Held::Slice(bytes) => bytes.len(),
        }
    }

    /// A copy of them.
    pub(crate) fn to_vec(self) -> Vec<u8> {
        match self {
            Held::Buffer(buffer) => buffer.to_vec(),
            Held::Slice(bytes) => bytes.to_vec(),
        }
    }

    /// Lends them to `leaf`; see [`View::lend`](crate::memory::store::View::lend).
    pub(crate) fn lend<R>(self, leaf: fn(&[u8]) -> R) -> R {
        match self {
            Held::Buffer(buffer) => buffer.view.lend(leaf, |bytes, leaf| leaf(bytes)),
            Held::Slice(bytes) => leaf(bytes),
        }
    }

    /// Lends them together with the bytes of `buffer`, which come first.
    pub(crate) fn lend_after<R>(self, buffer: &Buffer, leaf: fn(&[u8], &[u8]) -> R) -> R {
        match self {
            Held::Buffer(other) => buffer.view.lend_both(&other.view, leaf),
            Held::Slice(bytes) => buffer.view.lend(bytes, leaf),
        }
    }

    /// Copies as many as fit to the beginning of `target`, even where both are the same bytes, and says how many.
    pub(crate) fn copy_what_fits(self, target: &[ByteCell]) -> usize {
        let length = self.len().min(target.len());
        let target = &target[..length];
        match self {
            Held::Buffer(buffer) => copy_cells(&buffer.cells()[..length], target),
            Held::Slice(bytes) => target
                .iter()
                .zip(bytes)
                .for_each(|(cell, &byte)| cell.set(byte)),
        }
        length
    }
}

/// One holder a line: its generics, its type, and how it is held.
macro_rules! holders {
    ($([$($generics:tt)*] $holder:ty: $this:pat => $held:expr;)*) => {$(
        impl<$($generics)*> sealed::Sealed for $holder {}

        impl<$($generics)*> Bytes for $holder {
            #[inline]
            fn held(&self) -> Held<'_> {
                let $this = self;
                $held
            }
        }
    )*};
}

holders! {
    [] Buffer: buffer => Held::Buffer(buffer);
    [] [u8]: bytes => Held::Slice(bytes);
    [const N: usize] [u8; N]: bytes => Held::Slice(bytes);
    [] Vec<u8>: bytes => Held::Slice(bytes);
}

/// What only points to a holder.
macro_rules! pointers {
    ($($pointer:ty)*) => {$(
        impl<B: Bytes + ?Sized> sealed::Sealed for $pointer {}

        impl<B: Bytes + ?Sized> Bytes for $pointer {
            #[inline]
            fn held(&self) -> Held<'_> {
                (**self).held()
            }
        }
    )*};
}

pointers!(&B Box<B> Rc<B>);
