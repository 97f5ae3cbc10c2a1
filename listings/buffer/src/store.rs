// ANCHOR: head
//! The backing store: one block of bytes that many views share.
//!
//! JavaScript lets any view write to a block while any other view looks at it. Rust says the same thing with
//! [`Cell`]: a shared `&Cell<u8>` may be written. So a block is a slice of cells, an [`Rc`] keeps it alive for as long
//! as a view needs it, and `Rc` also keeps it on one thread, as a V8 isolate does with an ordinary `ArrayBuffer`.
//!
//! This is the only file of the crate in which `unsafe` may stand.

#![allow(unsafe_code)]

use std::cell::Cell;
use std::ops::Range;
use std::ptr::{self, NonNull};
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::memory;
// ANCHOR_END: head

// ANCHOR: limits
/// Node's limit for bytes kept inside the V8 heap: V8's `typed_array_max_size_in_heap`.
pub(crate) const MAX_ON_HEAP: usize = 64;

/// From this size on an allocation is tried before it is made, so that failing is an error and not an abort.
const WORTH_TRYING: usize = 1 << 26;
// ANCHOR_END: limits

// ANCHOR: store
/// One block of bytes, shared by every view on it: what `buf.buffer` is in Node.
///
/// A `BackingStore` is a handle. Two handles are equal if they hold the same block, as `a.buffer === b.buffer` asks.
/// The block is freed when the last handle, or the last [`Buffer`](crate::Buffer) on it, goes.
///
/// In Node this is an `ArrayBuffer` and, under it, V8's `v8::BackingStore`.
pub struct BackingStore {
    cells: Rc<[Cell<u8>]>,
    place: Cell<Place>,
}
// ANCHOR_END: store

// ANCHOR: place
/// Where Node would keep a block.
///
/// It takes a word although a bit would do: a handle is then words alone, and moving one is fast.
#[derive(Clone, Copy, PartialEq)]
#[repr(usize)]
enum Place {
    /// Inside the V8 heap. Only ever true of a block's one and only handle.
    Heap,
    /// In memory of its own.
    Outside,
    /// In memory of its own, as a slab of the pool.
    Slab,
}

impl Place {
    fn of_private(length: usize) -> Place {
        if length <= MAX_ON_HEAP {
            Place::Heap
        } else {
            Place::Outside
        }
    }
}
// ANCHOR_END: place

// ANCHOR: zeroed
impl BackingStore {
    /// A new block of `length` zeros, outside the V8 heap.
    pub(crate) fn zeroed(length: usize) -> Result<BackingStore> {
        BackingStore::zeros(length, Place::Outside)
    }
    // ANCHOR_END: zeroed

    // ANCHOR: private
    /// A new block of zeros for one Buffer alone: inside the V8 heap if it is small enough.
    ///
    /// V8: `JSTypedArray` construction in `builtins-typed-array-gen.cc`, `typed_array_max_size_in_heap`.
    pub(crate) fn private(length: usize) -> Result<BackingStore> {
        BackingStore::zeros(length, Place::of_private(length))
    }
    // ANCHOR_END: private

    // ANCHOR: zeros
    fn zeros(length: usize, place: Place) -> Result<BackingStore> {
        if length >= WORTH_TRYING {
            let mut trial: Vec<u8> = Vec::new();
            trial
                .try_reserve_exact(length)
                .map_err(|_| Error::AllocationFailed)?;
        }
        let cells = Rc::<[Cell<u8>]>::new_zeroed_slice(length);
        // SAFETY: every byte is zero, and zero is a valid `Cell<u8>`.
        let cells = unsafe { cells.assume_init() };
        Ok(BackingStore::new(cells, place))
    }
    // ANCHOR_END: zeros

    // ANCHOR: entered
    /// [`private`](BackingStore::private) with a copy of `bytes` in it.
    pub(crate) fn private_copy(bytes: &[u8]) -> BackingStore {
        let cells = bytes.iter().copied().map(Cell::new).collect();
        BackingStore::new(cells, Place::of_private(bytes.len()))
    }

