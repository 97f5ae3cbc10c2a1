//! The Buffer: a window on a backing store.

#![forbid(unsafe_code)]

use std::ops::Index;

use crate::javascript::show;
use crate::memory::cell::ByteCell;
use crate::memory::store::{BackingStore, View};
use crate::node::error::{Error, Result};
use crate::node::number::Number;
use crate::node::release::Release;
use crate::node::span::Span;

/// A window of bytes on a [`BackingStore`].
///
/// Other Buffers may show the same bytes, and a write through one is seen by all. That is why every method takes
/// `&self`, and why indexing gives a [cell](ByteCell): `buf[0].get()`, `buf[0].set(7)`.
///
/// A Buffer cannot be cloned: [`subarray`](Buffer::subarray) makes another window on the same bytes,
/// [`Buffer::from`] a copy of them.
///
/// Node: the class `Buffer` in `lib/buffer.js`, `FastBuffer` in `lib/internal/buffer.js`; V8: `JSTypedArray`.
pub struct Buffer {
    pub(crate) view: View,
}

impl Buffer {
    #[inline]
    pub(crate) fn new(view: View) -> Buffer {
        Buffer { view }
    }

    /// The window that shows all of `store`.
    pub(crate) fn whole(store: BackingStore) -> Buffer {
        Buffer::new(View::whole(store))
    }

    /// The window `offset..offset + length` of `store`, as `Buffer.from(arrayBuffer, byteOffset, length)` gives it.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfBounds`] with the argument's name if the window does not lie within the store, [`Error::StartOffset`]
    /// if it would begin before it.
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
    pub fn from_store(
        store: &BackingStore,
        offset: impl Number,
        length: impl Number,
    ) -> Result<Buffer> {
        let whole = store.byte_length() as f64;
        let offset = offset
            .given()
            .number()
            .filter(|number| !number.is_nan())
            .unwrap_or(0.0);
        let rest = whole - offset;
        if rest < 0.0 {
            return Err(Error::OutOfBounds(Some("offset")));
        }
        let length = match length.given().number() {
            Some(length) if length > rest => return Err(Error::OutOfBounds(Some("length"))),
            Some(length) => length.max(0.0) as usize,
            None if Release::current().cuts_offsets() => (whole - offset.trunc()) as usize,
            None => rest as usize,
        };
        if offset <= -1.0 {
            return Err(Error::StartOffset(show::number(offset)));
        }
        let start = offset as usize;
        Ok(Buffer::new(View::new(store, start..start + length)))
    }

    /// The number of bytes that the Buffer shows: `buf.length`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::from("é").len(), 2);
    /// ```
    #[inline]
    pub fn len(&self) -> usize {
        self.cells().len()
    }

