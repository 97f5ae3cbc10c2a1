//! `Buffer.alloc`, `Buffer.allocUnsafe`, `Buffer.allocUnsafeSlow` and `Buffer.poolSize`.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::error::{Error, Result};
use crate::fill::Fill;
use crate::pool;
use crate::release::Release;
use crate::store::{BackingStore, View};

impl Buffer {
    // ANCHOR: alloc
    /// `size` zeros in a block of their own, never from the pool.
    ///
    /// Node: `Buffer.alloc` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] ([`Error::InvalidSize`] in Node 18) beyond the release's limit,
    /// [`Error::AllocationFailed`] beyond the machine's.
    pub fn alloc(size: usize) -> Result<Buffer> {
        check(size)?;
        Ok(Buffer::new(View::whole(BackingStore::private(size)?)))
    }
    // ANCHOR_END: alloc

    /// `size` bytes in a block of their own, filled with `value` over and over: `Buffer.alloc(size, fill)`.
    ///
    /// # Errors
    ///
    /// As [`alloc`](Buffer::alloc) and [`fill`](Buffer::fill).
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::alloc_filled(5, "ab")?;
    /// assert_eq!(buf.to_string(Encoding::Utf8), "ababa");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn alloc_filled<'a>(size: usize, value: impl Into<Fill<'a>>) -> Result<Buffer> {
        let buf = Buffer::alloc(size)?;
        buf.fill(value)?;
        Ok(buf)
    }

    // ANCHOR: alloc_unsafe
    /// `size` bytes with whatever is in them: from the pool if `size` is less than half of
    /// [`pool_size`](Buffer::pool_size), else in a block of their own.
    ///
    /// Fill the Buffer before you read it. The stale bytes of a slab are the real bytes of Buffers that are gone, and
    /// reading them is not undefined behaviour here: every byte was zeroed once, when its block was made.
    ///
    /// Node: `Buffer.allocUnsafe` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`alloc`](Buffer::alloc).
    pub fn alloc_unsafe(size: usize) -> Result<Buffer> {
        check(size)?;
        pool::allocate(size).map(Buffer::new)
    }

    /// `size` bytes in a block of their own, never from the pool: for a small piece that is kept for long.
    ///
    /// Node leaves such bytes as `malloc` gives them; here they are zeros.
    ///
    /// Node: `Buffer.allocUnsafeSlow` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// As [`alloc`](Buffer::alloc).
    pub fn alloc_unsafe_slow(size: usize) -> Result<Buffer> {
        Buffer::alloc(size)
    }
    // ANCHOR_END: alloc_unsafe

    /// `Buffer.poolSize`, in bytes: the size of the pool's next slab. At first 8192, in Node 24 and 26 65536.
    pub fn pool_size() -> usize {
        pool::size()
    }

    /// Sets `Buffer.poolSize`. Which Buffers are pooled changes at once (those of less than half the new size); the
    /// slab in use stays as it is, and the next one has the new size.
    pub fn set_pool_size(size: usize) {
        pool::set_size(size);
    }
}

/// Node: `validateNumber(size, 'size', 0, kMaxLength)`; in Node 18, `assertSize`.
fn check(size: usize) -> Result<()> {
    let release = Release::current();
    if size as u64 <= release.max_length() {
        return Ok(());
    }
    if release == Release::V18 {
        return Err(Error::InvalidSize(size));
    }
    Err(Error::OutOfRange {
        argument: "size",
        expected: format!(">= 0 && <= {}", release.max_length()),
        received: size as i128,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
            pool::start_over(release, release.pool_size());
            assert_eq!(
                places(&[8, 1, 2, 3, 7, 8, 9, 10, 100, 13, 1]),
                [0, 8, 16, 24, 32, 40, 48, 64, 80, 184, 200]
            );
        }
    }

    #[test]
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
        pool::start_over(Release::V26, 65536);
        let buf = Buffer::alloc_unsafe(1).unwrap();
        assert_eq!(buf.backing_store().byte_length(), 65536 + 64);
        let address = buf.cells().as_ptr().addr();
        assert_eq!(address % 64, 0);
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
    fn sizes_beyond_the_limit_are_refused_in_the_releases_own_words() {
        let says = |release: Release, size| {
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
    }
}
