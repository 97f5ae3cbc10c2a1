//! What a Rust reader writes: every form of a number, a range, bytes and a value, and the methods of every TypedArray. The
//! answers are those of Node 18.20.8 and 26.12.1, which agree.

#![allow(missing_docs, reason = "a test")]
#![allow(
    clippy::op_ref,
    clippy::cmp_owned,
    clippy::useless_format,
    reason = "the forms themselves are tested"
)]

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::rc::Rc;

use node_buffer::{Buffer, Error, Number};

#[test]
fn every_number_is_a_position() {
    fn at(index: impl Number) -> Option<u8> {
        Buffer::from("abc").at(index)
    }
    let found = [
        at(1u8),
        at(1i8),
        at(1u16),
        at(1i16),
        at(1u32),
        at(1i32),
        at(1u64),
        at(1i64),
        at(1u128),
        at(1i128),
        at(1usize),
        at(1isize),
        at(1f32),
        at(1.9f64),
        at(Some(1)),
    ];
    assert_eq!(found, [Some(b'b'); 15]);
    assert_eq!([at(i8::MIN), at(u128::MAX), at(f32::INFINITY)], [None; 3]);
    assert_eq!(at(None::<u8>), Some(b'a'));
}

#[test]
fn every_number_is_written_or_refused() {
    let buf = Buffer::alloc(3).unwrap();
    let written = |result: Result<usize, Error>| result.map(|_| buf.to_vec());
    assert_eq!(
        written(buf.write_uint_be(258usize, 0, 3)),
        Ok(vec![0, 1, 2])
    );
    assert_eq!(written(buf.write_uint_be(259u64, 0, 3)), Ok(vec![0, 1, 3]));
    assert_eq!(written(buf.write_uint_be(260i64, 0, 3)), Ok(vec![0, 1, 4]));
    assert_eq!(written(buf.write_uint_be(5u8, 0, 3)), Ok(vec![0, 0, 5]));
    assert_eq!(
        written(buf.write_int_be(-2i8, 0, 3)),
        Ok(vec![255, 255, 254])
    );
    assert_eq!(written(buf.write_uint_le(1.5f32, 0, 3)), Ok(vec![1, 0, 0]));
    assert_eq!(written(buf.write_uint_be(.., 0, 3)), Ok(vec![0, 0, 0])); // undefined is written as NaN is
}

#[test]
fn what_is_beyond_2_to_the_53_is_out_of_range_in_any_width() {
    let buf = Buffer::alloc(8).unwrap();
    let says =
        |value: u128, width: usize| buf.write_uint_be(value, 0, width).unwrap_err().to_string();
    for (value, shown) in [
        (1 << 53, "9_007_199_254_740_992"),
        ((1 << 53) + 2, "9_007_199_254_740_994"),
        (1 << 64, "18_446_744_073_709_552_000"),
    ] {
        let message = |limit: &str| {
            format!(
                "The value of \"value\" is out of range. It must be >= 0 and {limit}. Received {shown}"
            )
        };
        assert_eq!(says(value, 6), message("< 2 ** 48"));
        assert_eq!(says(value, 3), message("<= 16777215"));
    }
    assert!(
        buf.write_int_le(i64::MIN, 0, 6).is_err() && buf.write_uint_le(u64::MAX, 0, 6).is_err()
    );
    assert_eq!(buf, [0; 8]);
}

#[test]
fn bytes_are_equal_whoever_holds_them() {
    let buf = Buffer::from("abc");
    assert!(buf == *b"abc" && buf == b"abc" && buf == b"abc"[..] && buf == &b"abc"[..]);
    assert!(buf == vec![97, 98, 99] && buf == Buffer::of(b"abc") && buf == &Buffer::of(b"abc"));
    assert!(buf == Rc::new(Buffer::of(b"abc")) && buf == Box::<[u8]>::from(*b"abc"));
    assert!(buf != *b"abd" && buf != b"ab" && buf != vec![97, 98, 99, 100]);
    assert!(buf.compare(b"abd").is_lt() && buf.compare([97]).is_gt() && buf.compare(&buf).is_eq());
    assert_eq!(
        buf.compare_range(b"--abc", 2.., ..)
            .map(|order| order.is_eq()),
        Ok(true)
    );
    assert_eq!(
        buf.compare_range(b"--abc", (3, 1), ..)
            .map(|order| order.is_gt()),
        Ok(true)
    );
}

