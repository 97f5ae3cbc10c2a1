//! `buf.indexOf`, `lastIndexOf` and `includes`.

use super::Cases;
use super::vocabulary::{
    ALIASES, ENCODINGS, UNDEFINED, UNKNOWN, buffer, bytes, coerced, no_names, number, pairs,
    positions, text,
};
use crate::value::Value;

const METHODS: [&str; 3] = ["indexOf", "lastIndexOf", "includes"];

pub(super) fn add(cases: &mut Cases) {
    let sample = b"abcabc abcabc";
    for method in METHODS {
        for value in values() {
            cases.method(method, sample, [value.clone()]);
            cases.method(method, sample, [value.clone(), number(4.0)]);
            cases.method(method, sample, [value.clone(), number(-5.0)]);
            cases.method(method, b"", [value.clone()]);
            cases.method(method, sample, [value, number(2.0), number(8.0)]);
        }
        for offset in coerced() {
            cases.method(method, sample, [text("b"), offset]);
        }
        encodings(cases, method);
    }
    // `includes` answers as `indexOf` does.
    for method in ["indexOf", "lastIndexOf"] {
        for position in positions(sample.len()) {
            for value in [text("abc"), number(98.0), buffer(b"c"), text("")] {
                cases.method(method, sample, [value, position.clone()]);
            }
            for value in [text("abc"), number(98.0)] {
                cases.method(method, sample, [value, number(1.0), position.clone()]);
            }
        }
        for (offset, end) in pairs(7) {
            let args = [text("a"), offset, end, text("latin1")];
            cases.method(method, b"aabaaba", args);
        }
        wide(cases, method);
    }
}

fn values() -> Vec<Value> {
    let mut values: Vec<Value> = [
        "a",
        "abc",
        "c a",
        "abcabc abcabc",
        "abcabc abcabcd",
        "x",
        "",
        "é",
    ]
    .map(text)
    .to_vec();
    values.extend(
        [
            97.0,
            353.0,
            -159.0,
            97.9,
            32.0,
            0.0,
            f64::NAN,
            f64::INFINITY,
            4294967393.0,
        ]
        .map(number),
    );
    values.extend([
        buffer(b"bc"),
        buffer(b""),
        bytes(b"cab"),
        bytes(b"abcabc abcabca"),
    ]);
    values
}

fn encodings(cases: &mut Cases, method: &str) {
    let sample = b"\x61\x62\xe2\x82\xac\xac\x61\x62\xc3\xa9\xe9";
    for encoding in ENCODINGS {
        for value in ["ab", "6162", "YWI=", "€", "é", "zz"] {
            cases.method(method, sample, [text(value), text(encoding)]);
        }
        cases.method(method, sample, [buffer(b"ab"), number(1.0), text(encoding)]);
    }
    for encoding in ENCODINGS.into_iter().chain(ALIASES).chain(UNKNOWN) {
        cases.method(method, sample, [text("6162"), number(1.0), text(encoding)]);
    }
    for encoding in ["hex", "nope"] {
        cases.method(
            method,
            sample,
            [text("6162"), number(-5.0), UNDEFINED, text(encoding)],
        );
        cases.method(method, sample, [buffer(b"ab"), number(1.0), text(encoding)]);
        cases.method(method, sample, [number(97.0), number(1.0), text(encoding)]);
    }
    for name in no_names() {
        cases.method(method, sample, [text("ab"), number(0.0), UNDEFINED, name]);
    }
    cases.method(method, sample, [text("ab"), text("hex"), text("latin1")]);
    // Half a pair, as Node 18 to 22 look for it and as Node 26 does.
    for units in [[0x61, 0xd83d], [0xd83d, 0x61]] {
        cases.method(
            method,
            b"a\xed\xa0\xbda\xef\xbf\xbda",
            [Value::String(units.to_vec())],
        );
    }
}

/// UTF-16 is looked for at every second byte.
fn wide(cases: &mut Cases, method: &str) {
    let sample = b"\x00a\x00b\x00a\x00b\x00\x3d\xd8";
    let even = b"a\x00b\x00a\x00b\x00";
    for offset in positions(8) {
        cases.method(method, even, [text("a"), offset.clone(), text("ucs2")]);
        cases.method(method, even, [text("ba"), offset.clone(), text("utf16le")]);
        cases.method(
            method,
            even,
            [buffer(b"b\x00"), offset.clone(), text("ucs2")],
        );
        cases.method(method, even, [text("a"), number(1.0), offset, text("ucs2")]);
    }
    for value in [
        text("a"),
        text("b"),
        text(""),
        Value::String(vec![0xd83d]),
        buffer(b"\x00"),
        buffer(b"a"),
    ] {
        cases.method(method, sample, [value.clone(), text("ucs2")]);
        cases.method(method, even, [value.clone(), text("ucs2")]);
        cases.method(method, b"a", [value, text("ucs2")]);
    }
}
