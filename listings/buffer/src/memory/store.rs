//! The backing store: one block of bytes that many views share.
//!
//! JavaScript lets any view write to a block while any other view looks at it. Rust says the same thing with
//! [`Cell`](std::cell::Cell): a shared `&Cell<u8>` may be written. So a block is a slice of cells, an [`Rc`] keeps it
//! alive for as long as a view needs it, and `Rc` also keeps it on one thread, as a V8 isolate does with an ordinary
//! `ArrayBuffer`.
//!
//! This is the only file of the crate in which `unsafe` may stand.

#![allow(unsafe_code)]

use std::alloc::{self, Layout};
use std::cell::Cell;
use std::fmt;
use std::ops::Range;
use std::ptr::{self, NonNull};
use std::rc::Rc;

use crate::memory::account;
use crate::memory::cell::ByteCell;
use crate::node::error::{Error, Result};

/// Node's limit for bytes kept inside the V8 heap: V8's `typed_array_max_size_in_heap`.
pub(crate) const MAX_ON_HEAP: usize = 64;

/// One block of bytes, shared by every view on it: what `buf.buffer` is in Node.
///
/// A `BackingStore` is a handle. Two handles are equal if they hold the same block, as `a.buffer === b.buffer` asks, and
/// a clone is another handle on the same block. The block is freed when the last handle, or the last
/// [`Buffer`](crate::Buffer) on it, goes.
///
/// In Node this is an `ArrayBuffer` and, under it, V8's `v8::BackingStore`.
pub struct BackingStore {
    block: Rc<Block>,
}

/// The bytes, and where Node would keep them.
struct Block {
    cells: Box<[ByteCell]>,
    location: Cell<Location>,
}

/// Where Node would keep a block.
#[derive(Clone, Copy, PartialEq)]
enum Location {
    /// Inside the V8 heap. Only ever true of a block that has one view.
    OnHeap,
    /// In memory of its own.
    OffHeap,
    /// In memory of its own, as a slab of the pool.
    Slab,
}

impl Location {
    /// Where a block for one Buffer alone begins its life.
    ///
    /// V8: `JSTypedArray` construction in `builtins-typed-array-gen.cc`, `typed_array_max_size_in_heap`.
    fn of_private(length: usize) -> Location {
        if length <= MAX_ON_HEAP {
            Location::OnHeap
        } else {
            Location::OffHeap
        }
    }
}

impl BackingStore {
    /// A new block of `length` zeros, outside the V8 heap: `new ArrayBuffer(length)`.
    ///
    /// # Errors
    ///
    /// [`Error::AllocationFailed`] where the machine has no such block.
    ///
    /// ```
    /// use node_buffer::{BackingStore, Buffer};
    ///
    /// let store = BackingStore::new(8)?;
    /// let (left, right) = (Buffer::from_store(&store, 0, 4)?, Buffer::from_store(&store, 2, 4)?);
    /// left[3].set(7);
    /// assert_eq!(right[1].get(), 7);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn new(length: usize) -> Result<BackingStore> {
        BackingStore::zeros(length, Location::OffHeap)
    }

    /// A new block of zeros for one Buffer alone: inside the V8 heap if it is small enough.
    pub(crate) fn private(length: usize) -> Result<BackingStore> {
        BackingStore::zeros(length, Location::of_private(length))
    }

    fn zeros(length: usize, location: Location) -> Result<BackingStore> {
        Ok(BackingStore::hold(zeroed(length)?, location))
    }

    /// [`private`](BackingStore::private) with a copy of `bytes` in it.
    pub(crate) fn private_copy(bytes: &[u8]) -> BackingStore {
        let cells = bytes.iter().copied().map(ByteCell::new).collect();
        BackingStore::hold(cells, Location::of_private(bytes.len()))
    }

    fn hold(cells: Box<[ByteCell]>, location: Location) -> BackingStore {
        account::gained(cells.len(), location == Location::OnHeap);
        let location = Cell::new(location);
        let block = Rc::new(Block { cells, location });
        BackingStore { block }
    }

    /// [`private`](BackingStore::private) for bytes that nobody asked to be zero. They are zeros all the same, but where
    /// there is no memory the error is another.
    ///
    /// Node: `createUnsafeBuffer` in `lib/internal/buffer.js`.
    pub(crate) fn unzeroed(length: usize) -> Result<BackingStore> {
        BackingStore::private(length).map_err(Error::of_unzeroed)
    }

    /// Another handle on the same block. Bytes that lay in the V8 heap move out of it first.
    ///
    /// V8: `JSTypedArray::GetBuffer`, which gives an on-heap array its `ArrayBuffer` when somebody asks for it.
    #[inline]
    pub(crate) fn share(&self) -> BackingStore {
        if self.block.location.get() == Location::OnHeap {
            self.leave_the_heap();
        }
        let block = Rc::clone(&self.block);
        BackingStore { block }
    }

    #[cold]
    fn leave_the_heap(&self) {
        self.block.location.set(Location::OffHeap);
        account::lost(self.byte_length(), true);
        account::gained(self.byte_length(), false);
    }

    /// A new slab of the pool: a block of `length` zeros that many Buffers will be cut from.
    ///
    /// Node: `markAsUntransferable(allocPool)` in `lib/buffer.js`, by which a slab can be told from any other memory.
    pub(crate) fn slab(length: usize) -> Result<BackingStore> {
        BackingStore::zeros(length, Location::Slab)
    }

    /// Whether the block is a slab of the pool.
    pub(crate) fn is_slab(&self) -> bool {
        self.block.location.get() == Location::Slab
    }

    /// The size of the block in bytes: `buf.buffer.byteLength`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let window = Buffer::alloc(8)?.subarray(2..4);
    /// assert_eq!(window.backing_store().byte_length(), 8);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    #[inline]
    pub fn byte_length(&self) -> usize {
        self.block.cells.len()
    }

    /// Whether this is the only handle left. Then nobody can see what is written to the block next.
    #[inline]
    pub(crate) fn is_unshared(&self) -> bool {
        Rc::strong_count(&self.block) == 1
    }

    /// How many bytes lie before the first address that is a multiple of `alignment`, a power of two.
    pub(crate) fn bytes_to_alignment(&self, alignment: usize) -> usize {
        self.block.cells.as_ptr().align_offset(alignment)
    }
}

