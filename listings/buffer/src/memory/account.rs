//! The account: how many bytes the live Buffers of this thread hold, and where Node would keep them.

#![forbid(unsafe_code)]

use std::cell::Cell;

/// What the live Buffers of this thread hold, in bytes: the figures that `process.memoryUsage()` has in Node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MemoryUsage {
    /// How many blocks live outside the V8 heap. A slab is one block, however many Buffers share it.
    pub backing_stores: usize,
    /// The bytes of those blocks: Node's `arrayBuffers`, which is the part of `external` that Buffers cause.
    pub external: usize,
    /// The bytes that Node keeps inside the V8 heap: Buffers of at most 64 bytes that did not come from the pool and
    /// whose `buffer` nobody has asked for.
    pub heap: usize,
}

thread_local! {
    static USAGE: Cell<MemoryUsage> = const {
        Cell::new(MemoryUsage { backing_stores: 0, external: 0, heap: 0 })
    };
}

/// The account of this thread as it stands.
///
/// Rust frees a block the moment its last view is dropped, so these figures fall at once. Node's fall when the garbage
/// collector has run and its sweeper has followed: `NodeArrayBufferAllocator` in Node's `src/api/environment.cc`,
/// `ArrayBufferSweeper` in V8's `src/heap/array-buffer-sweeper.cc`.
///
/// ```
/// use node_buffer::{Buffer, memory_usage};
///
/// let before = memory_usage();
/// let small = Buffer::alloc(64)?;
/// let large = Buffer::alloc(65)?;
/// assert_eq!(memory_usage().heap - before.heap, 64);
/// assert_eq!(memory_usage().external - before.external, 65);
///
/// drop((small, large));
/// assert_eq!(memory_usage(), before);
/// # Ok::<(), node_buffer::Error>(())
/// ```
pub fn memory_usage() -> MemoryUsage {
    USAGE.get()
}

/// A block of `length` bytes has come to live.
pub(crate) fn gained(length: usize, on_heap: bool) {
    change(length, on_heap, usize::wrapping_add);
}

/// A block of `length` bytes has gone.
pub(crate) fn lost(length: usize, on_heap: bool) {
    change(length, on_heap, usize::wrapping_sub);
}

fn change(length: usize, on_heap: bool, step: fn(usize, usize) -> usize) {
    // A thread that is ending may drop its slab after its account.
    let _ = USAGE.try_with(|account| {
        let mut usage = account.get();
        if on_heap {
            usage.heap = step(usage.heap, length);
        } else {
            usage.backing_stores = step(usage.backing_stores, 1);
            usage.external = step(usage.external, length);
        }
        account.set(usage);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::pool;
    use crate::{Buffer, Encoding, Release};

    #[test]
    fn the_calls_that_ask_in_node_22_ask_here() {
        let asks = |call: &dyn Fn(&Buffer)| {
            let (before, buf) = (memory_usage().heap, Buffer::alloc(64).unwrap());
            call(&buf);
            memory_usage().heap == before
        };
        let other = Buffer::alloc(1000).unwrap();
        assert!(asks(&|buf| drop(buf.write("a", 0, Encoding::Utf8))));
        assert!(asks(&|buf| drop(buf.subarray(..1))));
        assert!(asks(&|buf| drop(buf.backing_store())));

        assert!(!asks(&|buf| buf.put(0, buf[1].get())));
        assert!(!asks(&|buf| drop(buf.read_f64_le(0))));
        assert!(!asks(&|buf| drop(buf.write_u32_le(7u32, 0))));
        assert!(!asks(&|buf| drop(buf.fill(7))));
        assert!(!asks(&|buf| assert!(!buf.equals(&other))));
        assert!(!asks(&|buf| drop(Buffer::from(buf))));
        assert!(!asks(&|buf| assert_eq!(buf.copy(&other, 0), 64)));
        assert!(!asks(&|buf| assert!(buf.compare(&other).is_lt())));
        assert!(!asks(&|buf| assert_eq!(buf.index_of(1, ..), None)));
        assert!(!asks(&|buf| drop(buf.to_string(Encoding::Latin1))));
    }

    #[test]
    fn asking_for_the_store_moves_small_bytes_off_the_heap() {
        let before = memory_usage();
        let buf = Buffer::alloc(64).unwrap();
        assert_eq!(memory_usage().heap - before.heap, 64);
        assert_eq!(memory_usage().external, before.external);

        let store = buf.backing_store();
        assert_eq!(memory_usage().heap, before.heap);
        assert_eq!(memory_usage().external - before.external, 64);
        assert_eq!(memory_usage().backing_stores - before.backing_stores, 1);

        drop(buf);
        assert_eq!(memory_usage().external - before.external, 64);
        drop(store);
        assert_eq!(memory_usage(), before);
    }

    #[test]
    fn pooled_buffers_are_accounted_as_one_slab() {
        pool::start_over(Release::V22, 1024);
        let first = Buffer::alloc_unsafe(8).unwrap();
        let before = memory_usage();
        let more: Vec<Buffer> = (0..10).map(|_| Buffer::alloc_unsafe(8).unwrap()).collect();
        assert!(more.iter().all(|buf| buf.same_store(&first)));
        assert_eq!(memory_usage(), before);
    }
}
