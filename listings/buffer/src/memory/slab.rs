//! The slab: the block that small Buffers are cut from, and a cursor that only moves forward.
//!
//! Node: `allocPool`, `poolBase`, `poolOffset` and `alignPool` in `lib/buffer.js`.

#![forbid(unsafe_code)]

use std::cell::Cell;

use crate::memory::store::{BackingStore, View};
use crate::node::error::{Error, Result};
use crate::node::release::Release;

/// The block that small Buffers are cut from, and how much of it is taken.
pub(crate) struct Slab {
    store: BackingStore,
    /// Where in the store the slab begins: at the first aligned byte, where the release wants one.
    base: usize,
    /// The address of that byte is a multiple of this; 1 where the release wants none.
    alignment: usize,
    /// `Buffer.poolSize` at the time the slab was made.
    size: usize,
    /// The bytes from `base` that are taken. As in Node it keeps the fraction of a size that is not whole.
    cursor: Cell<f64>,
}

impl Slab {
    /// A slab of `size` bytes, none of them taken.
    pub(crate) fn new(size: usize) -> Result<Slab> {
        let alignment = Release::current().slab_alignment();
        let store = match alignment {
            1 => BackingStore::slab(size),
            _ => BackingStore::slab(size.saturating_add(alignment)),
        };
        let store = store.map_err(Error::of_unzeroed)?;
        Ok(Slab {
            base: store.bytes_to_alignment(alignment),
            store,
            alignment,
            size,
            cursor: Cell::new(0.0),
        })
    }

    /// Whether the next `length` bytes are free.
    pub(crate) fn has_room_for(&self, length: f64) -> bool {
        // The cursor may stand beyond the end: a slab's size need not be a multiple of eight.
        length <= self.size as f64 - self.cursor.get()
    }

    /// The next `length` bytes, the cursor staying where it is. Fractions do not count.
    pub(crate) fn peek(&self, length: f64) -> View {
        let start = self.base + self.cursor.get() as usize;
        View::new(&self.store, start..start + length as usize)
    }

    /// The next `length` bytes; then the cursor moves behind them, up to a multiple of eight.
    pub(crate) fn take(&self, length: f64) -> View {
        let view = self.peek(length);
        let end = self.cursor.get() + length;
        let whole = end as usize;
        self.cursor.set(if whole.is_multiple_of(8) {
            end
        } else {
            whole.next_multiple_of(8) as f64
        });
        view
    }

    /// Moves the cursor up to a multiple of `alignment`.
    pub(crate) fn align(&self, alignment: usize) {
        let aligned = (self.cursor.get() as usize).next_multiple_of(alignment);
        self.cursor.set(aligned as f64);
    }

    /// Whether it begins at a multiple of `alignment`. A slab that an earlier release opened may begin anywhere.
    pub(crate) fn is_aligned_to(&self, alignment: usize) -> bool {
        self.alignment >= alignment
    }

    /// Begins again from the front, the old bytes still in it, if nobody holds a view of it and it is of this size.
    pub(crate) fn begins_again(&self, size: usize) -> bool {
        let is_free = self.store.is_unshared() && self.size == size;
        if is_free {
            self.cursor.set(0.0);
        }
        is_free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_stays_in_the_cursor_where_its_whole_part_is_a_multiple_of_eight() {
        let slab = Slab::new(64).unwrap();
        let places: Vec<(usize, usize)> = [16.5, 16.0, 0.1, 15.0]
            .map(|size| slab.take(size))
            .iter()
            .map(|view| (view.offset() - slab.base, view.cells().len()))
            .collect();
        assert_eq!(places, [(0, 16), (16, 16), (32, 0), (32, 15)]);
        assert!(slab.has_room_for(16.0) && !slab.has_room_for(16.1));
    }

    #[test]
    fn a_slab_that_no_machine_has_is_refused_in_the_words_of_memory_that_need_not_be_zero() {
        Release::V26.set();
        let error = Slab::new(usize::MAX).err();
        assert_eq!(error, Some(Error::MemoryAllocationFailed));
        Release::V22.set();
        let error = Slab::new(usize::MAX).err();
        assert_eq!(error, Some(Error::AllocationFailed));
    }

    #[test]
    fn only_a_slab_that_nobody_sees_begins_again() {
        let slab = Slab::new(64).unwrap();
        let view = slab.take(8.0);
        assert!(!slab.begins_again(64));
        drop(view);
        assert!(!slab.begins_again(128));
        assert!(slab.begins_again(64));
        assert_eq!(slab.peek(1.0).offset(), slab.base);
    }
}
