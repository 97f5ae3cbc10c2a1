// ANCHOR: head
//! The pool: one slab, and a cursor that only moves forward.
//!
//! Small Buffers whose bytes need not be zero are cut from a block they all share, the slab. The cursor marks how much
//! of it is taken. Nothing is ever given back: when a request does not fit, the rest of the slab is abandoned and the
//! pool turns to another. The old one lives until its last Buffer is gone.
//!
//! Node: `createPool`, `allocate`, `alignPool` and `fromStringFast` in `lib/buffer.js`.

#![forbid(unsafe_code)]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::error::{Error, Result};
use crate::release::Release;
use crate::store::{BackingStore, View};
use crate::text::Text;
// ANCHOR_END: head

// ANCHOR: thread
thread_local! {
    static POOL_SIZE: Cell<usize> = Cell::new(Release::current().pool_size());
    static SLAB: RefCell<Option<Rc<Slab>>> = const { RefCell::new(None) };
}
// ANCHOR_END: thread

// ANCHOR: size
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
// ANCHOR_END: size

// ANCHOR: limit
/// A request must be smaller than this to be served from the pool: half of `Buffer.poolSize`.
///
/// JavaScript's `>>> 1` looks at the low 32 bits alone.
fn limit() -> usize {
    match SLAB.try_with(|_| ()) {
        Ok(()) => (size() as u32 >> 1) as usize,
        // A thread that is ending has no slab any more, and then nothing is small enough.
        Err(_) => 0,
    }
}
// ANCHOR_END: limit

// ANCHOR: allocate
/// `size` bytes that nobody else has, with whatever is in them: from the slab if that is small enough.
pub(crate) fn allocate(size: usize) -> Result<Buffer> {
    if size == 0 || size >= limit() {
        return unzeroed(size);
    }
    let slab = with_room_for(size)?;
    Ok(Buffer::new(slab.take(size)))
}
// ANCHOR_END: allocate

// ANCHOR: alone
/// `size` zeros in a block of their own.
pub(crate) fn alone(size: usize) -> Result<Buffer> {
    Ok(Buffer::new(View::whole(BackingStore::private(size)?)))
}

/// A copy of `bytes` in a block of its own.
pub(crate) fn copy_alone(bytes: &[u8]) -> Buffer {
    Buffer::new(View::whole(BackingStore::private_copy(bytes)))
}

/// `size` bytes in a block of their own that Node does not fill with zeros.
pub(crate) fn unzeroed(size: usize) -> Result<Buffer> {
    Ok(Buffer::new(View::whole(BackingStore::unzeroed(size)?)))
}
// ANCHOR_END: alone

// ANCHOR: aligned
/// [`allocate`] at an address that is a multiple of `alignment`. A slab begins at such an address for every alignment
/// up to its own; beyond that the bytes get a block of their own.
///
/// Node: `allocateAligned` in `lib/buffer.js`.
pub(crate) fn allocate_aligned(size: usize, alignment: usize) -> Result<Buffer> {
    let pooled = Release::current()
        .slab_alignment()
        .is_some_and(|slab| alignment <= slab);
    if size == 0 || size >= limit() || !pooled {
        return aligned_alone(size, alignment);
    }
    // A slab that an earlier release opened may begin anywhere. It is left behind.
    if let Some(slab) = SLAB.take().filter(|slab| slab.alignment >= alignment) {
        let aligned = slab.cursor.get().next_multiple_of(alignment);
        slab.cursor.set(aligned);
        SLAB.set(Some(slab));
    }
    allocate(size)
}

/// `size` bytes in a block of their own, at an address that is a multiple of `alignment`.
///
/// Node: `createUnsafeAlignedBuffer` in `lib/internal/buffer.js`.
pub(crate) fn aligned_alone(size: usize, alignment: usize) -> Result<Buffer> {
    if size == 0 {
        return alone(0);
    }
    let store =
        BackingStore::zeroed(size.saturating_add(alignment.max(8))).map_err(Error::of_unzeroed)?;
    let start = store.bytes_to_alignment(alignment);
    Ok(Buffer::new(View::new(&store, start..start + size)))
}
// ANCHOR_END: aligned

