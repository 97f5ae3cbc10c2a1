//! What changed from one version of Node to the next, as far as Buffers answer otherwise: one row a change.
//!
//! A row is a question that the rest of the crate asks of a [`Release`], and a line of the book's appendix.

#![forbid(unsafe_code)]

use crate::node::release::Release;

/// A change of Node's: a row of [`Release::changes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What is so since then, in a sentence.
    pub what: &'static str,
    /// The first version that has it, on each line that got it later than the line's first version; the oldest line first.
    /// Every later line has it.
    pub since: &'static [Release],
    /// Where Node decides it.
    pub source: &'static str,
    /// The listing or answer of the book that shows it, such as `ch03/text-asks-for-more`; empty if none does.
    pub run: &'static str,
}

impl Change {
    /// Whether this release has it.
    ///
    /// ```
    /// use node_buffer::Release;
    ///
    /// let pool = Release::changes()[0];
    /// assert!(pool.is_in(Release::V26) && !pool.is_in(Release::V22));
    /// ```
    pub const fn is_in(&self, release: Release) -> bool {
        release.has(self.since)
    }
}

/// A change a row: the question, since which versions, where Node decides it, and the run that shows it. Its comment is
/// the row's sentence.
macro_rules! changes {
    ($(
        $(#[doc = $what:literal])+
        $question:ident: [$($since:literal),+], $source:literal, $run:literal;
    )+) => {
        impl Release {
            $(
                $(#[doc = $what])+
                #[doc = concat!("\n\nSince", $(" ", $since,)+ ". Node: ", $source, ".\n")]
                ///
                /// ```
                /// use node_buffer::Release;
                ///
                #[doc = concat!("for since in [", $("\"", $since, "\", ",)+ "] {")]
                #[doc = concat!("    assert!(since.parse::<Release>()?.", stringify!($question), "());")]
                /// }
                /// # Ok::<(), node_buffer::UnknownRelease>(())
                /// ```
                #[inline]
                pub const fn $question(self) -> bool {
                    const SINCE: &[Release] = &[$(version($since)),+];
                    self.has(SINCE)
                }
            )+

            /// Every change that is modelled, in the order of the story.
            ///
            /// ```
            /// use node_buffer::Release;
            ///
            /// let pool = Release::changes().iter().find(|change| change.what.contains("65536")).unwrap();
            /// assert_eq!(pool.since[0].version(), "24.18.0");
            /// ```
            pub const fn changes() -> &'static [Change] {
                const CHANGES: &[Change] = &[$(Change {
                    what: concat!($($what),+).trim_ascii(),
                    since: &[$(version($since)),+],
                    source: $source,
                    run: $run,
                }),+];
                CHANGES
            }
        }
    };
}

changes! {
    /// `Buffer.poolSize` begins at 65536 bytes; before, at 8192.
    has_large_pool: ["24.18.0", "26.3.0"], "`Buffer.poolSize` in `lib/buffer.js`", "ch04/pool-size";

    /// A slab begins at an address that is a multiple of 64, and `allocUnsafe` and `allocUnsafeSlow` take an alignment.
    takes_alignment: ["26.8.0"], "`createPool`, `allocateAligned` in `lib/buffer.js`", "ch04/alignment";

    /// `Buffer.from(text)` asks the slab for four bytes a code unit, instead of counting the bytes first.
    estimates_strings: ["20.18.0", "22.7.0"], "`fromStringFast` in `lib/buffer.js`", "ch03/text-asks-for-more";

    /// A Buffer may have 2^53 - 1 bytes; before, 2^32.
    allows_any_length: ["22.0.0"], "`v8::TypedArray::kMaxLength`", "ch11/too-long-a-text";

    /// A size beyond the limit is out of range (`ERR_OUT_OF_RANGE`); before, an invalid argument.
    ranges_sizes: ["20.0.0"], "`validateNumber(size, 'size', 0, kMaxLength)` in `lib/buffer.js`", "ch03/refused-sizes";

    /// Memory that need not be zero and is not to be had is an error with a code, `ERR_MEMORY_ALLOCATION_FAILED`.
    codes_failed_allocations: ["24.14.0"], "`CreateUnsafeArrayBuffer` in `src/node_buffer.cc`", "ch08/small-print";

    /// `Buffer.from(arrayBuffer, offset)` cuts the offset to a whole number; before, the length that is left.
    cuts_offsets: ["22.12.0"], "`fromArrayBuffer` in `lib/buffer.js`", "ch07/half-a-byte-in";

    /// Half a surrogate pair is looked for in UTF-8 as U+FFFD; before, as the three bytes of its number.
    searches_for_replacements: ["24.0.0"], "`IndexOfString` in `src/node_buffer.cc`", "";

    /// A search for bytes as UTF-16 ends at whole units, and says -1 where it finds nothing; before, half a unit at the end
    /// counted, and was the answer where nothing was found.
    searches_whole_units: ["24.20.0", "26.1.0"], "`IndexOfBuffer` in `src/node_buffer.cc`", "ch08/small-print";

    /// `indexOf`, `lastIndexOf` and `includes` take an end.
    searches_to_an_end: ["24.20.0", "26.1.0"], "`bidirectionalIndexOf` in `lib/buffer.js`", "ch09/an-end-to-look-no-further";

    /// A search for UTF-16 text from an odd place begins at the next even one; before, at the one before.
    rounds_search_starts_up: ["26.12.1"], "`IndexOfString` in `src/node_buffer.cc`", "ch08/small-print";

    /// A negative end of `toString` is 0, however far below; before, what is left of it in 32 bits.
    clamps_text_ends: ["20.18.1", "22.9.0"], "`Buffer.prototype.toString` in `lib/buffer.js`", "ch08/small-print";

    /// `copy` takes positions beyond 2^53 - 1 as they are; before, as 0.
    copies_from_anywhere: ["20.18.0", "22.7.0"], "`toInteger` in `lib/buffer.js`", "ch08/small-print";

    /// `transcode` from UTF-16 to UTF-8 refuses half a unit that stands alone.
    refuses_half_a_unit: ["20.18.0", "22.8.0"], "`transcode` in `src/node_i18n.cc`", "ch08/small-print";

    /// `transcode` from ASCII to UTF-16 reads bytes above 127 as latin1; before, as U+FFFD.
    transcodes_ascii_as_latin1: ["20.18.0", "22.8.0"], "`transcode` in `src/node_i18n.cc`", "ch08/small-print";

    /// `atob` says of a text whose letters cannot be so many that it is not correctly encoded, however it is padded.
    blames_letters_first: ["20.13.0"], "`atob` in `lib/buffer.js`", "ch08/small-print";

    /// `utf8Write`, `latin1Write` and `asciiWrite` check their bounds in JavaScript.
    checks_unchecked_writes: ["22.7.0"], "`utf8Write` in `lib/internal/buffer.js`", "ch08/small-print";

    /// `utf8Write`, `latin1Write` and `asciiWrite` refuse a length beyond the end, which was clamped before.
    refuses_long_writes: ["24.0.0"], "`utf8Write` in `lib/internal/buffer.js`", "ch08/small-print";

    /// `utf8Slice` and its like read nothing where the start is not before the end, wherever both are.
    slices_nothing_backwards: ["24.18.0", "26.3.0"], "`SLICE_START_END` in `src/node_buffer.cc`", "ch08/small-print";

    /// `ERR_INVALID_ARG_TYPE` cuts a string at 28 units inside its quotes; before, whatever it shows, and the quotes too.
    cuts_strings_alone: ["20.10.0"], "`determineSpecificType` in `lib/internal/errors.js`", "";

    /// `inspect` shows what is no property of its own, such as an ArrayBuffer's `[byteLength]`, in brackets.
    brackets_accessors: ["22.22.1", "24.11.1"], "`formatArrayBuffer` in `lib/internal/util/inspect.js`", "";

    /// `copy` takes any view as its target; before, a Buffer or a Uint8Array.
    copies_into_any_view: ["22.7.0"], "`copyImpl` in `lib/buffer.js`", "";

    /// `isUtf8` names ArrayBuffers among what it takes, where it refuses anything else.
    names_array_buffers: ["20.13.0", "22.1.0"], "`isUtf8` in `lib/buffer.js`", "";

    /// `write` has a way of its own for the names `utf8` and `ascii`.
    writes_two_encodings_directly: ["20.18.0", "22.7.0"], "`Buffer.prototype.write` in `lib/buffer.js`", "";

    /// Buffer's methods work on any Uint8Array; before, some call another method that a Uint8Array does not have.
    lends_methods: ["24.13.1"], "`encodingOps` in `lib/buffer.js`", "";

    /// `concat` looks at what an item is before it asks for its length.
    checks_items_first: ["24.15.0"], "`Buffer.concat` in `lib/buffer.js`", "";

    /// `utf8Write`, `latin1Write` and `asciiWrite` make numbers of BigInts.
    writes_at_bigints: ["24.21.0", "26.8.0"], "`utf8Write` in `lib/internal/buffer.js`", "";

    /// There is no `SlowBuffer` any more.
    lacks_slow_buffer: ["26.0.0"], "`lib/buffer.js`", "";

    /// There are `Buffer.stringLength` and `buffer.isLatin1`.
    has_string_length: ["26.12.1"], "`stringLength`, `isLatin1` in `lib/buffer.js`", "";
}

/// A version written `26.12.1`.
const fn version(text: &str) -> Release {
    let bytes = text.as_bytes();
    let (mut parts, mut part, mut place) = ([0; 3], 0, 0);
    while place < bytes.len() {
        match bytes[place] {
            b'.' => part += 1,
            digit => parts[part] = 10 * parts[part] + (digit - b'0') as u16,
        }
        place += 1;
    }
    assert!(part == 2, "a version has three parts");
    Release::new(parts[0], parts[1], parts[2])
}

impl Release {
    /// The `Buffer.poolSize` that the release starts with, in bytes.
    ///
    /// Node: `Buffer.poolSize` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::Release;
    ///
    /// assert_eq!(Release::V26.initial_pool_size(), 65536);
    /// assert_eq!(Release::V22.initial_pool_size(), 8192);
    /// ```
    pub const fn initial_pool_size(self) -> usize {
        if self.has_large_pool() { 65536 } else { 8192 }
    }

    /// The longest Buffer that may be asked for, in bytes: `buffer.constants.MAX_LENGTH`.
    ///
    /// ```
    /// use node_buffer::Release;
    ///
    /// assert_eq!(Release::V20.max_length(), 4_294_967_296);
    /// assert_eq!(Release::V26.max_length(), 9_007_199_254_740_991);
    /// ```
    pub const fn max_length(self) -> u64 {
        if self.allows_any_length() {
            crate::javascript::show::MAX_SAFE_INTEGER
        } else {
            1 << 32
        }
    }

    /// What the address of a slab's first byte is a multiple of. Where that is more than 1 the slab's block is longer by
    /// as much, and the slab begins at its first aligned byte.
    pub(crate) const fn slab_alignment(self) -> usize {
        if self.takes_alignment() { 64 } else { 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_as_it_is_written() {
        assert_eq!(version("26.12.1"), Release::new(26, 12, 1));
    }

    #[test]
    fn every_row_is_whole() {
        for change in Release::changes() {
            assert!(change.what.ends_with('.') && !change.source.is_empty());
            assert!(change.since.is_sorted(), "{change:?}");
        }
    }

    #[test]
    fn a_change_holds_from_its_version_on() {
        let at = |name: &str| name.parse::<Release>().unwrap();
        assert!(at("24.18.0").has_large_pool() && !at("24.17.0").has_large_pool());
        assert!(at("26.3.0").has_large_pool() && !at("26.2.0").has_large_pool());
        assert!(!Release::V20.allows_any_length() && at("22.0.0").allows_any_length());
        assert_eq!(
            (Release::V22.slab_alignment(), Release::V26.slab_alignment()),
            (1, 64)
        );
    }
}
