//! The Buffer: a window on a backing store.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::ops::{Bound, Index, Range, RangeBounds};

use crate::error::{Error, Result};
use crate::store::{BackingStore, View};

// ANCHOR: buffer
/// A window of bytes on a [`BackingStore`].
///
/// Other Buffers may show the same bytes, and a write through one is seen by all. That is why every method takes
/// `&self`, and why indexing gives a [`Cell`]: `buf[0].get()`, `buf[0].set(7)`.
///
/// A Buffer cannot be cloned: [`subarray`](Buffer::subarray) makes another window on the same bytes,
/// [`Buffer::from`] a copy of them.
///
/// Node: the class `Buffer` in `lib/buffer.js`, `FastBuffer` in `lib/internal/buffer.js`; V8: `JSTypedArray`.
pub struct Buffer {
    pub(crate) view: View,
}
// ANCHOR_END: buffer

impl Buffer {
    pub(crate) fn new(view: View) -> Buffer {
        Buffer { view }
    }

    /// The window `offset..offset + length` of `store`, as `Buffer.from(arrayBuffer, byteOffset, length)` gives it.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfBounds`] with the argument's name if the window does not lie within the store.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let whole = Buffer::alloc(8)?;
    /// let middle = Buffer::from_store(&whole.backing_store(), 2, 4)?;
    /// middle[0].set(0xff);
    /// assert_eq!(whole.get(2), Some(0xff));
    ///
    /// let error = Buffer::from_store(&whole.backing_store(), 9, 0).unwrap_err();
    /// assert_eq!(error.to_string(), "\"offset\" is outside of buffer bounds");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn from_store(store: &BackingStore, offset: usize, length: usize) -> Result<Buffer> {
        let rest = store
            .byte_length()
            .checked_sub(offset)
            .ok_or(Error::OutOfBounds(Some("offset")))?;
        if length > rest {
            return Err(Error::OutOfBounds(Some("length")));
        }
        Ok(Buffer::new(View::new(
            store.share(),
            offset..offset + length,
        )))
    }

    /// How many bytes the Buffer shows.
    pub fn len(&self) -> usize {
        self.cells().len()
    }

    /// Does the Buffer show no bytes at all?
    pub fn is_empty(&self) -> bool {
        self.cells().is_empty()
    }

    /// The bytes, each in a cell that every other window on them may write too.
    pub fn cells(&self) -> &[Cell<u8>] {
        self.view.cells()
    }

    /// The byte at `index`, or nothing beyond the end: `buf[index]` in Node, where that is `undefined`.
    pub fn get(&self, index: usize) -> Option<u8> {
        self.cells().get(index).map(Cell::get)
    }

    /// Writes the byte at `index`. Beyond the end nothing happens, as with `buf[index] = value` in Node.
    pub fn set(&self, index: usize, value: u8) {
        if let Some(cell) = self.cells().get(index) {
            cell.set(value);
        }
    }

    /// The bytes one by one, as they are when each is reached.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = u8> + ExactSizeIterator {
        self.cells().iter().map(Cell::get)
    }

    /// A copy of the bytes.
    pub fn to_vec(&self) -> Vec<u8> {
        self.view.lend((), |bytes, ()| bytes.to_vec())
    }

    /// How many bytes of the store lie before this window.
    pub fn byte_offset(&self) -> usize {
        self.view.offset()
    }

    /// The block under this window: `buf.buffer`. Asking for it moves the bytes of a small Buffer out of the V8 heap.
    pub fn backing_store(&self) -> BackingStore {
        self.view.store().share()
    }

    /// Do both windows look at the same block? It is what `a.buffer === b.buffer` asks, and asking has the effect
    /// described at [`backing_store`](Buffer::backing_store).
    pub fn same_store(&self, other: &Buffer) -> bool {
        self.backing_store() == other.backing_store()
    }

    // ANCHOR: subarray
    /// A smaller window on the same bytes. Negative bounds count from the end, and bounds beyond either end stop
    /// there: there is no range that is an error.
    ///
    /// Node: `Buffer.prototype.subarray`, `adjustOffset` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding::Utf8};
    ///
    /// let hello = Buffer::from("Hello, world!");
    /// assert_eq!(hello.subarray(0..5).to_string(Utf8), "Hello");
    /// assert_eq!(hello.subarray(-6..-1).to_string(Utf8), "world");
    /// assert_eq!(hello.subarray(9..2).len(), 0);
    /// assert!(hello.subarray(..).same_store(&hello));
    /// ```
    pub fn subarray(&self, range: impl RangeBounds<isize>) -> Buffer {
        let Range { start, end } = self.resolve(range);
        let offset = self.byte_offset();
        Buffer::new(View::new(
            self.backing_store(),
            offset + start..offset + end,
        ))
    }

    /// The same as [`subarray`](Buffer::subarray): a window, not a copy, unlike `Uint8Array.prototype.slice`.
    /// Deprecated in Node's documentation (DEP0158) for that confusion.
    pub fn slice(&self, range: impl RangeBounds<isize>) -> Buffer {
        self.subarray(range)
    }
    // ANCHOR_END: subarray

    /// Do both Buffers show the same bytes? `==` asks the same.
    pub fn equals(&self, other: &Buffer) -> bool {
        self.view.lend(&other.view, |these, other| {
            other.lend(these, |those, these| these == those)
        })
    }

    /// The range of indices that `range` means for this Buffer.
    pub(crate) fn resolve(&self, range: impl RangeBounds<isize>) -> Range<usize> {
        let length = self.len();
        let index = |bound: isize| match usize::try_from(bound) {
            Ok(from_start) => from_start.min(length),
            Err(_) => length.saturating_sub(bound.unsigned_abs()),
        };
        let start = match range.start_bound() {
            Bound::Included(&bound) => index(bound),
            Bound::Excluded(&bound) => index(bound).saturating_add(1).min(length),
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(&bound) => index(bound).saturating_add(1).min(length),
            Bound::Excluded(&bound) => index(bound),
            Bound::Unbounded => length,
        };
        start..end.max(start)
    }
}