    /// Whether the Buffer shows no bytes at all.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// assert!(buf.subarray(3..).is_empty() && !buf.is_empty());
    /// ```
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.cells().is_empty()
    }

    /// The bytes, each in a cell that every other window on them may write too.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// for cell in buf.cells() {
    ///     cell.set(cell.get() - 32);
    /// }
    /// assert_eq!(buf, b"ABC");
    /// ```
    #[inline]
    pub fn cells(&self) -> &[ByteCell] {
        self.view.cells()
    }

    /// The byte at `index`, or nothing beyond the end: `buf[index]` in Node, where that is `undefined`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// assert_eq!(buf.get(2), Some(b'c'));
    /// assert_eq!(buf.get(3), None);
    /// ```
    pub fn get(&self, index: usize) -> Option<u8> {
        self.cells().get(index).map(|cell| cell.get())
    }

    /// The byte at `index`, where a negative one counts from the end, or nothing where there is none: `buf.at(index)`. A
    /// fraction is cut off, and `..` is 0.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// assert_eq!(buf.at(-1), Some(b'c'));
    /// assert_eq!((buf.at(3), buf.at(-4)), (None, None));
    /// ```
    pub fn at(&self, index: impl Number) -> Option<u8> {
        let index = index.given().number().unwrap_or(0.0).trunc();
        let index = if index < 0.0 {
            index + self.len() as f64
        } else {
            index
        };
        if index < 0.0 {
            return None;
        }
        self.get(index as usize)
    }

    /// Writes the byte at `index`: `buf[index] = value` in Node, where beyond the end nothing happens. For many bytes see
    /// [`set`](Buffer::set).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// buf.put(0, b'A');
    /// buf.put(3, b'D'); // there is no such byte
    /// assert_eq!(buf, b"Abc");
    /// ```
    pub fn put(&self, index: usize, value: u8) {
        if let Some(cell) = self.cells().get(index) {
            cell.set(value);
        }
    }

    /// The number of bytes that this window keeps alive: those of its whole block. A small window on a slab keeps the slab.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let whole = Buffer::alloc(1024)?;
    /// let byte = whole.subarray(..1);
    /// drop(whole);
    /// assert_eq!(byte.retained_bytes(), 1024);
    /// assert_eq!(byte.compact().retained_bytes(), 1);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn retained_bytes(&self) -> usize {
        self.view.store().byte_length()
    }

    /// Whether the Buffer lies on a slab of the pool, which other Buffers may be cut from too.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert!(Buffer::from("small").is_pooled());
    /// assert!(!Buffer::alloc(5)?.is_pooled());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn is_pooled(&self) -> bool {
        self.view.store().is_slab()
    }

    /// The Buffer cut loose: itself if it shows its whole block, else a copy in a block of its own, so that the rest of
    /// the old one can go.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let piece = Buffer::alloc(1024)?.subarray(0..4);
    /// assert_eq!(piece.retained_bytes(), 1024);
    /// assert_eq!(piece.compact().retained_bytes(), 4);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn compact(self) -> Buffer {
        if self.len() == self.retained_bytes() {
            return self;
        }
        Buffer::whole(
            self.view
                .lend((), |bytes, ()| BackingStore::private_copy(bytes)),
        )
    }

    /// A copy of the bytes that nobody else writes.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::from("abc").to_vec(), [97, 98, 99]);
    /// ```
    pub fn to_vec(&self) -> Vec<u8> {
        self.view.lend((), |bytes, ()| bytes.to_vec())
    }

    /// The number of bytes of the block that lie before this window: `buf.byteOffset`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// assert_eq!(buf.subarray(3..).byte_offset(), 3);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    #[inline]
    pub fn byte_offset(&self) -> usize {
        self.view.offset()
    }

    /// The block under this window: `buf.buffer`. Asking for it moves the bytes of a small Buffer out of the V8 heap.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(8)?;
    /// assert_eq!(buf.subarray(3..).backing_store().byte_length(), 8);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn backing_store(&self) -> BackingStore {
        self.view.store().share()
    }

    /// Whether both windows look at the same block: `a.buffer === b.buffer`. Asking has the effect described at
    /// [`backing_store`](Buffer::backing_store).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// assert!(buf.subarray(1..).same_store(&buf));
    /// assert!(!Buffer::of(b"abc").same_store(&buf));
    /// ```
    pub fn same_store(&self, other: &Buffer) -> bool {
        self.backing_store() == other.backing_store()
    }

    /// A smaller window on the same bytes, those of `range`: `buf.subarray(start..end)`. Negative positions count from the
    /// end, and positions beyond either end stop there: none is an error. See [`Span`] for every form of a range.
    ///
    /// Node: `Buffer.prototype.subarray`, `adjustOffset` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding::Utf8};
    ///
    /// let hello = Buffer::from("Hello, world!");
    /// assert_eq!(hello.subarray(0..5).to_string(Utf8), "Hello");
    /// assert_eq!(hello.subarray((7, -1)).to_string(Utf8), "world");
    /// assert_eq!(hello.subarray(7..).to_string(Utf8), "world!");
    /// assert_eq!(hello.subarray(-6..).to_string(Utf8), "world!");
    /// assert_eq!(hello.subarray((9, 2)).len(), 0);
    /// assert!(hello.subarray(..).same_store(&hello));
    /// ```
    pub fn subarray(&self, range: impl Span) -> Buffer {
        let length = self.len();
        let (start, end) = range.ends();
        let start = start.counted(length, 0);
        let end = end.counted(length, length).max(start);
        let offset = self.byte_offset();
        Buffer::new(View::new(self.view.store(), offset + start..offset + end))
    }

    /// A smaller window on the same bytes, the same as [`subarray`](Buffer::subarray): no copy, unlike
    /// `Uint8Array.prototype.slice`. Deprecated in Node's documentation (DEP0158) for that confusion.
    ///
    /// Node: `Buffer.prototype.slice` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abc");
    /// buf.slice(1..)[0].set(b'B');
    /// assert_eq!(buf, b"aBc");
    /// ```
    pub fn slice(&self, range: impl Span) -> Buffer {
        self.subarray(range)
    }
}

/// `buf[i]` is the cell, to read with `get()` and to write with `set()`. An index beyond the end panics, as with any
/// slice in Rust; [`get`](Buffer::get) and [`put`](Buffer::put) do what Node does there.
impl Index<usize> for Buffer {
    type Output = ByteCell;

