//! Searches for UTF-16 from every place of short Buffers, with and without half a unit at the end, as Node answered them.

use node_buffer::Encoding::{Hex, Utf16le};
use node_buffer::{Buffer, Release, Value};

/// The places that were searched from, `None` where none was given.
const OFFSETS: [Option<i32>; 12] = [
    None,
    Some(0),
    Some(1),
    Some(2),
    Some(3),
    Some(4),
    Some(5),
    Some(6),
    Some(-1),
    Some(-2),
    Some(-3),
    Some(-5),
];

/// The bytes; what was looked for; whether as text, else as bytes; what `indexOf` and `lastIndexOf` found.
type Row = (&'static str, &'static str, bool, &'static str, &'static str);

fn assert_found(release: Release, rows: &[Row]) {
    release.set();
    for &(bytes, text, as_text, first, last) in rows {
        let buf = Buffer::from_string(bytes, Hex);
        let needle = Buffer::from_string(text, Utf16le).to_vec();
        let value = || match as_text {
            true => Value::from((text, Utf16le)),
            false => Value::Slice(&needle, Utf16le),
        };
        let all = |find: &dyn Fn(Option<i32>) -> Option<usize>| {
            let found = OFFSETS
                .map(|offset| find(offset).map_or("-1".to_owned(), |place| place.to_string()));
            found.join(" ")
        };
        let what = format!("{release:?} {bytes} {text:?} {as_text}");
        assert_eq!(
            all(&|offset| buf.index_of(value(), offset)),
            first,
            "{what}"
        );
        assert_eq!(
            all(&|offset| buf.last_index_of(value(), offset)),
            last,
            "{what}"
        );
    }
}

#[test]
fn node_18_to_22() {
    let rows: [Row; 18] = [
        (
            "61",
            "",
            true,
            "0 0 0 0 0 0 0 0 0 0 0 0",
            "0 0 0 0 0 0 0 0 0 0 0 0",
        ),
        (
            "61",
            "",
            false,
            "0 0 1 1 1 1 1 1 0 0 0 0",
            "1 0 1 1 1 1 1 1 0 0 0 0",
        ),
        (
            "61",
            "a",
            true,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "61",
            "a",
            false,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "61",
            "b",
            true,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "61",
            "b",
            false,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "610062",
            "",
            true,
            "0 0 1 2 2 2 2 2 1 0 0 0",
            "2 0 1 2 2 2 2 2 1 0 0 0",
        ),
        (
            "610062",
            "",
            false,
            "0 0 1 2 3 3 3 3 2 1 0 0",
            "3 0 1 2 3 3 3 3 2 1 0 0",
        ),
        (
            "610062",
            "a",
            true,
            "0 0 -1 -1 -1 -1 -1 -1 -1 0 0 0",
            "0 0 0 0 0 0 0 0 0 0 -1 -1",
        ),
        (
            "610062",
            "a",
            false,
            "0 0 0 -1 -1 -1 -1 -1 -1 0 0 0",
            "0 0 0 0 0 0 0 0 0 0 0 -1",
        ),
        (
            "610062",
            "b",
            true,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "610062",
            "b",
            false,
            "2 2 2 -1 -1 -1 -1 -1 -1 2 2 2",
            "2 2 2 2 2 2 2 2 2 2 2 -1",
        ),
        (
            "6100620061",
            "",
            true,
            "0 0 1 2 3 4 4 4 3 2 1 0",
            "4 0 1 2 3 4 4 4 3 2 1 0",
        ),
        (
            "6100620061",
            "",
            false,
            "0 0 1 2 3 4 5 5 4 3 2 0",
            "5 0 1 2 3 4 5 5 4 3 2 0",
        ),
        (
            "6100620061",
            "a",
            true,
            "0 0 0 -1 -1 -1 -1 -1 -1 -1 0 0",
            "0 0 0 0 0 0 0 0 0 0 0 -1",
        ),
        (
            "6100620061",
            "a",
            false,
            "0 0 0 4 4 -1 -1 -1 -1 4 4 0",
            "0 0 0 0 0 0 0 0 0 0 0 0",
        ),
        (
            "6100620061",
            "b",
            true,
            "2 2 2 2 -1 -1 -1 -1 -1 2 2 2",
            "2 -1 -1 2 2 2 2 2 2 2 -1 -1",
        ),
        (
            "6100620061",
            "b",
            false,
            "2 2 2 2 2 -1 -1 -1 -1 2 2 2",
            "2 4 4 2 2 2 2 2 2 2 2 4",
        ),
    ];
    for release in [Release::V18, Release::V20, Release::V22] {
        assert_found(release, &rows);
    }
}