/// Another handle on the same block.
impl Clone for BackingStore {
    fn clone(&self) -> BackingStore {
        self.share()
    }
}

/// The same block, not the same bytes.
impl PartialEq for BackingStore {
    fn eq(&self, other: &BackingStore) -> bool {
        Rc::ptr_eq(&self.block, &other.block)
    }
}

impl Eq for BackingStore {}

/// The size of the block.
impl fmt::Debug for BackingStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BackingStore")
            .field("byte_length", &self.byte_length())
            .finish_non_exhaustive()
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        account::lost(self.cells.len(), self.location.get() == Location::OnHeap);
    }
}

/// `length` zeros, or an error where there is no memory for them. (A `Vec` would end the process.)
fn zeroed(length: usize) -> Result<Box<[ByteCell]>> {
    if length == 0 {
        return Ok(Box::default());
    }
    let layout = Layout::array::<ByteCell>(length).map_err(|_| Error::AllocationFailed)?;
    // SAFETY: the layout has a size, for `length` is not 0.
    let memory = unsafe { alloc::alloc_zeroed(layout) };
    let first = NonNull::new(memory.cast()).ok_or(Error::AllocationFailed)?;
    let cells: NonNull<[ByteCell]> = NonNull::slice_from_raw_parts(first, length);
    // SAFETY: the memory is the global allocator's, with the layout of this very slice; nobody else has it; and a zero is
    // a valid cell.
    Ok(unsafe { Box::from_raw(cells.as_ptr()) })
}

/// A window on a block: the cells it covers, and the handle that keeps them alive.
pub(crate) struct View {
    cells: NonNull<[ByteCell]>,
    store: BackingStore,
}

impl View {
    /// The window `range` of `store`.
    ///
    /// # Panics
    ///
    /// If `range` does not lie within the store, as slicing would.
    #[inline]
    pub(crate) fn new(store: &BackingStore, range: Range<usize>) -> View {
        View {
            cells: NonNull::from(&store.block.cells[range]),
            store: store.share(),
        }
    }

    /// The whole of `store`.
    pub(crate) fn whole(store: BackingStore) -> View {
        View {
            cells: NonNull::from(&*store.block.cells),
            store,
        }
    }

    /// The block under this window.
    pub(crate) fn store(&self) -> &BackingStore {
        &self.store
    }

    /// How many bytes of the block lie before this window.
    pub(crate) fn offset(&self) -> usize {
        self.cells.addr().get() - self.store.block.cells.as_ptr().addr()
    }

