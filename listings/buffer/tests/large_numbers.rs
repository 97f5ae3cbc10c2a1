//! Numbers beyond what a machine of 32 bits can count mean the same on every machine: what Node answered on one of 64.

use std::cmp::Ordering;
use std::fmt::Debug;

use node_buffer::{BackingStore, Buffer, Encoding::Utf8, Error, Release};

/// The last and the first on either side of 32 bits, and far beyond.
const LARGE: [f64; 6] = [
    2147483648.0,
    4294967295.0,
    4294967295.5,
    4294967296.0,
    8589934592.0,
    9007199254740991.0,
];

fn message<T: Debug>(result: Result<T, Error>) -> String {
    result.unwrap_err().to_string()
}

/// As `ERR_OUT_OF_RANGE` shows it.
fn shown(number: f64) -> &'static str {
    match number {
        2147483648.0 => "2147483648",
        4294967295.0 => "4294967295",
        4294967295.5 => "4294967295.5",
        4294967296.0 => "4294967296",
        8589934592.0 => "8_589_934_592",
        _ => "9_007_199_254_740_991",
    }
}

fn abc() -> Buffer {
    Buffer::from("abcabc")
}

#[test]
fn positions_beyond_the_end_stop_there() {
    for large in LARGE {
        assert_eq!(abc().subarray(large..).len(), 0);
        assert_eq!(abc().subarray(-large..large).to_vec(), b"abcabc");
        assert_eq!(abc().to_string_range(Utf8, large..), "");
        assert_eq!(abc().to_string_range(Utf8, (1, large)), "bcabc");
        assert_eq!(abc().index_of("a", large), None);
        assert_eq!(abc().index_of("a", -large), Some(0));
        assert_eq!(abc().last_index_of("a", large), Some(3));
        assert_eq!(abc().copy_range(&abc(), 0, ..large), Ok(6));
        assert_eq!(abc().copy_range(&abc(), large, ..6), Ok(0));
        let copied =
            |offset: f64, length: f64| Buffer::copy_bytes_from_range(&[0u8; 3], offset, length);
        if large.fract() == 0.0 {
            assert_eq!(copied(large, 1.0).unwrap().len(), 0);
            assert_eq!(copied(1.0, large).unwrap().len(), 2);
        }
    }
}

#[test]
fn positions_that_must_lie_inside_are_refused_by_their_value() {
    for large in LARGE {
        let refused = |argument: &str, expected: &str| {
            let expected = if large.fract() == 0.0 {
                expected
            } else {
                "an integer"
            };
            let shown = shown(large);
            format!(
                "The value of \"{argument}\" is out of range. It must be {expected}. Received {shown}"
            )
        };
        assert_eq!(
            message(abc().read_u8(large)),
            refused("offset", ">= 0 and <= 5")
        );
        assert_eq!(
            message(abc().write_u8(1, large)),
            refused("offset", ">= 0 and <= 5")
        );
        assert_eq!(
            message(abc().read_uint_be(large, 3)),
            refused("offset", ">= 0 and <= 3")
        );
        assert_eq!(
            message(abc().read_uint_be(0, large)),
            refused("byteLength", ">= 1 and <= 6")
        );
        assert_eq!(
            message(abc().write("a", large, Utf8)),
            refused("offset", ">= 0 && <= 6")
        );
        assert_eq!(
            message(abc().write_at_most("a", 0, large, Utf8)),
            refused("length", ">= 0 && <= 6")
        );
        assert_eq!(
            message(abc().fill_range("x", ..large)),
            refused("end", ">= 0 && <= 6")
        );
        assert_eq!(
            message(abc().compare_range(abc(), ..large, ..6)),
            refused("targetEnd", ">= 0 && <= 6")
        );

        let store = BackingStore::new(8).unwrap();
        let outside = |argument: &'static str| Error::OutOfBounds(Some(argument));
        assert_eq!(
            Buffer::from_store(&store, large, ..).unwrap_err(),
            outside("offset")
        );
        assert_eq!(
            Buffer::from_store(&store, 0, large).unwrap_err(),
            outside("length")
        );
        assert_eq!(abc().hex_write("61", large, ..), Err(outside("offset")));
        assert_eq!(abc().hex_write("61", 0, large), Ok(1));
        assert_eq!(abc().utf8_slice(..large), Err(Error::IndexOutOfRange));
    }
}

#[test]
fn a_position_may_be_as_large_as_the_release_lets_a_buffer_be() {
    let over = 4294967297.0;
    for (release, most) in [
        (Release::V18, 4294967296.0),
        (Release::V20, 4294967296.0),
        (Release::V22, 9007199254740991.0),
        (Release::V26, 9007199254740991.0),
    ] {
        release.set();
        assert_eq!(abc().fill_range("x", most..).unwrap().to_vec(), b"abcabc");
        assert_eq!(
            abc().compare_range(abc(), (most, 6), ..6),
            Ok(Ordering::Greater)
        );
        assert_eq!(
            abc().compare_range(abc(), ..6, (most, 6)),
            Ok(Ordering::Less)
        );
        if most < over {
            let says = |argument: &str| {
                format!(
                    "The value of \"{argument}\" is out of range. It must be >= 0 && <= 4294967296. \
                     Received 4_294_967_297"
                )
            };
            assert_eq!(message(abc().fill_range("x", over..)), says("offset"));
            assert_eq!(
                message(abc().compare_range(abc(), (over, 6), ..6)),
                says("targetStart")
            );
            assert_eq!(
                message(abc().compare_range(abc(), ..6, (over, 6))),
                says("sourceStart")
            );
            assert_eq!(message(Buffer::concat_to(&[&abc()], over)), says("length"));
        }
    }
}

#[test]
fn a_size_that_the_release_allows_and_the_machine_has_not_is_memory_that_is_not_there() {
    let most: u64 = 9007199254740991;
    for release in [Release::V22, Release::V24, Release::V26] {
        release.set();
        let unzeroed = match release {
            Release::V22 => Error::AllocationFailed,
            _ => Error::MemoryAllocationFailed,
        };
        assert_eq!(Buffer::alloc(most).unwrap_err(), Error::AllocationFailed);
        assert_eq!(Buffer::alloc_unsafe(most).unwrap_err(), unzeroed);
        assert_eq!(
            Buffer::alloc_unsafe_slow(most as f64).unwrap_err(),
            unzeroed
        );
        assert_eq!(Buffer::alloc_filled(most, 1).unwrap_err(), unzeroed);
        assert_eq!(Buffer::concat_to(&[&abc()], most).unwrap_err(), unzeroed);
    }
    let words = "The value of \"size\" is out of range. It must be >= 0 && <= 9007199254740991. \
                 Received 9_007_199_254_740_992";
    assert_eq!(message(Buffer::alloc(most + 1)), words);
}

/// One byte more than the addresses there are.
#[test]
#[cfg(target_pointer_width = "32")]
fn a_size_that_cannot_be_addressed_is_memory_that_is_not_there() {
    for release in Release::ALL {
        release.set();
        for size in [4294967295.0, 4294967295.5, 4294967296.0] {
            assert_eq!(Buffer::alloc(size).unwrap_err(), Error::AllocationFailed);
        }
        assert_eq!(
            Buffer::alloc(u32::MAX).unwrap_err(),
            Error::AllocationFailed
        );
        assert_eq!(
            Buffer::alloc(usize::MAX).unwrap_err(),
            Error::AllocationFailed
        );
    }
}
