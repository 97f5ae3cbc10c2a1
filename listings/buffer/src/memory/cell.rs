//! One byte of a block, which every view on it may read and write.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;

/// One byte of a [`BackingStore`](crate::BackingStore): a [`Cell`], so that every view on it may write it, which can be
/// compared with a number or another cell, and is shown as a number.
///
/// ```
/// use node_buffer::Buffer;
///
/// let buf = Buffer::from("hi");
/// assert!(buf[0] == 104 && buf[0] == b'h' && buf[0] < buf[1]);
/// buf[0].set(b'H');
/// assert_eq!(buf[0].get(), 72);
/// assert_eq!(format!("{} {:#04x} {:08b}", buf[0], buf[0], buf[0]), "72 0x48 01001000");
/// ```
#[derive(PartialEq, Eq, PartialOrd, Ord)]
#[repr(transparent)]
pub struct ByteCell(Cell<u8>);

impl ByteCell {
    /// A cell with `byte` in it.
    pub(crate) fn new(byte: u8) -> ByteCell {
        ByteCell(Cell::new(byte))
    }
}

impl Deref for ByteCell {
    type Target = Cell<u8>;

    #[inline]
    fn deref(&self) -> &Cell<u8> {
        &self.0
    }
}

impl PartialEq<u8> for ByteCell {
    fn eq(&self, byte: &u8) -> bool {
        self.get() == *byte
    }
}

impl PartialOrd<u8> for ByteCell {
    fn partial_cmp(&self, byte: &u8) -> Option<Ordering> {
        self.get().partial_cmp(byte)
    }
}

/// Shown as its byte is, a number, in each of these forms.
macro_rules! shown {
    ($($form:ident)*) => {$(
        impl fmt::$form for ByteCell {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.get().fmt(f)
            }
        }
    )*};
}

shown!(Debug Display LowerHex UpperHex Binary);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_compares_and_shows_as_its_byte() {
        let cell = ByteCell::new(7);
        assert!(cell == 7 && cell < 8 && cell > 6 && cell != 8);
        cell.set(9);
        assert_eq!(format!("{cell:?} {cell} {cell:02x} {cell:X}"), "9 9 09 9");
        assert!(cell == ByteCell::new(9) && cell < ByteCell::new(10));
    }
}