    /// The bytes of this window, each in a cell that every other view may write too.
    #[inline]
    pub(crate) fn cells(&self) -> &[ByteCell] {
        // SAFETY: `cells` points into the block that `self.store` keeps alive for as long as `self` lives, and shared
        // references to cells may alias.
        unsafe { self.cells.as_ref() }
    }

    /// Lends the bytes to `leaf`, with its argument.
    ///
    /// Nothing may write to a cell while its byte is lent. `leaf` is a plain function, so it captures no view; it is a
    /// function of this crate that runs no code from outside of it, so nobody else can reach a view meanwhile; and its
    /// argument cannot be one, or lead to one: what does is not `Send`.
    ///
    /// ```compile_fail,E0277
    /// # use node_buffer::Buffer;
    /// fn lent<A: Send>(argument: A) {}
    /// lent(&Buffer::from("abc"));
    /// ```
    ///
    /// What is left is a view in a thread-local. The pool's slab is the only one, and no function that is passed here asks
    /// the pool.
    pub(crate) fn lend<A: Send, R>(&self, argument: A, leaf: fn(&[u8], A) -> R) -> R {
        // SAFETY: a cell has the layout of its byte; the block is alive (see `cells`), on this thread alone (`Rc`), and
        // `leaf` reaches none of these cells, so no byte changes while it is lent.
        leaf(unsafe { &*self.bytes() }, argument)
    }

    /// Lends the bytes of two windows, which may overlap: neither is written.
    pub(crate) fn lend_both<R>(&self, other: &View, leaf: fn(&[u8], &[u8]) -> R) -> R {
        // SAFETY: as in `lend`, for both; shared references may alias.
        let (these, those) = unsafe { (&*self.bytes(), &*other.bytes()) };
        leaf(these, those)
    }

    /// Lends the bytes for writing to `leaf`, with its argument.
    pub(crate) fn lend_mut<A: Send, R>(&self, argument: A, leaf: fn(&mut [u8], A) -> R) -> R {
        // SAFETY: as in `lend`; a cell's byte may be written through a shared reference, and since `leaf` reaches none
        // of these cells, nothing else reads or writes the bytes while they are lent.
        leaf(unsafe { &mut *self.bytes() }, argument)
    }

    fn bytes(&self) -> *mut [u8] {
        self.cells.as_ptr() as *mut [u8]
    }
}

