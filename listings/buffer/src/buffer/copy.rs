//! `buf.copy`: bytes from one window into another.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::buffer::bytes::Bytes;
use crate::javascript::show;
use crate::memory::cell::ByteCell;
use crate::memory::store::copy_cells;
use crate::node::error::{Error, Result};
use crate::node::number::{Given, Number};
use crate::node::release::Release;
use crate::node::span::Span;

impl Buffer {
    /// Copies as many bytes as fit into `target` from index `target_start` on, and says how many. Where both show the
    /// same bytes, the result is as if they had been put aside first.
    ///
    /// Node: `buf.copy(target, targetStart)`, `copyImpl` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from("abcdef");
    /// assert_eq!(buf.subarray(..4).copy(&buf, 2), 4);
    /// assert_eq!(buf.to_string(Encoding::Utf8), "ababcd");
    /// ```
    pub fn copy(&self, target: &Buffer, target_start: usize) -> usize {
        copy_what_fits(self.cells(), target, target_start)
    }

    /// Copies the bytes of `source_range`, as many as fit, into `target` from index `target_start` on, and says how many:
    /// `buf.copy(target, targetStart, sourceStart, sourceEnd)`. Fractions are rounded down, and an end beyond the end stops there.
    ///
    /// Node: `copyImpl` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for a negative position, or a `source_start` beyond the end.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let (buf, target) = (Buffer::from("abcdef"), Buffer::from("......"));
    /// assert_eq!(buf.copy_range(&target, 1, 2..4)?, 2);
    /// assert_eq!(target, b".cd...");
    /// assert_eq!(buf.copy_range(&target, 4, ..)?, 2);
    /// assert_eq!(target, b".cd.ab");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn copy_range(
        &self,
        target: &Buffer,
        target_start: impl Number,
        source_range: impl Span,
    ) -> Result<usize> {
        let (source_start, source_end) = source_range.ends();
        let target_start = floor(target_start.given()).unwrap_or(0.0);
        if target_start < 0.0 {
            return Err(Error::out_of_range("targetStart", ">= 0", target_start));
        }
        let source_start = floor(source_start).unwrap_or(0.0);
        if !(0.0..=self.len() as f64).contains(&source_start) {
            let expected = format!(">= 0 && <= {}", self.len());
            return Err(Error::out_of_range("sourceStart", expected, source_start));
        }
        let source_end = floor(source_end).unwrap_or(self.len() as f64);
        if source_end < 0.0 {
            return Err(Error::out_of_range("sourceEnd", ">= 0", source_end));
        }
        let source_start = source_start as usize;
        let source_end = (source_end as usize).clamp(source_start, self.len());
        let source = &self.cells()[source_start..source_end];
        Ok(copy_what_fits(source, target, target_start as usize))
    }
}

impl Buffer {
    /// Copies all of `source` to index `offset` and behind: `buf.set(source, offset)` of every `TypedArray`. For one byte
    /// see [`put`](Buffer::put). Where both show the same bytes, the result is as if they had been put aside first.
    ///
    /// V8: `TypedArrayPrototypeSet` in `src/builtins/typed-array-set.tq`.
    ///
    /// # Errors
    ///
    /// [`Error::SetOutOfBounds`] if `source` does not fit, or `offset` is negative; then nothing is written.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("......");
    /// buf.set(b"abc", 2)?;
    /// assert_eq!(buf, b"..abc.");
    /// assert_eq!(buf.set(b"abc", 4).unwrap_err().to_string(), "offset is out of bounds");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn set(&self, source: impl Bytes, offset: impl Number) -> Result<()> {
        let source = source.held();
        let offset = offset.given().number().unwrap_or(0.0).trunc();
        if offset < 0.0 || offset + source.len() as f64 > self.len() as f64 {
            return Err(Error::SetOutOfBounds);
        }
        source.copy_what_fits(&self.cells()[offset as usize..]);
        Ok(())
    }

    /// Copies the bytes of `range` over those from index `target` on, as many as fit, and returns the Buffer:
    /// `buf.copyWithin(target, start, end)` of every `TypedArray`. Positions are those of
    /// [`subarray`](Buffer::subarray): negative ones count from the end, and none is an error.
    ///
    /// V8: `TypedArrayPrototypeCopyWithin` in `src/builtins/builtins-typed-array.cc`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("abcdef");
    /// assert_eq!(buf.copy_within(0, 3..5), b"decdef");
    /// assert_eq!(buf.copy_within(-2, ..), b"decdde");
    /// ```
    pub fn copy_within(&self, target: impl Number, range: impl Span) -> &Buffer {
        let target = target.given().counted(self.len(), 0);
        self.subarray(range).copy(self, target);
        self
    }
}