// ANCHOR: write_string
/// The bytes of `text`: in the slab if they are few enough.
///
/// Since Node 20.18 and 22.7 the slab must have room for four bytes a code unit, an estimate that saves counting; the
/// cursor still moves by what was written.
pub(crate) fn write_string(text: Text, encoding: Encoding) -> Result<Buffer> {
    let encoding = match encoding {
        // ASCII is the same bytes in all three, and UTF-8 is what Rust has already.
        Encoding::Latin1 | Encoding::Ascii if text.ascii().is_some() => Encoding::Utf8,
        other => other,
    };
    let limit = limit();
    let estimates = Release::current().estimates_strings();
    if text.is_empty() || estimates && text.length_at_least() >= limit {
        return write_alone(text, encoding);
    }
    let units = text.length();
    let room = if estimates && 4 * units < limit {
        4 * units
    } else {
        encoding.byte_length(text)
    };
    if estimates && units >= limit || room >= limit {
        return write_alone(text, encoding);
    }
    let slab = with_room_for(room)?;
    let written = write_into(&slab.peek(room), text, encoding);
    Ok(Buffer::new(slab.take(written)))
}
// ANCHOR_END: write_string

// ANCHOR: write_alone
fn write_into(view: &View, text: Text, encoding: Encoding) -> usize {
    view.lend_mut((text, encoding), |out, (text, encoding)| {
        encoding.write(text, out)
    })
}

/// The bytes of `text` in a block of their own.
///
/// The block is as long as the estimate. Node 18 made it as long as the bytes.
fn write_alone(text: Text, encoding: Encoding) -> Result<Buffer> {
    if let (Text::Str(text), Encoding::Utf8) = (text, encoding) {
        return Ok(copy_alone(text.as_bytes()));
    }
    let estimate = unzeroed(encoding.byte_length(text))?;
    let written = write_into(&estimate.view, text, encoding);
    if written == estimate.len() {
        return Ok(estimate);
    }
    let bytes = estimate.subarray(0, written);
    Ok(if Release::current().estimates_strings() {
        bytes
    } else {
        bytes.compact()
    })
}
// ANCHOR_END: write_alone

// ANCHOR: slab
/// The block that small Buffers are cut from, and how much of it is taken.
struct Slab {
    store: BackingStore,
    /// Where in the store the slab begins: at the first aligned byte, where the release wants one.
    base: usize,
    /// The address of that byte is a multiple of this; 1 where the release wants none.
    alignment: usize,
    /// `Buffer.poolSize` at the time the slab was made.
    size: usize,
    /// The bytes from `base` that are taken.
    cursor: Cell<usize>,
}
// ANCHOR_END: slab

// ANCHOR: new
impl Slab {
    fn new(size: usize) -> Result<Slab> {
        let (store, base, alignment) = match Release::current().slab_alignment() {
            Some(alignment) => {
                let store = BackingStore::slab(size.saturating_add(alignment))?;
                let base = store.bytes_to_alignment(alignment);
                (store, base, alignment)
            }
            None => (BackingStore::slab(size)?, 0, 1),
        };
        Ok(Slab {
            store,
            base,
            alignment,
            size,
            cursor: Cell::new(0),
        })
    }
    // ANCHOR_END: new

    // ANCHOR: walk
    fn has_room_for(&self, length: usize) -> bool {
        // The cursor may stand beyond the end: a size need not be a multiple of eight.
        self.cursor.get() + length <= self.size
    }

    /// The next `length` bytes, the cursor staying where it is.
    fn peek(&self, length: usize) -> View {
        let start = self.base + self.cursor.get();
        View::new(&self.store, start..start + length)
    }

    // ANCHOR: take
    /// The next `length` bytes; then the cursor moves behind them, up to a multiple of eight.
    fn take(&self, length: usize) -> View {
        let end = self.cursor.get() + length;
        let view = self.peek(length);
        self.cursor.set(end.next_multiple_of(8));
        view
    }
    // ANCHOR_END: take
}
// ANCHOR_END: walk

// ANCHOR: with_room_for
/// A slab with `length` free bytes: the one in use, or, its rest abandoned, the next.
fn with_room_for(length: usize) -> Result<Rc<Slab>> {
    match SLAB.with_borrow(Option::clone) {
        Some(slab) if slab.has_room_for(length) => Ok(slab),
        full => after(full),
    }
}

/// If nobody holds a view of the full slab any more it begins again from the front, with its old bytes in it. (Node
/// leaves it to the garbage collector and takes memory from `malloc`, which may be just as dirty.)
#[cold]
fn after(full: Option<Rc<Slab>>) -> Result<Rc<Slab>> {
    if let Some(slab) = full
        && slab.store.is_unshared()
        && slab.size == size()
    {
        slab.cursor.set(0);
        return Ok(slab);
    }
    SLAB.take();
    let next = Rc::new(Slab::new(size())?);
    SLAB.set(Some(Rc::clone(&next)));
    Ok(next)
}
// ANCHOR_END: with_room_for