#[test]
fn what_is_equal_hashes_alike() {
    let hasher = RandomState::new();
    let block = Buffer::from("xabcx");
    assert_eq!(
        hasher.hash_one(block.subarray(1..4)),
        hasher.hash_one(Buffer::of(b"abc"))
    );
    assert_ne!(
        hasher.hash_one(block.subarray(0..3)),
        hasher.hash_one(Buffer::of(b"abc"))
    );
    let counts: HashMap<Vec<u8>, u32> = HashMap::from([(block.subarray(1..4).to_vec(), 2)]);
    assert_eq!(counts[&b"abc"[..]], 2);
}

#[test]
fn buffers_are_made_of_whatever_is_at_hand() {
    let text = String::from("abc");
    let bytes = vec![97, 98, 99];
    for buf in [
        Buffer::from(&text),
        Buffer::from(format!("{text}")),
        Buffer::from(&bytes),
        Buffer::from(bytes.clone()),
        Buffer::from(*b"abc"),
        Buffer::from(b"abc"),
        Buffer::concat(&["a", "bc"].map(Buffer::from)),
        Buffer::concat(&[&b"ab"[..], b"c"]),
    ] {
        assert_eq!(buf, b"abc");
    }
    assert_eq!(Buffer::default(), b"");
}

#[test]
fn copy_within_takes_any_positions() {
    let copied = |target: f64, start: f64, end: Option<f64>| {
        let buf = Buffer::from("abcdef");
        buf.copy_within(target, (start, end))
            .to_string(node_buffer::Encoding::Latin1)
    };
    assert_eq!(copied(0.0, 3.0, Some(5.0)), "decdef");
    assert_eq!(copied(-2.0, 0.0, None), "abcdab");
    assert_eq!(copied(4.0, 0.0, Some(6.0)), "abcdab");
    assert_eq!(copied(99.0, 0.0, Some(2.0)), "abcdef");
    assert_eq!(copied(-99.0, -2.0, None), "efcdef");
    assert_eq!(copied(1.0, 4.0, Some(2.0)), "abcdef");
    assert_eq!(copied(1.9, -4.0, Some(-1.0)), "acdeef");
}

#[test]
fn at_counts_from_either_end() {
    let buf = Buffer::from("abcdef");
    let found = [-1.0, -6.0, 5.0, 1.9, -0.5, f64::NAN].map(|index| buf.at(index));
    assert_eq!(found, [b'f', b'a', b'f', b'b', b'a', b'a'].map(Some));
    assert_eq!([buf.at(-7), buf.at(6)], [None, None]);
}

#[test]
fn what_is_set_fits_or_is_refused_whole() {
    let set = |source: &str, offset: Option<f64>| {
        let buf = Buffer::from("......");
        let done = buf.set(source.as_bytes(), offset);
        done.map(|()| buf.to_string(node_buffer::Encoding::Latin1))
            .inspect_err(|_| assert_eq!(buf, b"......"))
    };
    assert_eq!(set("ab", Some(4.0)), Ok("....ab".into()));
    assert_eq!(set("", Some(6.0)), Ok("......".into()));
    assert_eq!(set("ab", Some(-0.5)), Ok("ab....".into()));
    assert_eq!(set("ab", Some(1.9)), Ok(".ab...".into()));
    assert_eq!(set("ab", Some(f64::NAN)), Ok("ab....".into()));
    assert_eq!(set("ab", None), Ok("ab....".into()));
    for (source, offset) in [("ab", 5.0), ("", 7.0), ("ab", -1.0), ("ab", f64::INFINITY)] {
        assert_eq!(
            set(source, Some(offset)),
            Err(Error::SetOutOfBounds),
            "{offset}"
        );
    }
    let buf = Buffer::from("abcdef");
    buf.set(buf.subarray(0..4), 2).unwrap();
    assert_eq!(buf, b"ababcd");
}

#[test]
fn reverse_turns_a_window_round_and_nothing_else() {
    let buf = Buffer::from("abcdef");
    assert_eq!(buf.subarray(1..4).reverse(), b"dcb");
    assert_eq!(buf, b"adcbef");
}

#[test]
fn text_is_as_long_as_a_string_of_javascripts_can_be() {
    use node_buffer::{Encoding::Hex, constants::MAX_STRING_LENGTH};
    let longest = Buffer::alloc(MAX_STRING_LENGTH / 2 + 1).unwrap();
    assert_eq!(longest.try_to_string(Hex), Err(Error::StringTooLong));
    assert_eq!(longest.string_length(Hex), MAX_STRING_LENGTH + 2);
    assert_eq!(Buffer::from("abc").try_to_string(Hex), Ok("616263".into()));
}