    fn new(cells: Rc<[Cell<u8>]>, place: Place) -> BackingStore {
        memory::gained(cells.len(), place == Place::Heap);
        let place = Cell::new(place);
        BackingStore { cells, place }
    }

    /// [`private`](BackingStore::private) for bytes that nobody asked to be zero. They are zeros all the same, but where
    /// there is no memory the error is another.
    ///
    /// Node: `createUnsafeBuffer` in `lib/internal/buffer.js`.
    pub(crate) fn unzeroed(length: usize) -> Result<BackingStore> {
        BackingStore::private(length).map_err(Error::of_unzeroed)
    }
    // ANCHOR_END: entered

    // ANCHOR: share
    /// Another handle on the same block. Bytes that lay in the V8 heap move out of it first.
    ///
    /// V8: `JSTypedArray::GetBuffer`, which gives an on-heap array its `ArrayBuffer` when somebody asks for it.
    #[inline]
    pub(crate) fn share(&self) -> BackingStore {
        if self.place.get() == Place::Heap {
            self.leave_the_heap();
        }
        BackingStore {
            cells: Rc::clone(&self.cells),
            place: self.place.clone(),
        }
    }

    #[cold]
    fn leave_the_heap(&self) {
        self.place.set(Place::Outside);
        memory::lost(self.byte_length(), true);
        memory::gained(self.byte_length(), false);
    }
    // ANCHOR_END: share

    // ANCHOR: asked
    /// A new slab of the pool: a block of `length` zeros that many Buffers will be cut from.
    ///
    /// Node: `markAsUntransferable(allocPool)` in `lib/buffer.js`, by which a slab can be told from any other memory.
    pub(crate) fn slab(length: usize) -> Result<BackingStore> {
        BackingStore::zeros(length, Place::Slab)
    }

    /// Is the block a slab of the pool?
    pub(crate) fn is_slab(&self) -> bool {
        self.place.get() == Place::Slab
    }

    /// The size of the block in bytes: `buf.buffer.byteLength`.
    #[inline]
    pub fn byte_length(&self) -> usize {
        self.cells.len()
    }

    /// Is this the only handle left? Then nobody can see what is written to the block next.
    #[inline]
    pub(crate) fn is_unshared(&self) -> bool {
        Rc::strong_count(&self.cells) == 1
    }

    /// How many bytes lie before the first address that is a multiple of `alignment`, a power of two.
    pub(crate) fn bytes_to_alignment(&self, alignment: usize) -> usize {
        self.cells.as_ptr().align_offset(alignment)
    }
}

impl PartialEq for BackingStore {
    fn eq(&self, other: &BackingStore) -> bool {
        Rc::ptr_eq(&self.cells, &other.cells)
    }
}

impl Eq for BackingStore {}
// ANCHOR_END: asked

// ANCHOR: drop
impl Drop for BackingStore {
    #[inline]
    fn drop(&mut self) {
        if self.is_unshared() {
            memory::lost(self.byte_length(), self.place.get() == Place::Heap);
        }
    }
}
// ANCHOR_END: drop

// ANCHOR: view
/// A window on a block: the cells it covers, and the handle that keeps them alive.
pub(crate) struct View {
    cells: NonNull<[Cell<u8>]>,
    store: BackingStore,
}
// ANCHOR_END: view

// ANCHOR: window
impl View {
    /// The window `range` of `store`.
    ///
    /// # Panics
    ///
    /// If `range` does not lie within the store, as slicing would.
    #[inline]
    pub(crate) fn new(store: &BackingStore, range: Range<usize>) -> View {
        View {
            cells: NonNull::from(&store.cells[range]),
            store: store.share(),
        }
    }
    // ANCHOR_END: window

    // ANCHOR: whole
    /// The whole of `store`.
    pub(crate) fn whole(store: BackingStore) -> View {
        View {
            cells: NonNull::from(&*store.cells),
            store,
        }
    }

    /// The block under this window.
    pub(crate) fn store(&self) -> &BackingStore {
        &self.store
    }