/// Copies the bytes of `from` over those of `to`, which are as many, even where the two overlap.
///
/// # Panics
///
/// If the lengths differ.
#[inline]
pub(crate) fn copy_cells(from: &[ByteCell], to: &[ByteCell]) {
    assert_eq!(from.len(), to.len(), "the two windows differ in length");
    // SAFETY: both pointers are to `from.len()` live cells, `ptr::copy` allows them to overlap, and no reference to the
    // bytes themselves exists.
    unsafe { ptr::copy(from.as_ptr(), to.as_ptr().cast_mut(), from.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(store: &BackingStore, range: Range<usize>) -> View {
        View::new(store, range)
    }

    #[test]
    fn a_write_through_one_view_is_seen_by_all() {
        let store = BackingStore::new(8).unwrap();
        let (left, right) = (view(&store, 0..6), view(&store, 2..8));
        left.cells()[3].set(7);
        assert_eq!(right.cells()[1].get(), 7);
        right.lend_mut(9, <[u8]>::fill);
        assert_eq!(
            left.lend((), |bytes, ()| bytes.to_vec()),
            [0, 0, 9, 9, 9, 9]
        );
    }

    #[test]
    fn two_windows_are_lent_at_once_even_where_they_overlap() {
        let store = BackingStore::new(5).unwrap();
        store.block.cells[2].set(7);
        let (left, right) = (view(&store, 0..3), view(&store, 2..5));
        let both = left.lend_both(&right, |these, those| [these, those].concat());
        assert_eq!(both, [0, 0, 7, 7, 0, 0]);
    }

    #[test]
    fn a_view_keeps_its_block_alive() {
        let store = BackingStore::new(4).unwrap();
        let last = view(&store, 3..4);
        store.block.cells[3].set(1);
        drop(store);
        assert_eq!(last.cells()[0].get(), 1);
        assert_eq!(last.offset(), 3);
    }

    #[test]
    fn overlapping_windows_copy_as_if_there_were_a_second_block_between_them() {
        let store = BackingStore::new(5).unwrap();
        for (cell, value) in store.block.cells.iter().zip(1..) {
            cell.set(value);
        }
        copy_cells(view(&store, 0..4).cells(), view(&store, 1..5).cells());
        let bytes: Vec<u8> = store.block.cells.iter().map(|cell| cell.get()).collect();
        assert_eq!(bytes, [1, 1, 2, 3, 4]);
    }

    #[test]
    fn only_the_same_block_is_equal() {
        let (a, b) = (BackingStore::new(0).unwrap(), BackingStore::new(0).unwrap());
        assert!(a == a.share());
        assert!(a != b);
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks for more memory than Miri has")]
    fn a_block_no_machine_has_is_an_error() {
        let half = isize::MAX as usize;
        let _first = BackingStore::new(half); // A machine of 32 bits may have half of its addresses free, but not twice.
        assert_eq!(BackingStore::new(half).err(), Some(Error::AllocationFailed));
        assert_eq!(
            BackingStore::new(usize::MAX).err(),
            Some(Error::AllocationFailed)
        );
    }

    #[test]
    fn a_block_goes_with_its_last_view_whichever_that_is() {
        let before = account::memory_usage();
        for order in [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ] {
            let store = BackingStore::new(100).unwrap();
            let mut views = [
                Some(view(&store, 0..60)),
                Some(view(&store, 40..100)),
                Some(View::whole(store)),
            ];
            for (dropped, place) in order.into_iter().enumerate() {
                assert_eq!(account::memory_usage().external - before.external, 100);
                views[place] = None;
                for view in views.iter().flatten() {
                    view.lend_mut(dropped as u8, |bytes, byte| bytes.fill(byte));
                    assert!(view.cells().iter().all(|cell| cell.get() == dropped as u8));
                }
            }
            assert_eq!(account::memory_usage(), before);
        }
    }

    #[test]
    fn windows_without_bytes_may_lie_anywhere_even_at_the_end() {
        let store = BackingStore::new(4).unwrap();
        for place in 0..=4 {
            let empty = view(&store, place..place);
            assert_eq!((empty.offset(), empty.cells().len()), (place, 0));
            empty.lend_mut(7, <[u8]>::fill);
            copy_cells(empty.cells(), view(&store, 4 - place..4 - place).cells());
            assert_eq!(empty.lend((), |bytes, ()| bytes.len()), 0);
        }
        let nothing = BackingStore::new(0).unwrap();
        let (whole, empty) = (View::whole(nothing.share()), view(&nothing, 0..0));
        assert_eq!(
            (whole.offset(), empty.offset(), nothing.byte_length()),
            (0, 0, 0)
        );
        assert!(whole.lend_both(&empty, |these, those| these == those));
        drop((nothing, whole));
        empty.lend_mut((), |bytes, ()| bytes.reverse());
    }

    #[test]
    fn bytes_are_lent_for_writing_while_other_views_and_their_cells_exist() {
        let store = BackingStore::new(6).unwrap();
        let (left, right) = (view(&store, 0..4), view(&store, 2..6));
        let (cells, all) = (left.cells(), view(&store, 0..6));
        right.lend_mut([1, 2, 3, 4], |bytes, new| bytes.copy_from_slice(&new));
        cells[3].set(9);
        all.lend_mut((), |bytes, ()| bytes.rotate_left(1));
        assert_eq!(left.lend((), |bytes, ()| bytes.to_vec()), [0, 1, 9, 3]);
        assert_eq!(cells[2].get(), 9);
        copy_cells(cells, right.cells());
        assert_eq!(all.lend((), |bytes, ()| bytes.to_vec()), [0, 1, 0, 1, 9, 3]);
    }

    #[test]
    fn a_window_beyond_its_block_is_refused() {
        let store = BackingStore::new(4).unwrap();
        let reversed = Range { start: 3, end: 2 };
        for range in [0..5, 5..5, 4..usize::MAX, reversed] {
            let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                view(&store, range.clone())
            }));
            assert!(made.is_err(), "{range:?}");
        }
    }

    #[test]
    #[should_panic = "the two windows differ in length"]
    fn windows_of_different_lengths_are_not_copied() {
        let store = BackingStore::new(4).unwrap();
        copy_cells(view(&store, 0..3).cells(), view(&store, 0..4).cells());
    }

    #[test]
    fn only_blocks_of_at_most_64_bytes_begin_in_the_heap() {
        let heap = |length| {
            let before = account::memory_usage();
            let _store = BackingStore::private(length).unwrap();
            account::memory_usage().heap - before.heap
        };
        assert_eq!((heap(0), heap(1), heap(64), heap(65)), (0, 1, 64, 0));
    }
}