    fn index(&self, index: usize) -> &ByteCell {
        &self.cells()[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Encoding::Utf8;

    #[test]
    fn subarray_takes_any_positions() {
        let buf = Buffer::from("abcdef");
        assert_eq!(buf.subarray(1..3).to_string(Utf8), "bc");
        assert_eq!(buf.subarray(-2..).to_string(Utf8), "ef");
        assert_eq!(buf.subarray(..-2).to_string(Utf8), "abcd");
        assert_eq!(buf.subarray(-99..99).to_string(Utf8), "abcdef");
        assert_eq!(buf.subarray((4, 2)).to_string(Utf8), "");
        assert_eq!(
            buf.subarray((i64::MIN, usize::MAX)).to_string(Utf8),
            "abcdef"
        );
        assert_eq!(buf.slice((1, -1)), buf.subarray((1, -1)));
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
        buf.put(2, 9);
        assert_eq!(buf.get(2), None);
        assert_eq!(buf.to_vec(), [0, 0]);
    }

    #[test]
    #[should_panic = "index out of bounds: the len is 2 but the index is 2"]
    fn indexing_beyond_the_end_panics() {
        let _ = Buffer::alloc(2).unwrap()[2];
    }

    #[test]
    fn a_window_may_be_placed_by_fractions() {
        // Buffer.from(new ArrayBuffer(8), offset, length): its byteOffset and its length.
        let store = BackingStore::new(8).unwrap();
        let placed = |release: Release, offset: Option<f64>, length: Option<f64>| {
            release.set();
            let window = Buffer::from_store(&store, offset, length);
            window
                .map(|window| (window.byte_offset(), window.len()))
                .map_err(|error| error.to_string())
        };
        let none = None;
        let offset = Err("\"offset\" is outside of buffer bounds".to_owned());
        let length = Err("\"length\" is outside of buffer bounds".to_owned());
        let before = |start| {
            Err(format!(
                "Start offset {start} is outside the bounds of the buffer"
            ))
        };
        for release in Release::ALL {
            let placed = |offset, length| placed(release, offset, length);
            assert_eq!(placed(none, none), Ok((0, 8)));
            assert_eq!(placed(Some(2.0), none), Ok((2, 6)));
            assert_eq!(placed(Some(8.0), none), Ok((8, 0)));
            assert_eq!(placed(Some(8.5), none), offset);
            assert_eq!(placed(Some(9.0), Some(-1.0)), offset);
            assert_eq!(placed(Some(f64::INFINITY), Some(0.0)), offset);
            assert_eq!(placed(Some(f64::NAN), none), Ok((0, 8)));
            assert_eq!(placed(Some(f64::NAN), Some(3.0)), Ok((0, 3)));
            assert_eq!(placed(Some(-0.5), none), Ok((0, 8)));
            assert_eq!(placed(Some(-0.5), Some(8.5)), Ok((0, 8)));
            assert_eq!(placed(Some(-0.5), Some(8.6)), length);
            assert_eq!(placed(Some(-0.9), Some(3.0)), Ok((0, 3)));
            assert_eq!(placed(Some(-1.0), none), before("-1"));
            assert_eq!(placed(Some(-9.0), Some(1.0)), before("-9"));
            assert_eq!(
                placed(Some(f64::NEG_INFINITY), Some(1.0)),
                before("-Infinity")
            );
            assert_eq!(placed(Some(1.5), Some(6.5)), Ok((1, 6)));
            assert_eq!(placed(Some(1.5), Some(6.9)), length);
            assert_eq!(placed(Some(0.0), Some(9.0)), length);
            assert_eq!(placed(Some(3.0), Some(-1.0)), Ok((3, 0)));
            assert_eq!(placed(Some(3.0), Some(f64::NAN)), Ok((3, 0)));
        }
        // Where no length is given, the offset is cut to a whole number, or what is left of the length.
        for (release, left) in [
            (Release::V18, [7, 6, 0]),
            (Release::V20, [7, 6, 0]),
            (Release::V22, [8, 7, 1]),
        ] {
            assert_eq!(placed(release, Some(0.5), none), Ok((0, left[0])));
            assert_eq!(placed(release, Some(1.5), none), Ok((1, left[1])));
            assert_eq!(placed(release, Some(7.9), none), Ok((7, left[2])));
        }
    }

    #[test]
    fn a_buffer_that_shows_its_whole_block_is_compact_already() {
        let whole = Buffer::alloc(4).unwrap();
        let (address, store) = (whole.cells().as_ptr(), whole.backing_store());
        let compact = whole.compact();
        assert_eq!(compact.cells().as_ptr(), address);
        assert_eq!(compact.backing_store(), store);

        for window in [compact.subarray(1..), compact.subarray(..3)] {
            window.fill(7).unwrap();
            let bytes = window.to_vec();
            let cut = window.compact();
            assert!(!cut.same_store(&compact));
            assert_eq!((cut.to_vec(), cut.retained_bytes()), (bytes, 3));
        }
    }

    #[test]
    fn a_byte_is_had_by_its_index() {
        let buf = Buffer::from([7, 8]);
        assert_eq!(
            [buf.get(0), buf.get(1), buf.get(2)],
            [Some(7), Some(8), None]
        );
    }

    #[test]
    fn a_byte_is_counted_from_either_end() {
        let abc = Buffer::from("abc");
        for (index, byte) in [
            (0.0, Some(b'a')),
            (2.0, Some(b'c')),
            (3.0, None),
            (-1.0, Some(b'c')),
            (-3.0, Some(b'a')),
            (-4.0, None),
            (f64::NAN, Some(b'a')),
            (1.9, Some(b'b')),
            (-0.5, Some(b'a')),
            (-1.9, Some(b'c')),
            (f64::INFINITY, None),
            (f64::NEG_INFINITY, None),
            (4294967296.0, None),
        ] {
            assert_eq!(abc.at(index), byte, "{index}");
        }
        assert_eq!(abc.at(..), Some(b'a'));
    }
}
