//! Buffers made from something: text, bytes, numbers, other Buffers.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::buffer::bytes::Bytes;
use crate::buffer::value::Value;
use crate::encoding::Encoding;
use crate::javascript::show;
use crate::javascript::text::Text;
use crate::memory::pool;
use crate::memory::store::{BackingStore, View};
use crate::node::error::{Error, Result};
use crate::node::number::Number;
use crate::node::release::Release;

impl Buffer {
    /// The bytes that `text` stands for: `Buffer.from(text, encoding)`. Digits and letters that the encoding does not
    /// know end the bytes (hex) or are passed over (base64): no text is an error.
    ///
    /// Pooled like [`alloc_unsafe`](Buffer::alloc_unsafe), by the length of the bytes; in 8 KiB slabs at most 4095,
    /// and less in hex and base64, where since Node 20.18 the text itself must also be shorter than half the pool.
    ///
    /// Node: `fromString`, `fromStringFast` in `lib/buffer.js`.
    ///
    /// # Panics
    ///
    /// If the machine has no memory for them. Node throws a `RangeError`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// assert_eq!(Buffer::from_string("ff0", Encoding::Hex).to_vec(), [0xff]);
    /// ```
    pub fn from_string<'a>(text: impl Into<Text<'a>>, encoding: Encoding) -> Buffer {
        in_memory(write_string(text.into(), encoding))
    }

    /// A copy of the bytes in a block of its own, never from the pool: `Buffer.of(…)`.
    ///
    /// Node: `Buffer.of` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::of(&[1, 2, 3]);
    /// assert_eq!(buf, [1, 2, 3]);
    /// assert!(!buf.is_pooled());
    /// ```
    pub fn of(bytes: &[u8]) -> Buffer {
        Buffer::whole(BackingStore::private_copy(bytes))
    }

    /// Numbers in a block of their own, each cut as by [`from_numbers`](Buffer::from_numbers): `Buffer.of(256, -1)`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::of_numbers(&[256.0, -1.0]), [0, 255]);
    /// ```
    pub fn of_numbers(numbers: &[f64]) -> Buffer {
        let bytes: Vec<u8> = numbers.iter().map(|&number| Value::byte(number)).collect();
        Buffer::of(&bytes)
    }

    /// The memory of `elements`, in this machine's byte order: `Buffer.copyBytesFrom(typedArray)`.
    ///
    /// # Panics
    ///
    /// If the machine has no memory for it a second time.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::copy_bytes_from(&[1u16, 0x456]);
    /// assert_eq!(buf.to_vec(), [1u16.to_ne_bytes(), 0x456u16.to_ne_bytes()].concat());
    /// ```
    pub fn copy_bytes_from<E: Element>(elements: &[E]) -> Buffer {
        in_memory(Buffer::copy_bytes_from_range(elements, .., ..))
    }

    /// The memory of `length` elements from `offset` on, or of fewer, where there are no more:
    /// `Buffer.copyBytesFrom(typedArray, offset, length)`.
    ///
    /// Node: `Buffer.copyBytesFrom` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for a number that is negative or not whole.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let units = [1u16, 2, 3];
    /// let buf = Buffer::copy_bytes_from_range(&units, 1, 2)?;
    /// assert_eq!(buf, Buffer::copy_bytes_from(&[2u16, 3]));
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn copy_bytes_from_range<E: Element>(
        elements: &[E],
        offset: impl Number,
        length: impl Number,
    ) -> Result<Buffer> {
        let limit = show::MAX_SAFE_INTEGER;
        let start = match offset.given().validated("offset", limit) {
            // Node does not look at the length then.
            _ if elements.is_empty() => return Ok(Buffer::of(&[])),
            Ok(Some(start)) if start >= elements.len() => return Ok(Buffer::of(&[])),
            start => start?.unwrap_or(0),
        };
        let rest = elements.len() - start;
        let length = length
            .given()
            .validated("length", limit)?
            .map_or(rest, |length| length.min(rest));
        let elements = &elements[start..start + length];
        let mut bytes = Vec::with_capacity(size_of_val(elements));
        for element in elements {
            element.append_to(&mut bytes);
        }
        Ok(Buffer::from(bytes.as_slice()))
    }

    /// Numbers as bytes: `Buffer.from(array)`. Each is cut to a whole number and to its lowest eight bits.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from_numbers(&[256.0, -1.0, 1.9, f64::NAN, 257.5]);
    /// assert_eq!(buf.to_vec(), [0, 255, 1, 0, 1]);
    /// ```
    pub fn from_numbers(numbers: &[f64]) -> Buffer {
        let bytes: Vec<u8> = numbers.iter().map(|&number| Value::byte(number)).collect();
        Buffer::from(bytes.as_slice())
    }

    /// All the bytes of `list`, one after the other, copied: `Buffer.concat(list)`.
    ///
    /// Node: `Buffer.concat` in `lib/buffer.js`.
    ///
    /// # Panics
    ///
    /// If they are more than the release allows or the machine has memory for. `concat_to(list, ..)` returns Node's
    /// error instead.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let list = vec![Buffer::from("ab"), Buffer::from("c")];
    /// assert_eq!(Buffer::concat(&list), b"abc");
    /// assert_eq!(Buffer::concat(&[&list[1], &list[0]]), b"cab");
    /// assert_eq!(Buffer::concat(&[b"plain", b"bytes"]), b"plainbytes");
    /// ```
    pub fn concat<B: Bytes>(list: &[B]) -> Buffer {
        in_memory(Buffer::concat_to(list, ..))
    }

    /// The first `total` bytes of `list`; if there are fewer, zeros after them: `Buffer.concat(list, total)`. `..` stands
    /// for their sum.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for a total that is negative or not whole; as [`alloc`](Buffer::alloc).
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let list = [Buffer::from("ab"), Buffer::from("cd")];
    /// assert_eq!(Buffer::concat_to(&list, 3)?, b"abc");
    /// assert_eq!(Buffer::concat_to(&list, 6)?, b"abcd\0\0");
    /// assert_eq!(Buffer::concat_to(&list, ..)?, b"abcd");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn concat_to<B: Bytes>(list: &[B], total: impl Number) -> Result<Buffer> {
        if list.is_empty() {
            return Ok(Buffer::of(&[])); // Node does not look at the total then.
        }
        let limit = Release::current().max_length();
        let total = match total.given().validated("length", limit)? {
            Some(total) => total as f64,
            // Node adds them up as numbers, too: the same bytes many times over may be more than a machine can address.
            None => list.iter().map(|bytes| bytes.held().len() as f64).sum(),
        };
        let joined = Buffer::alloc_unsafe(total)?;
        let mut end = 0;
        for bytes in list {
            end += bytes.held().copy_what_fits(&joined.cells()[end..]);
        }
        for cell in &joined.cells()[end..] {
            cell.set(0);
        }
        Ok(joined)
    }
}