fn copy_what_fits(source: &[ByteCell], target: &Buffer, target_start: usize) -> usize {
    let room = target.cells().get(target_start..).unwrap_or_default();
    let length = source.len().min(room.len());
    copy_cells(&source[..length], &room[..length]);
    length
}

/// A whole number; 0 for what is none.
///
/// Node: `toInteger` in `lib/buffer.js`.
fn floor(position: Given) -> Option<f64> {
    let number = position.number()?;
    let most = if Release::current().copies_from_anywhere() {
        f64::MAX
    } else {
        show::MAX_SAFE_INTEGER as f64
    };
    Some(if number.abs() <= most {
        number.floor()
    } else {
        0.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_bytes_as_fit_are_copied() {
        let source = Buffer::from("abc");
        for (target_start, copied, bytes) in [
            (0, 3, b"abc."),
            (2, 2, b"..ab"),
            (4, 0, b"...."),
            (9, 0, b"...."),
        ] {
            let target = Buffer::alloc_filled(4, ".").unwrap();
            assert_eq!(source.copy(&target, target_start), copied);
            assert_eq!(&target.to_vec(), bytes);
        }
    }

    #[test]
    fn a_range_is_floored_and_checked() {
        let source = Buffer::from("abcdef");
        let copied = |target_start: f64, start: f64, end: f64| {
            let target = Buffer::from("...");
            source
                .copy_range(&target, target_start, start..end)
                .map(|copied| (copied, target.to_vec()))
                .map_err(|error| error.to_string())
        };
        assert_eq!(copied(1.5, 0.0, 9.0), Ok((2, b".ab".to_vec())));
        assert_eq!(copied(0.0, 1.9, 3.0), Ok((2, b"bc.".to_vec())));
        assert_eq!(copied(0.0, 2.0, 1.0), Ok((0, b"...".to_vec())));
        assert_eq!(copied(f64::INFINITY, 0.0, 9.0), Ok((3, b"abc".to_vec())));
        assert_eq!(copied(0.0, 0.0, f64::NAN), Ok((0, b"...".to_vec())));
        assert_eq!(copied(1e300, 0.0, 9.0), Ok((0, b"...".to_vec())));
        Release::V18.set();
        assert_eq!(copied(1e300, 0.0, 9.0), Ok((3, b"abc".to_vec())));
        Release::default().set();
        assert!(
            copied(-0.5, 0.0, 1.0)
                .unwrap_err()
                .ends_with("must be >= 0. Received -1")
        );
        assert!(
            copied(0.0, 7.0, 9.0)
                .unwrap_err()
                .ends_with("must be >= 0 && <= 6. Received 7")
        );
        assert!(
            copied(0.0, 0.0, -1.0)
                .unwrap_err()
                .ends_with("must be >= 0. Received -1")
        );
    }

    #[test]
    fn all_of_a_source_is_set_or_none_of_it() {
        let set = |offset: Option<f64>| {
            let buf = Buffer::from("......");
            let result = buf.set(b"abc", offset);
            (result.is_ok(), buf.to_string(crate::Encoding::Utf8))
        };
        for (offset, expected) in [
            (None, "abc..."),
            (Some(0.0), "abc..."),
            (Some(2.0), "..abc."),
            (Some(3.0), "...abc"),
            (Some(3.9), "...abc"),
            (Some(-0.5), "abc..."),
            (Some(f64::NAN), "abc..."),
        ] {
            assert_eq!(set(offset), (true, expected.into()), "{offset:?}");
        }
        for offset in [4.0, -1.0, f64::INFINITY, f64::NEG_INFINITY, 4294967296.0] {
            assert_eq!(set(Some(offset)), (false, "......".into()), "{offset}");
        }
        let buf = Buffer::from("abcdef");
        assert_eq!(buf.set(b"", 6), Ok(()));
        assert_eq!(buf.set(b"", 7), Err(Error::SetOutOfBounds));
        buf.set(buf.subarray(..4), 2).unwrap();
        assert_eq!(buf, b"ababcd");
    }

    #[test]
    fn bytes_are_copied_within_as_if_put_aside_first() {
        let copied = |target: f64, start: f64, end: Option<f64>| {
            let buf = Buffer::from("abcdef");
            buf.copy_within(target, (start, end))
                .to_string(crate::Encoding::Utf8)
        };
        assert_eq!(copied(0.0, 3.0, Some(5.0)), "decdef");
        assert_eq!(copied(-2.0, 0.0, None), "abcdab");
        assert_eq!(copied(2.0, 0.0, Some(4.0)), "ababcd");
        assert_eq!(copied(0.0, -2.0, None), "efcdef");
        assert_eq!(copied(1.0, 4.0, Some(2.0)), "abcdef");
        assert_eq!(copied(9.0, 0.0, None), "abcdef");
        assert_eq!(copied(0.0, 2.9, Some(4.0)), "cdcdef");
        assert_eq!(copied(-99.0, 4.0, None), "efcdef");
    }
}
