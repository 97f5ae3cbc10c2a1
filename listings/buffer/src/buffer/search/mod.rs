//! `buf.indexOf`, `lastIndexOf` and `includes`.

#![forbid(unsafe_code)]

mod bytes;
mod units;

use std::borrow::Cow;

use crate::buffer::Buffer;
use crate::buffer::value::Value;
use crate::encoding::Encoding;
use crate::javascript::text::Text;
use crate::node::number::{Given, Number};
use crate::node::release::Release;

/// From here on an end is no integer of Node's native code, which then takes it for 0.
const TOO_FAR: f64 = 9223372036854775808.0;

impl Buffer {
    /// The index at which `value` first begins, from index `byte_offset` on: `buf.indexOf(value, byteOffset)`. A negative offset
    /// counts from the end. UTF-16 is looked for at even places only; in a window that begins at an odd address Node (18 to
    /// 26) then answers one too low or not at all, which is a mistake (nodejs/node#65959) and not copied.
    ///
    /// Beyond the first 2³¹ bytes Node up to 26.10.0 cuts the place that it found to 32 bits with a sign: 2³¹ + 10 comes out
    /// as -2147483638, 2³² - 1 as -1. Node 26.12.1 gives the place itself, and node-buffer does for every release.
    ///
    /// Node: `bidirectionalIndexOf` in `lib/buffer.js`, `IndexOfString` and its like in `src/node_buffer.cc`.
    ///
    /// ```
    /// use node_buffer::{Buffer, Encoding};
    ///
    /// let buf = Buffer::from("hello hello");
    /// assert_eq!(buf.index_of("hello", ..), Some(0));
    /// assert_eq!(buf.index_of("hello", 1), Some(6));
    /// assert_eq!(buf.index_of(b'o', -2), Some(10));
    /// assert_eq!(buf.index_of(("6c6c", Encoding::Hex), ..), Some(2));
    /// assert_eq!(buf.index_of("", 99), Some(11));
    /// ```
    pub fn index_of<'a>(
        &self,
        value: impl Into<Value<'a>>,
        byte_offset: impl Number,
    ) -> Option<usize> {
        self.index_of_before(value, byte_offset, ..)
    }

    /// The index at which `value` first begins, if it also ends before `end`: `buf.indexOf(value, byteOffset, end)`, since Node
    /// 24.20 and 26.1. A negative end is the start.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("hello hello");
    /// assert_eq!(buf.index_of_before("hello", 1, 11), Some(6));
    /// assert_eq!(buf.index_of_before("hello", 1, 10), None);
    /// ```
    pub fn index_of_before<'a>(
        &self,
        value: impl Into<Value<'a>>,
        byte_offset: impl Number,
        end: impl Number,
    ) -> Option<usize> {
        self.find(
            value.into(),
            byte_offset.given(),
            end.given(),
            Direction::Forward,
        )
    }

    /// The index at which `value` last begins, from index `byte_offset` back: `buf.lastIndexOf(value, byteOffset)`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("hello hello");
    /// assert_eq!(buf.last_index_of("hello", ..), Some(6));
    /// assert_eq!(buf.last_index_of("hello", 5), Some(0));
    /// ```
    pub fn last_index_of<'a>(
        &self,
        value: impl Into<Value<'a>>,
        byte_offset: impl Number,
    ) -> Option<usize> {
        self.last_index_of_before(value, byte_offset, ..)
    }

    /// The index at which `value` last begins, if it also ends before `end`: `buf.lastIndexOf(value, byteOffset, end)`, since
    /// Node 24.20 and 26.1.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("hello hello");
    /// assert_eq!(buf.last_index_of_before("hello", .., 11), Some(6));
    /// assert_eq!(buf.last_index_of_before("hello", .., 10), Some(0));
    /// ```
    pub fn last_index_of_before<'a>(
        &self,
        value: impl Into<Value<'a>>,
        byte_offset: impl Number,
        end: impl Number,
    ) -> Option<usize> {
        self.find(
            value.into(),
            byte_offset.given(),
            end.given(),
            Direction::Backward,
        )
    }

    /// Whether `value` begins anywhere from index `byte_offset` on: `buf.includes(value, byteOffset)`. The same as
    /// [`index_of`](Buffer::index_of) that finds something.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("hello");
    /// assert!(buf.includes("ell", ..));
    /// assert!(!buf.includes("ell", 2));
    /// ```
    pub fn includes<'a>(&self, value: impl Into<Value<'a>>, byte_offset: impl Number) -> bool {
        self.index_of(value, byte_offset).is_some()
    }

    /// Whether `value` begins from index `byte_offset` on and ends before `end`: `buf.includes(value, byteOffset, end)`, since Node
    /// 24.20 and 26.1.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let buf = Buffer::from("hello");
    /// assert!(buf.includes_before("ell", 0, 4));
    /// assert!(!buf.includes_before("ell", 0, 3));
    /// ```
    pub fn includes_before<'a>(
        &self,
        value: impl Into<Value<'a>>,
        byte_offset: impl Number,
        end: impl Number,
    ) -> bool {
        self.index_of_before(value, byte_offset, end).is_some()
    }

    fn find(
        &self,
        value: Value,
        byte_offset: Given,
        end: Given,
        direction: Direction,
    ) -> Option<usize> {
        let (width, length) = match value {
            Value::Text(_, Encoding::Utf16le) | Value::OwnedText(_, Encoding::Utf16le) => {
                (2, self.len() / 2 * 2)
            }
            // Where bytes are looked for, half a unit at the end counts for the offset.
            Value::Window(_, Encoding::Utf16le) | Value::Slice(_, Encoding::Utf16le) => {
                (2, self.len())
            }
            _ => (1, self.len()),
        };
        let end = match end.number() {
            None => self.len(),
            Some(end) if end < TOO_FAR => (end as usize).min(self.len()),
            Some(_) => 0,
        };
        let needle = needle(&value);
        let mut start = direction.start(byte_offset, length, needle.len())?;
        let is_text = value.text().is_some();
        if is_text
            && direction == Direction::Forward
            && !needle.is_empty()
            && Release::current().rounds_search_starts_up()
        {
            start = start.next_multiple_of(width);
        }
        let room = room(end, length, width);
        if needle.is_empty() {
            return Some(start.min(room));
        }
        let first = match direction {
            Direction::Forward => start,
            Direction::Backward => 0,
        };
        if first + needle.len() > room || needle.len() < width {
            return None;
        }
        let needle = &needle[..needle.len() / width * width];
        let (start, end) = (start / width * width, end / width * width);
        let range = match direction {
            Direction::Forward => start..end,
            Direction::Backward => 0..end.min(start + needle.len()),
        };
        let search = direction.search(width);
        self.view
            .lend((range, needle, search), |bytes, (range, needle, search)| {
                Some(range.start + search(&bytes[range], needle)?)
            })
            .or_else(|| half_a_unit(length, width))
    }
}