/// The bytes of `text`: in the slab if they are few enough.
///
/// Newer releases have the slab make room for four bytes a code unit, an estimate that saves counting; the cursor still
/// moves by what was written.
///
/// Node: `fromStringFast` in `lib/buffer.js`.
fn write_string(text: Text, encoding: Encoding) -> Result<Buffer> {
    let encoding = match encoding {
        // ASCII is the same bytes in all three, and UTF-8 is what Rust has already.
        Encoding::Latin1 | Encoding::Ascii if text.ascii().is_some() => Encoding::Utf8,
        other => other,
    };
    let limit = pool::limit();
    let estimates = Release::current().estimates_strings();
    if text.is_empty() || estimates && text.length_at_least() >= limit {
        return write_alone(text, encoding);
    }
    let units = text.length();
    let room = if estimates && units < limit.div_ceil(4) {
        4 * units
    } else {
        encoding.byte_length(text)
    };
    if estimates && units >= limit || room >= limit {
        return write_alone(text, encoding);
    }
    let slab = pool::slab_with_room_for(room as f64)?;
    let written = write_into(&slab.peek(room as f64), text, encoding);
    Ok(Buffer::new(slab.take(written as f64)))
}

fn write_into(view: &View, text: Text, encoding: Encoding) -> usize {
    view.lend_mut((text, encoding), |out, (text, encoding)| {
        encoding.write(text, out)
    })
}

/// The bytes of `text` in a block of their own.
///
/// The block is as long as the estimate. Releases that do not estimate made it as long as the bytes.
fn write_alone(text: Text, encoding: Encoding) -> Result<Buffer> {
    if let (Text::Str(text), Encoding::Utf8) = (text, encoding) {
        return Ok(Buffer::of(text.as_bytes()));
    }
    let store = BackingStore::unzeroed(encoding.byte_length(text))?;
    let estimate = Buffer::whole(store);
    let written = write_into(&estimate.view, text, encoding);
    if written == estimate.len() {
        return Ok(estimate);
    }
    let bytes = estimate.subarray(..written);
    Ok(if Release::current().estimates_strings() {
        bytes
    } else {
        bytes.compact()
    })
}

/// The text's UTF-8: `Buffer.from(text)`.
impl From<&str> for Buffer {
    fn from(text: &str) -> Buffer {
        Buffer::from_string(text, Encoding::Utf8)
    }
}

/// A copy of the bytes: `Buffer.from(array)`. Pooled like [`Buffer::alloc_unsafe`]. Panics if the machine has no memory
/// for it.
impl From<&[u8]> for Buffer {
    fn from(bytes: &[u8]) -> Buffer {
        let buf = in_memory(Buffer::dirty(bytes.len() as f64));
        buf.view.lend_mut(bytes, <[u8]>::copy_from_slice);
        buf
    }
}

