//! `Buffer.alloc`, `Buffer.allocUnsafe`, `Buffer.allocUnsafeSlow` and `Buffer.poolSize`.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::buffer::value::Value;
use crate::javascript::show;
use crate::memory::pool;
use crate::memory::store::{BackingStore, View};
use crate::node::error::{Error, Result};
use crate::node::number::{Given, Number};
use crate::node::release::Release;

/// The largest alignment that may be asked for.
const MAX_ALIGNMENT: usize = 1 << 30;

impl Buffer {
    /// A Buffer of `size` zeros in a block of its own, never from the pool: `Buffer.alloc(size)`.
    ///
    /// Node: `Buffer.alloc` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] ([`Error::InvalidSize`] in Node 18) beyond the release's limit,
    /// [`Error::AllocationFailed`] beyond the machine's.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc(4)?;
    /// assert_eq!(buf, [0, 0, 0, 0]);
    /// assert!(!buf.is_pooled());
    /// assert_eq!(Buffer::alloc(-1).unwrap_err().code(), Some("ERR_OUT_OF_RANGE"));
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc(size: impl Number) -> Result<Buffer> {
        Ok(Buffer::whole(BackingStore::private(check(size)? as usize)?))
    }

    /// `size` bytes in a block of their own, filled with `value` over and over: `Buffer.alloc(size, fill)`.
    ///
    /// # Errors
    ///
    /// As [`alloc`](Buffer::alloc) if `value` is the byte 0, else as [`alloc_unsafe`](Buffer::alloc_unsafe), and as
    /// [`fill`](Buffer::fill). Node, which looks before it cuts a number to a byte, takes the second way for 256.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::alloc_filled(5, "ab")?;
    /// assert_eq!(buf.to_string(Encoding::Utf8), "ababa");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc_filled<'a>(size: impl Number, value: impl Into<Value<'a>>) -> Result<Buffer> {
        let value = value.into();
        if let Value::Byte(0) = value {
            return Buffer::alloc(size);
        }
        let buf = Buffer::alloc_unsafe_slow(size)?;
        buf.fill(value)?;
        Ok(buf)
    }

    /// A Buffer of `size` bytes with whatever is in them: from the pool if `size` is less than half of
    /// [`pool_size`](Buffer::pool_size), else in a block of their own.
    ///
    /// Fill the Buffer before you read it. The stale bytes of a slab are the real bytes of Buffers that are gone, and
    /// reading them is not undefined behaviour here: every byte was zeroed once, when its block was made.
    ///
    /// Node: `Buffer.allocUnsafe` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`alloc`](Buffer::alloc); beyond the machine's limit [`Error::MemoryAllocationFailed`], since Node 24.14.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc_unsafe(4)?;
    /// assert_eq!(buf.fill("ab")?, b"abab");
    /// assert!(buf.is_pooled());
    /// assert!(!Buffer::alloc_unsafe(Buffer::pool_size() / 2)?.is_pooled());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc_unsafe(size: impl Number) -> Result<Buffer> {
        Buffer::dirty(check(size)?)
    }

    /// A Buffer of `size` bytes in a block of its own, never from the pool: for a small piece that is kept for long.
    ///
    /// Node leaves such bytes as `malloc` gives them; here they are zeros.
    ///
    /// Node: `Buffer.allocUnsafeSlow` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`alloc_unsafe`](Buffer::alloc_unsafe).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let kept = Buffer::alloc_unsafe_slow(4)?;
    /// assert_eq!(kept.retained_bytes(), 4);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc_unsafe_slow(size: impl Number) -> Result<Buffer> {
        Ok(Buffer::whole(
            BackingStore::unzeroed(check(size)? as usize)?,
        ))
    }

    /// [`alloc_unsafe`](Buffer::alloc_unsafe) whose first byte lies at an address that is a multiple of `alignment`, a
    /// power of two up to 2³⁰: `Buffer.allocUnsafe(size, alignment)`, since Node 26.8. Pooled where `alignment` is at
    /// most 64. Earlier releases do not look at the alignment.
    ///
    /// Node: `allocateAligned` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`alloc`](Buffer::alloc); [`Error::OutOfRange`] or [`Error::NotAPowerOfTwo`] for any other alignment.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc_unsafe_aligned(100, 64)?;
    /// assert_eq!(buf.cells().as_ptr().addr() % 64, 0);
    /// assert!(Buffer::alloc_unsafe_aligned(100, 48).is_err()); // no power of two
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc_unsafe_aligned(size: impl Number, alignment: impl Number) -> Result<Buffer> {
        let size = check(size)?;
        if !Release::current().takes_alignment() || alignment.given() == Given::Absent {
            return Buffer::dirty(size);
        }
        let alignment = check_alignment(size, alignment)?;
        match pool::take_aligned(size, alignment)? {
            Some(view) => Ok(Buffer::new(view)),
            None => Buffer::aligned(size as usize, alignment),
        }
    }

    /// [`alloc_unsafe_aligned`](Buffer::alloc_unsafe_aligned) that never uses the pool: `Buffer.allocUnsafeSlow(size,
    /// alignment)`, since Node 26.8.
    ///
    /// Node: `createUnsafeAlignedBuffer` in `lib/internal/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`alloc_unsafe_aligned`](Buffer::alloc_unsafe_aligned).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::alloc_unsafe_slow_aligned(100, 4096)?;
    /// assert_eq!(buf.cells().as_ptr().addr() % 4096, 0);
    /// assert!(!buf.is_pooled());
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc_unsafe_slow_aligned(size: impl Number, alignment: impl Number) -> Result<Buffer> {
        let size = check(size)?;
        if !Release::current().takes_alignment() || alignment.given() == Given::Absent {
            return Buffer::alloc_unsafe_slow(size);
        }
        let alignment = check_alignment(size, alignment)?;
        Buffer::aligned(size as usize, alignment)
    }

    /// `size` bytes with whatever is in them: from the pool if they are few enough, else in a block of their own.
    ///
    /// Node: `allocate` in `lib/buffer.js`.
    pub(crate) fn dirty(size: f64) -> Result<Buffer> {
        match pool::take(size)? {
            Some(view) => Ok(Buffer::new(view)),
            None => Ok(Buffer::whole(BackingStore::unzeroed(size as usize)?)),
        }
    }

    /// `size` bytes in a block of their own, at an address that is a multiple of `alignment`.
    ///
    /// Node: `createUnsafeAlignedBuffer` in `lib/internal/buffer.js`.
    fn aligned(size: usize, alignment: usize) -> Result<Buffer> {
        if size == 0 {
            return Ok(Buffer::whole(BackingStore::private(0)?));
        }
        let length = size.saturating_add(alignment.max(8));
        let store = BackingStore::new(length).map_err(Error::of_unzeroed)?;
        let start = store.bytes_to_alignment(alignment);
        Ok(Buffer::new(View::new(&store, start..start + size)))
    }

    /// The size of the pool's next slab, in bytes: `Buffer.poolSize`. At first it is what the
    /// [release](Release::initial_pool_size) begins with.
    ///
    /// ```
    /// use node_buffer::{Buffer, Release};
    ///
    /// assert_eq!(Buffer::pool_size(), Release::current().initial_pool_size());
    /// ```
    pub fn pool_size() -> usize {
        pool::size()
    }

    /// Sets `Buffer.poolSize`. Which Buffers are pooled changes at once (those of less than half the new size); the
    /// slab in use stays as it is, and the next one has the new size.
    ///
    /// Node opens its first slab when it starts, with the size that the release begins with. Here the first request
    /// opens it, so a size that is set before has its effect on the first slab already.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let before = Buffer::pool_size();
    /// Buffer::set_pool_size(1024);
    /// assert!(Buffer::alloc_unsafe(511)?.is_pooled() && !Buffer::alloc_unsafe(512)?.is_pooled());
    /// # Buffer::set_pool_size(before);
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn set_pool_size(size: usize) {
        pool::set_size(size);
    }
}