// ANCHOR: index
/// `buf[i]` is the cell, to read with `get()` and to write with `set()`. An index beyond the end panics, as with any
/// slice in Rust; [`get`](Buffer::get) and [`set`](Buffer::set) do what Node does there.
impl Index<usize> for Buffer {
    type Output = Cell<u8>;

    fn index(&self, index: usize) -> &Cell<u8> {
        &self.cells()[index]
    }
}
// ANCHOR_END: index

impl PartialEq for Buffer {
    fn eq(&self, other: &Buffer) -> bool {
        self.equals(other)
    }
}

impl Eq for Buffer {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Encoding::Utf8;

    #[test]
    fn subarray_takes_any_range() {
        let buf = Buffer::from("abcdef");
        let cut = |range: (Bound<isize>, Bound<isize>)| buf.subarray(range).to_string(Utf8);
        use Bound::*;
        assert_eq!(cut((Included(1), Excluded(3))), "bc");
        assert_eq!(cut((Included(-2), Unbounded)), "ef");
        assert_eq!(cut((Unbounded, Excluded(-2))), "abcd");
        assert_eq!(cut((Unbounded, Included(-2))), "abcde");
        assert_eq!(cut((Excluded(-2), Unbounded)), "f");
        assert_eq!(cut((Included(4), Excluded(2))), "");
        assert_eq!(cut((Included(-99), Excluded(99))), "abcdef");
        assert_eq!(cut((Included(isize::MIN), Included(isize::MAX))), "abcdef");
    }

    #[test]
    fn windows_share_what_is_written_and_copies_do_not() {
        let buf = Buffer::from("abc");
        let (window, copy) = (buf.subarray(1..), Buffer::from(&buf));
        window[0].set(b'X');
        assert_eq!(buf.to_string(Utf8), "aXc");
        assert_eq!(copy.to_string(Utf8), "abc");
        assert_eq!(window.byte_offset(), buf.byte_offset() + 1);
    }

    #[test]
    fn beyond_the_end_reads_nothing_and_writes_nothing() {
        let buf = Buffer::alloc(2).unwrap();
        buf.set(2, 9);
        assert_eq!(buf.get(2), None);
        assert_eq!(buf.to_vec(), [0, 0]);
    }

    #[test]
    #[should_panic = "index out of bounds: the len is 2 but the index is 2"]
    fn indexing_beyond_the_end_panics() {
        let _ = Buffer::alloc(2).unwrap()[2];
    }

    #[test]
    fn equal_is_a_matter_of_bytes() {
        assert_eq!(Buffer::from("abc"), Buffer::from([97, 98, 99]));
        assert_ne!(Buffer::from("abc"), Buffer::from("abd"));
        assert_ne!(Buffer::from("abc"), Buffer::from("ab"));
    }
}
