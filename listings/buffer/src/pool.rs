//! The pool: one slab, and a cursor that only moves forward.
//!
//! Small Buffers whose bytes need not be zero are cut from a block they all share, the slab. The cursor marks how much
//! of it is taken. Nothing is ever given back: when a request does not fit, the rest of the slab is abandoned and the
//! pool turns to another. The old one lives until its last Buffer is gone.
//!
//! Node: `createPool`, `allocate`, `alignPool` and `fromStringFast` in `lib/buffer.js`.

#![forbid(unsafe_code)]

use std::cell::{Cell, RefCell};

use crate::encoding::Encoding;
use crate::error::Result;
use crate::release::Release;
use crate::store::{BackingStore, View};

// ANCHOR: thread
thread_local! {
    static POOL_SIZE: Cell<usize> = Cell::new(Release::current().pool_size());
    static SLAB: RefCell<Option<Slab>> = const { RefCell::new(None) };
}
// ANCHOR_END: thread

/// `Buffer.poolSize` of this thread.
pub(crate) fn size() -> usize {
    POOL_SIZE.get()
}

/// Sets `Buffer.poolSize`: the limit for pooled Buffers moves at once, the slab in use stays as it is.
pub(crate) fn set_size(size: usize) {
    POOL_SIZE.set(size);
}

/// A thread's beginning, for tests: this release, this pool size, no slab yet.
#[cfg(test)]
pub(crate) fn start_over(release: Release, size: usize) {
    release.set();
    set_size(size);
    SLAB.take();
}

// ANCHOR: limit
/// A request must be smaller than this to be served from the pool: half of `Buffer.poolSize`.
///
/// JavaScript's `>>> 1` looks at the low 32 bits alone.
fn limit() -> usize {
    (size() as u32 >> 1) as usize
}
// ANCHOR_END: limit

// ANCHOR: allocate
/// `size` bytes that nobody else has, with whatever is in them: from the slab if that is small enough.
pub(crate) fn allocate(size: usize) -> Result<View> {
    if size == 0 || size >= limit() {
        return Ok(View::whole(BackingStore::private(size)?));
    }
    with_room_for(size, |slab| Ok(slab.take(size)))
}
// ANCHOR_END: allocate

// ANCHOR: write_string
/// The bytes of `text`: in the slab if they are few enough.
///
/// Since Node 20.18 and 22.7 the slab must have room for four bytes a code unit, an estimate that saves counting; the
/// cursor still moves by what was written.
pub(crate) fn write_string(text: &str, encoding: Encoding) -> Result<View> {
    let mut length = 4 * text.encode_utf16().count();
    if length >= limit() || !Release::current().estimates_strings() {
        length = encoding.byte_length(text);
    }
    let too_long = text.encode_utf16().count() >= limit() && Release::current().estimates_strings();
    if text.is_empty() || too_long || length >= limit() {
        return write_alone(text, encoding);
    }
    with_room_for(length, |slab| {
        let room = slab.peek(length);
        let written = room.lend_mut((text, encoding), |out, (text, encoding)| {
            encoding.write(text, out)
        });
        Ok(slab.take(written))
    })
}
// ANCHOR_END: write_string

/// The bytes of `text` in a block of their own.
///
/// The block is as long as the estimate. Node 18 made it as long as the bytes.
fn write_alone(text: &str, encoding: Encoding) -> Result<View> {
    let bytes = encoding.bytes(text);
    let length = if Release::current().estimates_strings() {
        encoding.byte_length(text)
    } else {
        bytes.len()
    };
    let view = View::whole(BackingStore::private(length)?);
    for (cell, byte) in view.cells().iter().zip(&bytes) {
        cell.set(*byte);
    }
    Ok(if bytes.len() < length {
        View::new(view.store().share(), 0..bytes.len())
    } else {
        view
    })
}

// ANCHOR: slab
/// The block that small Buffers are cut from, and how much of it is taken.
struct Slab {
    store: BackingStore,
    /// Where in the store the slab begins: at the first aligned byte, where the release wants one.
    base: usize,
    /// `Buffer.poolSize` at the time the slab was made.
    size: usize,
    /// The bytes from `base` that are taken.
    cursor: usize,
}
// ANCHOR_END: slab

impl Slab {
    // ANCHOR: new
    fn new(size: usize) -> Result<Slab> {
        let (store, base) = match Release::current().slab_alignment() {
            Some(alignment) => {
                let store = BackingStore::zeroed(size.saturating_add(alignment))?;
                let base = store.bytes_to_alignment(alignment);
                (store, base)
            }
            None => (BackingStore::zeroed(size)?, 0),
        };
        Ok(Slab {
            store,
            base,
            size,
            cursor: 0,
        })
    }
    // ANCHOR_END: new

    fn has_room_for(&self, length: usize) -> bool {
        length <= self.size - self.cursor
    }

    /// The next `length` bytes, the cursor staying where it is.
    fn peek(&self, length: usize) -> View {
        let start = self.base + self.cursor;
        View::new(self.store.share(), start..start + length)
    }

    // ANCHOR: take
    /// The next `length` bytes; then the cursor moves behind them, up to a multiple of eight.
    fn take(&mut self, length: usize) -> View {
        let view = self.peek(length);
        self.cursor = (self.cursor + length).next_multiple_of(8);
        view
    }
    // ANCHOR_END: take
}

// ANCHOR: with_room_for
/// Hands `serve` a slab with `length` free bytes: the one in use, or, its rest abandoned, the next.
///
/// If nobody holds a view of the full slab any more it begins again from the front, with its old bytes in it. (Node
/// leaves it to the garbage collector and takes memory from `malloc`, which may be just as dirty.)
fn with_room_for<R>(length: usize, serve: impl FnOnce(&mut Slab) -> Result<R>) -> Result<R> {
    SLAB.with_borrow_mut(|current| {
        let slab = match current.take() {
            Some(slab) if slab.has_room_for(length) => slab,
            Some(old) if old.store.is_unshared() && old.size == size() => Slab { cursor: 0, ..old },
            _ => Slab::new(size())?,
        };
        serve(current.insert(slab))
    })
}
// ANCHOR_END: with_room_for