/// A size that the release allows. Every release allows those that fit into 32 bits.
///
/// Node: `validateNumber(size, 'size', 0, kMaxLength)`; in Node 18, `assertSize`.
#[inline]
fn check(size: impl Number) -> Result<f64> {
    match size.given() {
        Given::Index(size @ ..=0xffff_ffff) => Ok(size as f64),
        unusual => check_unusual(unusual),
    }
}

#[cold]
fn check_unusual(size: Given) -> Result<f64> {
    let release = Release::current();
    let number = size.number().ok_or(Error::NotGiven("size"))?;
    if (0.0..=release.max_length() as f64).contains(&number) {
        return Ok(number);
    }
    if !release.ranges_sizes() {
        return Err(Error::InvalidSize(show::number(number)));
    }
    let expected = format!(">= 0 && <= {}", release.max_length());
    Err(Error::out_of_range("size", expected, number))
}

/// An alignment that a Buffer of `size` bytes can have.
///
/// Node: `validateAlignment` in `lib/buffer.js`.
fn check_alignment(size: f64, alignment: impl Number) -> Result<usize> {
    let most = MAX_ALIGNMENT;
    let alignment = match alignment.given() {
        Given::Index(alignment) if (1..=most).contains(&alignment) => alignment,
        given => {
            let number = given.number().ok_or(Error::NotGiven("alignment"))?;
            let whole = number.trunc() == number && number.is_finite();
            let expected = if whole {
                format!(">= 1 && <= {most}")
            } else {
                "an integer".into()
            };
            return Err(Error::out_of_range("alignment", expected, number));
        }
    };
    if !alignment.is_power_of_two() {
        return Err(Error::NotAPowerOfTwo(alignment));
    }
    let longest = Release::current().max_length() - alignment.max(8) as u64;
    if size > longest as f64 {
        return Err(Error::out_of_range("size", format!("<= {longest}"), size));
    }
    Ok(alignment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::mpsc;
    use std::thread;

    /// The places that `sizes` get, counted from the first.
    fn places(sizes: &[usize]) -> Vec<usize> {
        let buffers: Vec<Buffer> = sizes
            .iter()
            .map(|&size| Buffer::alloc_unsafe(size).unwrap())
            .collect();
        assert!(buffers.iter().all(|buf| buf.same_store(&buffers[0])));
        let first = buffers[0].byte_offset();
        buffers
            .iter()
            .map(|buf| buf.byte_offset() - first)
            .collect()
    }

    #[test]
    fn the_cursor_stops_at_multiples_of_eight() {
        for release in Release::ALL {
            pool::start_over(release, 1024);
            assert_eq!(
                places(&[8, 1, 2, 3, 7, 8, 9, 10, 100, 13, 1]),
                [0, 8, 16, 24, 32, 40, 48, 64, 80, 184, 200]
            );
        }
    }

    #[test]
    #[cfg_attr(miri, ignore = "slabs of 64 KiB take Miri minutes")]
    fn only_less_than_half_the_pool_is_pooled() {
        for (pool_size, sizes) in [(8192, 4094..4098), (65536, 32766..32770), (2, 0..3)] {
            pool::start_over(Release::V22, pool_size);
            for size in sizes {
                let store = Buffer::alloc_unsafe(size).unwrap().backing_store();
                let pooled = store.byte_length() != size;
                assert_eq!(pooled, size < pool_size / 2 && size > 0, "{size}");
            }
        }
    }

    #[test]
    fn a_slab_that_is_full_but_for_a_tail_is_left_behind() {
        pool::start_over(Release::V22, 1024);
        let first = Buffer::alloc_unsafe(500).unwrap();
        let second = Buffer::alloc_unsafe(416).unwrap();
        assert!(second.same_store(&first));
        let too_long = Buffer::alloc_unsafe(200).unwrap(); // 104 bytes are left
        assert!(!too_long.same_store(&first));
        let tiny = Buffer::alloc_unsafe(8).unwrap();
        assert!(tiny.same_store(&too_long));
    }

    #[test]
    fn a_request_for_exactly_the_rest_fits() {
        pool::start_over(Release::V22, 1024);
        let first = Buffer::alloc_unsafe(504).unwrap();
        let second = Buffer::alloc_unsafe(504).unwrap();
        let rest = Buffer::alloc_unsafe(16).unwrap();
        assert!(second.same_store(&first) && rest.same_store(&first));
        assert!(!Buffer::alloc_unsafe(1).unwrap().same_store(&first));
    }

    #[test]
    fn an_abandoned_slab_comes_back_dirty() {
        pool::start_over(Release::V22, 64);
        let secret = Buffer::alloc_unsafe(24).unwrap();
        secret.fill("secret").unwrap();
        drop(secret);
        let seen = (0..8).any(|_| {
            let buf = Buffer::alloc_unsafe(24).unwrap();
            buf.iter().any(|byte| byte != 0)
        });
        assert!(seen);
    }

    #[test]
    fn a_slab_that_somebody_holds_is_never_written_again() {
        pool::start_over(Release::V22, 64);
        let kept = Buffer::alloc_unsafe(8).unwrap();
        kept.fill(7).unwrap();
        for _ in 0..100 {
            let other = Buffer::alloc_unsafe(24).unwrap();
            other.fill(9).unwrap();
        }
        assert_eq!(kept.to_vec(), [7; 8]);
    }

    #[test]
    fn a_new_pool_size_waits_for_the_next_slab() {
        pool::start_over(Release::V22, 1024);
        let before = Buffer::alloc_unsafe(8).unwrap();
        Buffer::set_pool_size(2048);
        let after = Buffer::alloc_unsafe(8).unwrap();
        assert!(after.same_store(&before));
        assert_eq!(after.backing_store().byte_length(), 1024);
        let next = Buffer::alloc_unsafe(1023).unwrap();
        assert_eq!(next.backing_store().byte_length(), 2048);
    }

    #[test]
    fn node_26_begins_its_slab_at_a_multiple_of_64_bytes() {
        pool::start_over(Release::V26, 1024);
        let buf = Buffer::alloc_unsafe(1).unwrap();
        assert_eq!(buf.backing_store().byte_length(), 1024 + 64);
        let address = buf.cells().as_ptr().addr();
        assert_eq!(address % 64, 0);
    }

    #[test]
    fn an_aligned_buffer_begins_where_it_was_asked_to() {
        pool::start_over(Release::V26, 1024);
        let address = |buf: &Buffer| buf.cells().as_ptr().addr();
        for alignment in [1, 8, 64, 128, 4096] {
            Buffer::alloc_unsafe(1).unwrap();
            let pooled = Buffer::alloc_unsafe_aligned(10, alignment).unwrap();
            let alone = Buffer::alloc_unsafe_slow_aligned(10, alignment).unwrap();
            assert_eq!(
                (address(&pooled) % alignment, address(&alone) % alignment),
                (0, 0)
            );
            let length = |buf: &Buffer| buf.backing_store().byte_length();
            assert_eq!(length(&alone), 10 + alignment.max(8));
            assert_eq!(length(&pooled) == 1024 + 64, alignment <= 64);
        }
    }

    #[test]
    fn a_slab_of_an_earlier_release_does_not_serve_aligned_buffers() {
        pool::start_over(Release::V22, 1024);
        let earlier = [8, 8, 8].map(|size| Buffer::alloc_unsafe(size).unwrap());
        Release::V26.set();
        let aligned = Buffer::alloc_unsafe_aligned(10, 64).unwrap();
        assert_eq!(aligned.cells().as_ptr().addr() % 64, 0);
        assert!(aligned.is_pooled() && !aligned.same_store(&earlier[0]));
    }

    #[test]
    fn a_size_that_is_set_before_the_first_request_is_that_of_the_first_slab() {
        pool::start_over(Release::V22, 8192);
        Buffer::set_pool_size(1000);
        let first = Buffer::alloc_unsafe(8).unwrap();
        assert_eq!(first.backing_store().byte_length(), 1000);
    }

    #[test]
    fn a_thread_that_is_ending_gets_memory_of_its_own() {
        struct Last(mpsc::Sender<[bool; 2]>);
        impl Drop for Last {
            fn drop(&mut self) {
                let buffers = [Buffer::alloc_unsafe(10).unwrap(), Buffer::from("é")];
                self.0.send(buffers.map(|buf| buf.is_pooled())).unwrap();
            }
        }
        thread_local!(static LAST: Cell<Option<Last>> = const { Cell::new(None) });
        let (sender, receiver) = mpsc::channel();
        let ending = thread::spawn(|| {
            LAST.set(Some(Last(sender))); // before the slab, which is dropped before it
            Buffer::alloc_unsafe(10).unwrap().is_pooled()
        });
        assert!(ending.join().unwrap());
        assert_eq!(receiver.recv(), Ok([false, false]));
    }

    #[test]
    fn an_alignment_is_a_power_of_two_since_node_26() {
        let says = |alignment: f64| {
            Buffer::alloc_unsafe_aligned(10, alignment)
                .unwrap_err()
                .to_string()
        };
        Release::V26.set();
        assert_eq!(
            says(3.0),
            "The argument 'alignment' must be a power of two. Received 3"
        );
        assert!(says(0.0).ends_with("It must be >= 1 && <= 1073741824. Received 0"));
        assert!(says(1.5).ends_with("It must be an integer. Received 1.5"));
        Release::V24.set();
        assert!(Buffer::alloc_unsafe_aligned(10, 3).is_ok());
    }

    #[test]
    fn alloc_is_private_and_zero() {
        let (a, b) = (Buffer::alloc(10).unwrap(), Buffer::alloc(10).unwrap());
        assert!(!a.same_store(&b));
        assert_eq!(a.backing_store().byte_length(), 10);
        assert_eq!(a.to_vec(), [0; 10]);
        assert_eq!(
            Buffer::alloc_unsafe_slow(10)
                .unwrap()
                .backing_store()
                .byte_length(),
            10
        );
    }

    #[test]
    fn sizes_are_cut_to_whole_numbers() {
        assert_eq!(Buffer::alloc(2.9).unwrap().len(), 2);
        assert_eq!(Buffer::alloc(-0.0).unwrap().len(), 0);
        let says = |size: f64| Buffer::alloc_unsafe(size).unwrap_err().to_string();
        assert!(says(-1.0).ends_with("Received -1"));
        assert!(says(f64::NAN).ends_with("Received NaN"));
        assert_eq!(Buffer::alloc(..).unwrap_err(), Error::NotGiven("size"));
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks for more memory than Miri has")]
    fn sizes_beyond_the_limit_are_refused_in_the_releases_own_words() {
        let says = |release: Release, size: u64| {
            release.set();
            let error = Buffer::alloc(size).unwrap_err();
            format!("{} {error}", error.code().unwrap_or("no code"))
        };
        assert_eq!(
            says(Release::V18, 1 << 33),
            "ERR_INVALID_ARG_VALUE The argument 'size' is invalid. Received 8589934592"
        );
        assert_eq!(
            says(Release::V20, 1 << 33),
            "ERR_OUT_OF_RANGE The value of \"size\" is out of range. \
             It must be >= 0 && <= 4294967296. Received 8_589_934_592"
        );
        assert_eq!(
            says(Release::V22, 1 << 53),
            "ERR_OUT_OF_RANGE The value of \"size\" is out of range. \
             It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992"
        );
        assert_eq!(
            says(Release::V26, 1 << 47),
            "no code Array buffer allocation failed"
        );
        let filled = |value: i32| Buffer::alloc_filled(1u64 << 47, value).unwrap_err().code();
        let unzeroed = Some("ERR_MEMORY_ALLOCATION_FAILED");
        assert_eq!(
            Buffer::alloc_unsafe(1u64 << 47).unwrap_err().code(),
            unzeroed
        );
        assert_eq!((filled(0), filled(1)), (None, unzeroed));
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks for more memory than Miri has")]
    fn an_aligned_size_leaves_room_for_the_way_to_the_first_byte() {
        Release::V26.set();
        let limit = show::MAX_SAFE_INTEGER;
        for (alignment, room) in [(1, 8), (4, 8), (16, 16), (64, 64), (1024, 1024)] {
            for allocate in [
                Buffer::alloc_unsafe_aligned,
                Buffer::alloc_unsafe_slow_aligned,
            ] {
                let longest = limit - room;
                assert_eq!(
                    allocate(longest, alignment).unwrap_err(),
                    Error::MemoryAllocationFailed
                );
                let message = allocate(longest + 1, alignment).unwrap_err().to_string();
                let expected = format!(
                    "The value of \"size\" is out of range. It must be <= {longest}. Received "
                );
                assert!(message.starts_with(&expected), "{message}");
            }
        }
    }

    #[test]
    fn an_alignment_counts_where_it_is_given_and_the_release_takes_one() {
        let lengths = |alignment: Option<i32>| {
            let slow = Buffer::alloc_unsafe_slow_aligned(10, alignment);
            let fast = Buffer::alloc_unsafe_aligned(10, alignment);
            (
                slow.map(|buf| buf.backing_store().byte_length()),
                fast.map(|buf| buf.len()),
            )
        };
        Release::V26.set();
        assert_eq!(lengths(None), (Ok(10), Ok(10)));
        assert_eq!(lengths(Some(16)), (Ok(26), Ok(10)));
        let refused = Error::NotAPowerOfTwo(3);
        assert_eq!(lengths(Some(3)), (Err(refused.clone()), Err(refused)));
        Release::V24.set();
        assert_eq!(lengths(None), (Ok(10), Ok(10)));
        assert_eq!(lengths(Some(3)), (Ok(10), Ok(10)));
    }

    #[test]
    fn aligned_buffers_share_a_slab_and_one_that_is_not_pooled_leaves_its_cursor() {
        pool::start_over(Release::V26, 1024);
        let first = Buffer::alloc_unsafe(1).unwrap();
        let place = |buf: &Buffer| {
            assert!(buf.same_store(&first));
            buf.byte_offset() - first.byte_offset()
        };
        assert!(!Buffer::alloc_unsafe_aligned(512, 64).unwrap().is_pooled());
        assert_eq!(place(&Buffer::alloc_unsafe(1).unwrap()), 8);
        assert_eq!(place(&Buffer::alloc_unsafe_aligned(10, 64).unwrap()), 64);
        assert_eq!(place(&Buffer::alloc_unsafe_aligned(10, 64).unwrap()), 128);
        assert_eq!(place(&Buffer::alloc_unsafe(1).unwrap()), 144);
    }
}