/// What is found since Node 24. Only where text is looked for from an odd place do releases differ: `of_a` is what
/// `indexOf` finds of `a` in `ab` and half a unit.
fn since_24(of_a: &'static str) -> [Row; 18] {
    [
        (
            "61",
            "",
            true,
            "0 0 0 0 0 0 0 0 0 0 0 0",
            "0 0 0 0 0 0 0 0 0 0 0 0",
        ),
        (
            "61",
            "",
            false,
            "0 0 0 0 0 0 0 0 0 0 0 0",
            "0 0 0 0 0 0 0 0 0 0 0 0",
        ),
        (
            "61",
            "a",
            true,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "61",
            "a",
            false,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "61",
            "b",
            true,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "61",
            "b",
            false,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "610062",
            "",
            true,
            "0 0 1 2 2 2 2 2 1 0 0 0",
            "2 0 1 2 2 2 2 2 1 0 0 0",
        ),
        (
            "610062",
            "",
            false,
            "0 0 1 2 2 2 2 2 2 1 0 0",
            "2 0 1 2 2 2 2 2 2 1 0 0",
        ),
        (
            "610062",
            "a",
            true,
            "0 0 -1 -1 -1 -1 -1 -1 -1 0 0 0",
            "0 0 0 0 0 0 0 0 0 0 -1 -1",
        ),
        (
            "610062",
            "a",
            false,
            "0 0 -1 -1 -1 -1 -1 -1 -1 -1 0 0",
            "0 0 0 0 0 0 0 0 0 0 0 -1",
        ),
        (
            "610062",
            "b",
            true,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "610062",
            "b",
            false,
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
            "-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
        ),
        (
            "6100620061",
            "",
            true,
            "0 0 1 2 3 4 4 4 3 2 1 0",
            "4 0 1 2 3 4 4 4 3 2 1 0",
        ),
        (
            "6100620061",
            "",
            false,
            "0 0 1 2 3 4 4 4 4 3 2 0",
            "4 0 1 2 3 4 4 4 4 3 2 0",
        ),
        ("6100620061", "a", true, of_a, "0 0 0 0 0 0 0 0 0 0 0 -1"),
        (
            "6100620061",
            "a",
            false,
            "0 0 0 -1 -1 -1 -1 -1 -1 -1 -1 0",
            "0 0 0 0 0 0 0 0 0 0 0 0",
        ),
        (
            "6100620061",
            "b",
            true,
            "2 2 2 2 -1 -1 -1 -1 -1 2 2 2",
            "2 -1 -1 2 2 2 2 2 2 2 -1 -1",
        ),
        (
            "6100620061",
            "b",
            false,
            "2 2 2 2 -1 -1 -1 -1 -1 -1 2 2",
            "2 -1 -1 2 2 2 2 2 2 2 2 -1",
        ),
    ]
}

#[test]
fn node_24() {
    assert_found(Release::V24, &since_24("0 0 0 -1 -1 -1 -1 -1 -1 -1 0 0"));
}

#[test]
fn node_26() {
    assert_found(Release::V26, &since_24("0 0 -1 -1 -1 -1 -1 -1 -1 -1 -1 0"));
}

#[test]
fn nothing_is_found_where_it_is_looked_for_and_no_further_than_the_end() {
    let (empty, abc) = (Buffer::from(""), Buffer::from("abc"));
    for offset in [3, 4, 99] {
        assert_eq!(
            (empty.index_of("", offset), empty.last_index_of("", offset)),
            (Some(0), Some(0))
        );
        assert_eq!(
            (abc.index_of("", offset), abc.last_index_of("", offset)),
            (Some(3), Some(3))
        );
        assert_eq!(
            (abc.index_of("a", offset), abc.last_index_of("a", offset)),
            (None, Some(0))
        );
        assert_eq!(
            (
                abc.index_of("abcd", offset),
                abc.last_index_of("abcd", offset)
            ),
            (None, None)
        );
        assert_eq!(empty.last_index_of("a", offset), None);
    }
    assert_eq!(
        (abc.index_of("", -4), abc.last_index_of("", -4)),
        (Some(0), Some(0))
    );
    assert_eq!(
        (abc.index_of("abc", -4), abc.last_index_of("abc", -4)),
        (Some(0), None)
    );
    assert!(abc.includes("b", ..) && abc.includes("", 99));
    assert!(!abc.includes("b", 2) && !abc.includes("x", ..));
}

#[test]
fn an_end_that_native_code_cannot_count_is_the_start() {
    Release::V26.set();
    let buf = Buffer::from("abcabc");
    for (end, first, last) in [
        (4611686018427387904.0, Some(2), Some(5)),
        (9223372036854774784.0, Some(2), Some(5)),
        (9223372036854775808.0, None, None),
        (18446744073709551616.0, None, None),
    ] {
        assert_eq!(buf.index_of_before("c", 0, end), first, "{end}");
        assert_eq!(buf.last_index_of_before("c", .., end), last, "{end}");
    }
}
