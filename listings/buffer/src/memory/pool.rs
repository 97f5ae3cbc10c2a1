//! The pool: one slab for all small requests, until it is full.
//!
//! Small Buffers whose bytes need not be zero are cut from a block they all share, the slab. Nothing is ever given back:
//! when a request does not fit, the rest of the slab is abandoned and the pool turns to another. The old one lives until
//! its last Buffer is gone.
//!
//! Node: `createPool`, `allocate` and `allocateAligned` in `lib/buffer.js`.

#![forbid(unsafe_code)]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::memory::slab::Slab;
use crate::memory::store::View;
use crate::node::error::Result;
use crate::node::release::Release;

thread_local! {
    /// The size that was set; before that it is the release's.
    static SIZE: Cell<Option<usize>> = const { Cell::new(None) };
    static SLAB: RefCell<Option<Rc<Slab>>> = const { RefCell::new(None) };
}

/// `Buffer.poolSize` of this thread.
pub(crate) fn size() -> usize {
    SIZE.get()
        .unwrap_or_else(|| Release::current().initial_pool_size())
}

/// Sets `Buffer.poolSize`: the limit for pooled Buffers moves at once, the slab in use stays as it is.
pub(crate) fn set_size(size: usize) {
    SIZE.set(Some(size));
}

/// A thread's beginning, for tests: this release, this pool size, no slab yet.
#[cfg(test)]
pub(crate) fn start_over(release: Release, size: usize) {
    release.set();
    set_size(size);
    SLAB.take();
}

/// A request must be smaller than this to be served from the pool: half of `Buffer.poolSize`.
///
/// JavaScript's `>>> 1` looks at the low 32 bits alone.
pub(crate) fn limit() -> usize {
    match SLAB.try_with(|_| ()) {
        Ok(()) => (size() as u32 >> 1) as usize,
        // A thread that is ending has no slab any more, and then nothing is small enough.
        Err(_) => 0,
    }
}

/// `size` bytes that nobody else has, with whatever is in them; nothing if they are not for the pool.
pub(crate) fn take(size: f64) -> Result<Option<View>> {
    if size <= 0.0 || size >= limit() as f64 {
        return Ok(None);
    }
    Ok(Some(slab_with_room_for(size)?.take(size)))
}

/// [`take`] at an address that is a multiple of `alignment`. A slab begins at such an address for every alignment up to
/// its own; what asks for more is not for the pool.
///
/// Node: `allocateAligned` in `lib/buffer.js`.
pub(crate) fn take_aligned(size: f64, alignment: usize) -> Result<Option<View>> {
    if size <= 0.0 || size >= limit() as f64 || alignment > Release::current().slab_alignment() {
        return Ok(None);
    }
    // A slab that an earlier release opened may begin anywhere. It is left behind.
    if let Some(slab) = SLAB.take().filter(|slab| slab.is_aligned_to(alignment)) {
        slab.align(alignment);
        SLAB.set(Some(slab));
    }
    take(size)
}

/// A slab with `length` free bytes: the one in use, or, its rest abandoned, the next.
pub(crate) fn slab_with_room_for(length: f64) -> Result<Rc<Slab>> {
    match SLAB.with_borrow(Option::clone) {
        Some(slab) if slab.has_room_for(length) => Ok(slab),
        full => after(full),
    }
}

/// If nobody holds a view of the full slab any more it begins again from the front, with its old bytes in it. (Node
/// leaves it to the garbage collector and takes memory from `malloc`, which may be just as dirty.)
#[cold]
fn after(full: Option<Rc<Slab>>) -> Result<Rc<Slab>> {
    if let Some(slab) = full.filter(|slab| slab.begins_again(size())) {
        return Ok(slab);
    }
    SLAB.take();
    let next = Rc::new(Slab::new(size())?);
    SLAB.set(Some(Rc::clone(&next)));
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_size_that_was_read_still_follows_the_release() {
        Release::V22.set();
        assert_eq!(size(), 8192);
        Release::V26.set();
        assert_eq!(size(), 65536);
        set_size(64);
        Release::V22.set();
        assert_eq!(size(), 64);
    }
}