    /// How many bytes of the block lie before this window.
    pub(crate) fn offset(&self) -> usize {
        self.cells.addr().get() - self.store.cells.as_ptr().addr()
    }
    // ANCHOR_END: whole

    // ANCHOR: cells
    /// The bytes of this window, each in a cell that every other view may write too.
    #[inline]
    pub(crate) fn cells(&self) -> &[Cell<u8>] {
        // SAFETY: `cells` points into the block that `self.store` keeps alive for as long as `self` lives, and shared
        // references to cells may alias.
        unsafe { self.cells.as_ref() }
    }
    // ANCHOR_END: cells

    // ANCHOR: lend
    /// Lends the bytes to `leaf`, with its argument.
    ///
    /// Nothing may write to a cell while its byte is lent, and the types see to it: a plain function captures no window,
    /// and an argument that reaches a cell is not `Send`.
    ///
    /// ```compile_fail,E0277
    /// # use node_buffer::Buffer;
    /// fn lent<A: Send>(argument: A) {}
    /// lent(&Buffer::from("abc"));
    /// ```
    ///
    /// What is left is a window in a thread-local. The pool's slab is the only one, and no function that is passed here
    /// asks the pool.
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
// ANCHOR_END: lend

// ANCHOR: copy
/// Copies the bytes of `from` over those of `to`, which are as many, even where the two overlap.
///
/// # Panics
///
/// If the lengths differ.
#[inline]
pub(crate) fn copy_cells(from: &[Cell<u8>], to: &[Cell<u8>]) {
    assert_eq!(from.len(), to.len(), "the two windows differ in length");
    // SAFETY: both pointers are to `from.len()` live cells, `ptr::copy` allows them to overlap, and no reference to the
    // bytes themselves exists.
    unsafe { ptr::copy(from.as_ptr(), to.as_ptr().cast_mut(), from.len()) }
}
// ANCHOR_END: copy

#[cfg(test)]
mod tests {
    use super::*;

    fn view(store: &BackingStore, range: Range<usize>) -> View {
        View::new(store, range)
    }

    #[test]
    fn a_write_through_one_view_is_seen_by_all() {
        let store = BackingStore::zeroed(8).unwrap();
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
        let store = BackingStore::zeroed(5).unwrap();
        store.cells[2].set(7);
        let (left, right) = (view(&store, 0..3), view(&store, 2..5));
        let both = left.lend_both(&right, |these, those| [these, those].concat());
        assert_eq!(both, [0, 0, 7, 7, 0, 0]);
    }

    #[test]
    fn a_view_keeps_its_block_alive() {
        let store = BackingStore::zeroed(4).unwrap();
        let last = view(&store, 3..4);
        store.cells[3].set(1);
        drop(store);
        assert_eq!(last.cells()[0].get(), 1);
        assert_eq!(last.offset(), 3);
    }

    #[test]
    fn overlapping_windows_copy_as_if_there_were_a_second_block_between_them() {
        let store = BackingStore::zeroed(5).unwrap();
        for (cell, value) in store.cells.iter().zip(1..) {
            cell.set(value);
        }
        copy_cells(view(&store, 0..4).cells(), view(&store, 1..5).cells());
        let bytes: Vec<u8> = store.cells.iter().map(Cell::get).collect();
        assert_eq!(bytes, [1, 1, 2, 3, 4]);
    }

    #[test]
    fn only_the_same_block_is_equal() {
        let (a, b) = (
            BackingStore::zeroed(0).unwrap(),
            BackingStore::zeroed(0).unwrap(),
        );
        assert!(a == a.share());
        assert!(a != b);
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks for more memory than Miri has")]
    fn a_block_no_machine_has_is_an_error() {
        assert_eq!(
            BackingStore::zeroed(1 << 47).err(),
            Some(Error::AllocationFailed)
        );
        assert_eq!(
            BackingStore::zeroed(usize::MAX).err(),
            Some(Error::AllocationFailed)
        );
    }
}