/// The bytes to look for. Half a surrogate pair is looked for as U+FFFD; in older releases, as itself.
fn needle<'a>(value: &'a Value) -> Cow<'a, [u8]> {
    match value {
        Value::Text(text @ Text::Units(_), Encoding::Utf8)
            if !Release::current().searches_for_replacements() =>
        {
            text.generalized_utf8().into()
        }
        value => value.bytes(),
    }
}

/// Where a match must end: at a whole unit; in older releases, wherever the bytes do.
fn room(end: usize, length: usize, width: usize) -> usize {
    if Release::current().searches_whole_units() {
        end / width * width
    } else {
        end.min(length)
    }
}

/// Older releases say of units that they did not find that they are where half a unit is left over.
fn half_a_unit(length: usize, width: usize) -> Option<usize> {
    let half = length / width * width;
    (!Release::current().searches_whole_units() && 0 < half && half < length).then_some(half)
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Forward,
    Backward,
}

impl Direction {
    /// The index to start from, or `None` if there can be no match.
    ///
    /// Node: `IndexOfOffset` in `src/node_buffer.cc`.
    fn start(self, byte_offset: Given, length: usize, needle: usize) -> Option<usize> {
        let offset = match byte_offset.number() {
            Some(number) if !number.is_nan() => number.clamp(-2147483648.0, 2147483647.0) as i64,
            _ if self == Direction::Forward => 0,
            _ => length as i64,
        };
        let length_signed = length as i64;
        if offset < 0 {
            let from_end = offset + length_signed;
            let whole = self == Direction::Forward || needle == 0;
            return if from_end >= 0 {
                Some(from_end as usize)
            } else {
                whole.then_some(0)
            };
        }
        if offset + needle as i64 <= length_signed {
            return Some(offset as usize);
        }
        match self {
            _ if needle == 0 => Some(length),
            Direction::Forward => None,
            Direction::Backward => length.checked_sub(1),
        }
    }