/// A copy of the bytes: `Buffer.from(array)`. Pooled like [`Buffer::alloc_unsafe`].
impl<const N: usize> From<[u8; N]> for Buffer {
    fn from(bytes: [u8; N]) -> Buffer {
        Buffer::from(bytes.as_slice())
    }
}

/// A copy: `Buffer.from(buffer)`. Pooled like [`Buffer::alloc_unsafe`]. Panics if the machine has no memory for it.
impl From<&Buffer> for Buffer {
    fn from(other: &Buffer) -> Buffer {
        let buf = in_memory(Buffer::dirty(other.len() as f64));
        other.copy(&buf, 0);
        buf
    }
}

/// What was made, if there was memory for it: a copy of what exists already seldom fails for want of it.
fn in_memory<T>(made: Result<T>) -> T {
    made.unwrap_or_else(|error: Error| panic!("{error}"))
}

/// A number that has a place in a typed array, for [`Buffer::copy_bytes_from`].
pub trait Element: sealed::Sealed {
    #[doc(hidden)]
    fn append_to(&self, bytes: &mut Vec<u8>);
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! elements {
    ($($number:ty)*) => {$(
        impl sealed::Sealed for $number {}
        impl Element for $number {
            fn append_to(&self, bytes: &mut Vec<u8>) {
                bytes.extend_from_slice(&self.to_ne_bytes());
            }
        }
    )*};
}

elements!(u8 i8 u16 i16 u32 i32 u64 i64 f32 f64);

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    fn is_pooled(buf: &Buffer) -> bool {
        let private = Buffer::alloc_unsafe_slow(buf.len()).unwrap();
        buf.backing_store().byte_length() != private.len() && buf.same_store(&Buffer::from([0; 1]))
    }

    #[test]
    #[cfg_attr(miri, ignore = "slabs of 64 KiB take Miri minutes")]
    fn the_longest_pooled_text_depends_on_encoding_and_release() {
        for (release, utf8, utf16, hex, base64) in [
            (Release::V18, 4095, 4094, 4095, 4095),
            (Release::V22, 4095, 4094, 2047, 3069),
            (Release::V26, 32767, 32766, 16383, 24573),
        ] {
            pool::start_over(release, release.initial_pool_size());
            let longest = |encoding: Encoding, sizes: std::ops::Range<usize>| {
                sizes
                    .rev()
                    .find(|&size| {
                        let text = encoding.read(&vec![b'a'; size]);
                        is_pooled(&Buffer::from_string(&text, encoding))
                    })
                    .unwrap()
            };
            let near = |size: usize| size - 3..size + 4;
            assert_eq!(longest(Encoding::Utf8, near(utf8)), utf8);
            assert_eq!(
                longest(Encoding::Utf16le, near(utf16)) & !1,
                utf16,
                "{release}"
            );
            assert_eq!(longest(Encoding::Hex, near(hex)), hex, "{release}");
            assert_eq!(longest(Encoding::Base64, near(base64)), base64, "{release}");
        }
    }

    #[test]
    fn the_cursor_moves_by_the_bytes_that_were_written() {
        pool::start_over(Release::V22, 8192);
        let first = Buffer::alloc_unsafe(8).unwrap();
        let buffers = [
            Buffer::from("a"),
            Buffer::from("12345678"),
            Buffer::from("123456789"),
            Buffer::from("😀"),
            Buffer::from([1, 2, 3]),
            Buffer::from_string("616", Encoding::Hex),
            Buffer::from_string("6zzz", Encoding::Hex),
            Buffer::from("b"),
        ];
        let places: Vec<usize> = buffers
            .iter()
            .map(|buf| buf.byte_offset() - first.byte_offset())
            .collect();
        assert_eq!(places, [8, 16, 24, 40, 48, 56, 64, 64]);
        assert_eq!(buffers[6].len(), 0);
    }

    #[test]
    fn text_is_estimated_at_four_bytes_a_unit_except_in_node_18() {
        for release in [Release::V18, Release::V20, Release::V26] {
            pool::start_over(release, 1024);
            let first = Buffer::alloc_unsafe(504).unwrap();
            let second = Buffer::alloc_unsafe(120).unwrap();
            assert!(second.same_store(&first));
            // 400 bytes are left: enough for 110 bytes, not for 4 × 110.
            let text = Buffer::from("a".repeat(110).as_str());
            assert_eq!(
                text.same_store(&first),
                release == Release::V18,
                "{release}"
            );
        }
    }

    #[test]
    fn text_too_long_for_the_pool_keeps_its_estimated_block() {
        for (release, length) in [(Release::V18, 1), (Release::V22, 5000)] {
            pool::start_over(release, 8192);
            let buf = Buffer::from_string(&format!("61{}", "z".repeat(9998)), Encoding::Hex);
            assert_eq!(buf.to_vec(), [0x61]);
            assert_eq!(buf.backing_store().byte_length(), length, "{release}");
        }
    }

