//! Plain properties of single calls, for any bytes and any text.

use node_buffer::{Buffer, Encoding, StringDecoder};
use proptest::collection::vec;
use proptest::prelude::*;

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(0),
        ..ProptestConfig::default()
    }
}

/// Few different bytes, so that a needle occurs.
fn haystack() -> impl Strategy<Value = Vec<u8>> {
    vec(prop::sample::select(b"ab\0".to_vec()), 0..40)
}

fn text() -> impl Strategy<Value = String> {
    let letters = vec!['a', 'é', '€', '😀', '\0', '\u{feff}', '\u{ffff}'];
    vec(prop::sample::select(letters), 0..20).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn text_comes_back_from_its_bytes(text in text()) {
        for encoding in [Encoding::Utf8, Encoding::Utf16le] {
            let buffer = Buffer::from_string(&text, encoding);
            prop_assert_eq!(buffer.len(), encoding.byte_length(&text));
            prop_assert_eq!(buffer.to_string(encoding), &*text);
        }
    }

    #[test]
    fn any_code_units_come_back_from_utf16le(units in vec(any::<u16>(), 0..40)) {
        let buffer = Buffer::from_string(&units, Encoding::Utf16le);
        prop_assert_eq!(buffer.to_utf16(Encoding::Utf16le), units);
    }

    #[test]
    fn any_bytes_come_back_from_their_text(bytes in vec(any::<u8>(), 0..100)) {
        let buffer = Buffer::of(&bytes);
        for encoding in [Encoding::Latin1, Encoding::Hex, Encoding::Base64, Encoding::Base64url] {
            let text = buffer.to_string(encoding);
            prop_assert_eq!(Buffer::from_string(&text, encoding).to_vec(), &*bytes);
        }
    }

    #[test]
    fn a_number_is_read_where_it_was_written_and_nothing_else_changes(
        number: u64, width in 1usize..=6, offset in 0usize..8,
    ) {
        let number = number & ((1 << (8 * width)) - 1);
        let buffer = Buffer::of(&[0xee; 16]);
        prop_assert_eq!(buffer.write_uint_le(number as f64, offset, width).unwrap(), offset + width);
        prop_assert_eq!(buffer.read_uint_le(offset, width).unwrap(), number);
        let digits = number.to_le_bytes();
        let expected = [&[0xee; 16][..offset], &digits[..width], &[0xee; 16][offset + width..]].concat();
        prop_assert_eq!(buffer.to_vec(), expected);
        buffer.write_uint_be(number as f64, offset, width).unwrap();
        prop_assert_eq!(buffer.read_uint_be(offset, width).unwrap(), number);
    }

    #[test]
    fn a_search_finds_what_a_loop_finds(haystack in haystack(), needle in vec(prop::sample::select(b"ab\0".to_vec()), 1..4), offset in 0usize..40) {
        let is_at = |place: &usize| haystack[*place..].starts_with(&needle);
        let first = (offset..haystack.len()).find(is_at);
        let last = (0..haystack.len()).rev().filter(|place| *place <= offset).find(is_at);
        let buffer = Buffer::of(&haystack);
        prop_assert_eq!(buffer.index_of(&*needle, offset), first);
        prop_assert_eq!(buffer.last_index_of(&*needle, offset), last);
        prop_assert_eq!(buffer.includes(&*needle, offset), first.is_some());
    }

    #[test]
    fn a_decoder_gives_the_same_text_wherever_it_is_cut(text in text(), cuts in vec(any::<prop::sample::Index>(), 0..6)) {
        for encoding in [Encoding::Utf8, Encoding::Utf16le, Encoding::Base64, Encoding::Hex] {
            let buffer = Buffer::from(&*text);
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(buffer.len() + 1)).collect();
            cuts.extend([0, buffer.len()]);
            cuts.sort();
            let mut decoder = StringDecoder::new(encoding);
            let mut units = Vec::new();
            for ends in cuts.windows(2) {
                units.extend(decoder.write_utf16(buffer.subarray(ends[0]..ends[1])));
            }
            units.extend(decoder.end_utf16());
            prop_assert_eq!(units, buffer.to_utf16(encoding));
        }
    }

    #[test]
    fn what_the_pool_gives_is_as_long_as_asked_and_nobody_elses(
        requests in vec((prop::sample::select(vec![16, 64, 200, 300]), 0usize..150, any::<bool>()), 1..60),
    ) {
        let mut kept: Vec<Buffer> = Vec::new();
        for (pool_size, size, keep) in requests {
            Buffer::set_pool_size(pool_size);
            let buffer = Buffer::alloc_unsafe(size).unwrap();
            prop_assert_eq!(buffer.len(), size);
            buffer.fill(kept.len() as f64 + 1.0).unwrap();
            for (index, other) in kept.iter().enumerate() {
                prop_assert!(other.iter().all(|byte| usize::from(byte) == index + 1));
            }
            if keep {
                kept.push(buffer);
            }
        }
    }

    #[test]
    fn buffers_are_equal_to_the_same_bytes_alone(first in haystack(), second in haystack()) {
        let buffer = Buffer::of(&first);
        prop_assert_eq!(buffer == second[..], first == second);
        prop_assert_eq!(buffer == Buffer::of(&second), first == second);
        let length = second.len().min(first.len());
        prop_assert_eq!(buffer == first[..length], length == first.len());
    }

    #[test]
    fn compact_copies_what_is_a_part_and_nothing_else(bytes in haystack(), cut in any::<prop::sample::Index>()) {
        let whole = Buffer::of(&bytes);
        let store = whole.backing_store();
        let start = cut.index(bytes.len() + 1);
        let part = whole.subarray(start..).compact();
        prop_assert_eq!(part.to_vec(), &bytes[start..]);
        prop_assert_eq!(part.retained_bytes(), part.len());
        prop_assert!(whole.compact().backing_store() == store);
    }
}