    /// The search among bytes, or among units of two.
    fn search(self, width: usize) -> fn(&[u8], &[u8]) -> Option<usize> {
        match (self, width) {
            (Direction::Forward, 1) => bytes::first,
            (Direction::Forward, _) => units::first,
            (Direction::Backward, 1) => bytes::last,
            (Direction::Backward, _) => units::last,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_cuts_the_haystack() {
        let buf = Buffer::from("abcabc");
        assert_eq!(buf.index_of_before("c", 3, 5), None);
        assert_eq!(buf.index_of_before("ca", 0, 4), Some(2));
        assert_eq!(buf.last_index_of_before(99, .., 5), Some(2));
        assert_eq!(buf.index_of_before("c", 0, -1), None);
        assert_eq!(buf.index_of_before("c", 0, 1e18), Some(2));
        assert_eq!(buf.index_of_before("c", 0, f64::INFINITY), None);
        assert_eq!(buf.index_of_before("c", 0, 1e300), None);
        assert_eq!(buf.index_of_before("", 5, 2), Some(2));
        assert_eq!(buf.index_of_before("a", -2, 1), None);
        assert_eq!(buf.last_index_of_before("a", -2, 1), Some(0));
        assert!(buf.includes_before("c", 0, 3) && !buf.includes_before("c", 0, 2));
    }

    #[test]
    fn offsets_count_from_the_end_and_stop_at_the_edges() {
        let buf = Buffer::from("abcabc");
        assert_eq!(buf.index_of("a", -3), Some(3));
        assert_eq!(buf.index_of("a", -99), Some(0));
        assert_eq!(buf.index_of("a", 99), None);
        assert_eq!(buf.last_index_of("a", -4), Some(0));
        assert_eq!(buf.last_index_of("a", -99), None);
        assert_eq!(buf.last_index_of("c", 99), Some(5));
        assert_eq!(buf.last_index_of("a", f64::NAN), Some(3));
        assert_eq!(buf.index_of("b", 1.9), Some(1));
    }

    #[test]
    fn half_a_pair_is_looked_for_as_the_release_does() {
        let buf = Buffer::from(b"a\xed\xa0\xbd\xef\xbf\xbd");
        let found = |release: Release| {
            release.set();
            buf.index_of(([0xd83d].as_slice(), Encoding::Utf8), ..)
        };
        assert_eq!(found(Release::V22), Some(1));
        assert_eq!(found(Release::V26), Some(4));
    }

    #[test]
    fn utf16_is_found_at_even_places_only() {
        Release::V22.set();
        let buf = Buffer::from([0, 0x61, 0, 0x61, 0, 0x62, 0]);
        assert_eq!(buf.index_of(("a", Encoding::Utf16le), ..), None);
        let even = Buffer::from([0x61, 0, 0x62, 0, 0x61, 0, 0x62]);
        assert_eq!(even.index_of(("a", Encoding::Utf16le), 1), Some(0));
        assert_eq!(even.last_index_of(("b", Encoding::Utf16le), ..), Some(2));
        let part = || Value::Slice(b"a\0b", Encoding::Utf16le);
        assert_eq!(even.index_of(part(), 1), Some(0));
        let missing = || Value::Slice(b"z\0", Encoding::Utf16le);
        assert_eq!(even.index_of(missing(), ..), Some(6)); // It is not, but Node says so.
        Release::V24.set();
        assert_eq!(even.index_of(missing(), ..), None);
        Release::V26.set();
        assert_eq!(even.index_of(("a", Encoding::Utf16le), 1), Some(4));
        assert_eq!(even.last_index_of(("a", Encoding::Utf16le), 3), Some(0));
        assert_eq!(even.index_of(part(), 1), Some(0)); // Only where text is looked for.
        let whole = Buffer::from([0x61, 0, 0x62, 0]);
        assert_eq!(whole.index_of(("b", Encoding::Utf16le), -1), None);
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        for _ in 0..if cfg!(miri) { 20 } else { 2000 } {
            let random = |most: usize| -> Vec<u8> {
                (0..rand::random_range(0..=most))
                    .map(|_| rand::random_range(0..2))
                    .collect()
            };
            let (haystack, needle) = (random(40), random(4));
            let start = rand::random_range(0..=haystack.len());
            let fits = |at: &usize| haystack[*at..].starts_with(&needle);
            let buf = Buffer::from(haystack.as_slice());
            let value = Buffer::from(needle.as_slice());
            assert_eq!(
                buf.index_of(&value, start),
                (start..=haystack.len()).find(fits)
            );
            let last = start.min(
                haystack
                    .len()
                    .saturating_sub(usize::from(!needle.is_empty())),
            );
            if !haystack.is_empty() {
                assert_eq!(
                    buf.last_index_of(&value, start),
                    (0..=last).rev().find(fits)
                );
            }
        }
    }

    #[test]
    fn text_is_text_whoever_holds_it() {
        Release::V26.set();
        let abab = Buffer::from_string("abab", Encoding::Utf16le);
        let owned = Value::OwnedText("a".to_owned(), Encoding::Utf16le);
        assert_eq!(abab.index_of(("a", Encoding::Utf16le), 1), Some(4));
        assert_eq!(abab.index_of(owned, 1), Some(4));
    }
}