    #[test]
    fn concat_cuts_or_fills_up_with_zeros() {
        let (a, b) = (Buffer::from("ab"), Buffer::from("cd"));
        assert_eq!(Buffer::concat(&[&a, &b]).to_vec(), b"abcd");
        assert_eq!(Buffer::concat_to(&[&a, &b], 3).unwrap().to_vec(), b"abc");
        assert_eq!(Buffer::concat_to(&[&a], 4).unwrap().to_vec(), b"ab\0\0");
        assert_eq!(Buffer::concat::<Buffer>(&[]).len(), 0);
        assert_eq!(Buffer::concat_to::<Buffer>(&[], -1).unwrap().len(), 0);
    }

    #[test]
    #[cfg_attr(miri, ignore = "four thousand looks at a mebibyte take Miri hours")]
    fn a_sum_beyond_the_limit_is_an_error_of_concat_to_and_panics_in_concat() {
        Release::V20.set();
        let mebibyte = Buffer::alloc(1 << 20).unwrap();
        let list = vec![&mebibyte; (1 << 12) + 1];
        let error = Buffer::concat_to(&list, ..).unwrap_err();
        assert_eq!(
            error.to_string(),
            "The value of \"size\" is out of range. It must be >= 0 && <= 4294967296. Received 4_296_015_872"
        );
        let panic = catch_unwind(AssertUnwindSafe(|| Buffer::concat(&list))).unwrap_err();
        assert_eq!(panic.downcast_ref(), Some(&error.to_string()));
    }

    #[test]
    fn only_of_is_never_pooled() {
        pool::start_over(Release::V22, 8192);
        assert!(is_pooled(&Buffer::from([1, 2])));
        assert!(is_pooled(&Buffer::from(&Buffer::of(&[1, 2]))));
        assert!(is_pooled(&Buffer::copy_bytes_from(&[1.5f64])));
        assert!(is_pooled(&Buffer::concat(&[&Buffer::of(&[1])])));
        assert!(!is_pooled(&Buffer::of(&[1, 2])));
        assert!(!is_pooled(&Buffer::of_numbers(&[1.0, 2.0])));
    }

    #[test]
    fn numbers_for_a_copy_are_looked_at_in_nodes_order() {
        let copied = |elements: &[u8], offset: f64, length: f64| {
            Buffer::copy_bytes_from_range(elements, offset, length)
                .map(|buf| buf.to_vec())
                .map_err(|error| error.to_string())
        };
        for (offset, length) in [(-1.0, 0.0), (1.5, 0.0), (0.0, -1.0), (5.0, 5.0)] {
            assert_eq!(copied(&[], offset, length), Ok(vec![]));
        }
        let three = [7, 8, 9];
        assert_eq!(copied(&three, 3.0, -1.0), Ok(vec![]));
        assert_eq!(copied(&three, 4.0, 1.5), Ok(vec![]));
        assert_eq!(copied(&three, 0.0, 0.0), Ok(vec![]));
        assert_eq!(copied(&three, 2.0, 9.0), Ok(vec![9]));
        let says = |offset, length| copied(&three, offset, length).unwrap_err();
        assert!(
            says(2.0, -1.0)
                .starts_with("The value of \"length\" is out of range. It must be >= 0 ")
        );
        assert!(
            says(-1.0, -1.0)
                .starts_with("The value of \"offset\" is out of range. It must be >= 0 ")
        );
        assert!(says(1.5, -1.0).contains("\"offset\" is out of range. It must be an integer"));
    }

    #[test]
    fn nothing_is_a_block_of_its_own_without_bytes() {
        pool::start_over(Release::V26, 8192);
        let empty = [
            Buffer::from(""),
            Buffer::from_string("", Encoding::Hex),
            Buffer::from([]),
        ];
        for buf in empty {
            assert_eq!(
                (buf.backing_store().byte_length(), buf.is_pooled()),
                (0, false)
            );
        }
    }

    #[test]
    fn an_eighth_of_the_pool_is_counted_and_less_is_estimated() {
        for units in [1023, 1024, 1025] {
            pool::start_over(Release::V22, 8192);
            assert!(
                Buffer::from("a".repeat(units).as_str()).is_pooled(),
                "{units}"
            );
        }
    }

    #[test]
    fn latin1_and_ascii_take_the_low_byte_of_a_unit() {
        for encoding in [Encoding::Latin1, Encoding::Ascii] {
            assert_eq!(Buffer::from_string("é€", encoding).to_vec(), [0xe9, 0xac]);
            assert_eq!(Buffer::from_string("az", encoding).to_vec(), *b"az");
        }
    }
}
