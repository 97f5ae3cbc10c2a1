//! The methods that move, compare and show bytes.

use super::Cases;
use super::vocabulary::{BYTES, UNDEFINED, buffer, bytes, coerced, number, pairs, positions};

pub(super) fn add(cases: &mut Cases) {
    copy(cases);
    compare(cases);
    windows(cases);
    swap(cases);
    for content in BYTES {
        cases.method("toJSON", content, []);
        cases.method("inspect", content, []);
    }
    for length in [49, 50, 51, 52, 120] {
        cases.method("inspect", &vec![0xab; length], []);
    }
    for method in ["keys", "values", "entries"] {
        for content in [b"".as_slice(), b"\xff", b"h\xc3\xa9"] {
            cases.method(method, content, []);
        }
    }
    cases.method("offset", b"abc", []);
}

fn copy(cases: &mut Cases) {
    let source = b"abcdef";
    let target = || buffer(&[0xee; 5]);
    cases.method("copy", source, [target()]);
    cases.method("copy", source, [bytes(&[0; 9])]);
    cases.method("copy", b"", [target()]);
    cases.method("copy", source, [buffer(b"")]);
    for position in positions(5) {
        cases.method("copy", source, [target(), position.clone()]);
        cases.method("copy", source, [target(), number(1.0), position.clone()]);
        cases.method(
            "copy",
            source,
            [target(), number(1.0), number(1.0), position.clone()],
        );
        cases.method(
            "copy",
            source,
            [bytes(&[0xee; 5]), UNDEFINED, position.clone(), number(4.0)],
        );
    }
    for (from, to) in pairs(6) {
        cases.method("copy", source, [target(), number(0.0), from, to]);
    }
    for position in coerced() {
        cases.method("copy", source, [target(), position.clone()]);
        cases.method("copy", source, [target(), number(0.0), position.clone()]);
        cases.method(
            "copy",
            source,
            [target(), number(0.0), number(0.0), position],
        );
    }
    for position in [1e300, -1e300, 9007199254740993.0, -9007199254740993.0].map(number) {
        cases.method("copy", source, [target(), position.clone()]);
        cases.method("copy", source, [target(), number(0.0), position.clone()]);
        cases.method(
            "copy",
            source,
            [target(), number(0.0), number(0.0), position],
        );
    }
}

fn compare(cases: &mut Cases) {
    for first in BYTES.iter().step_by(3) {
        for second in BYTES.iter().step_by(7) {
            cases.method("compare", first, [buffer(second)]);
            cases.method("equals", first, [bytes(second)]);
        }
        cases.method("equals", first, [buffer(first)]);
    }
    let (source, target) = (b"abcdef", b"abcxyz");
    for position in positions(6) {
        for place in 0..4 {
            let mut ends = [0.0, 6.0, 0.0, 6.0].map(number);
            ends[place] = position.clone();
            let args = std::iter::once(buffer(target)).chain(ends);
            cases.method("compare", source, args);
        }
        cases.method("compare", source, [buffer(target), position.clone()]);
        cases.method("compare", source, [bytes(target), UNDEFINED, position]);
    }
    for (from, to) in pairs(6) {
        let three = || number(3.0);
        cases.method(
            "compare",
            source,
            [buffer(target), from, to, three(), three()],
        );
    }
    cases.method(
        "compare",
        source,
        [buffer(source), UNDEFINED, UNDEFINED, UNDEFINED, UNDEFINED],
    );
}

fn windows(cases: &mut Cases) {
    let content = b"abcdef";
    cases.method("subarray", content, []);
    cases.method("slice", content, []);
    for start in positions(6) {
        cases.method("subarray", content, [start.clone()]);
        cases.method("slice", content, [number(1.0), start.clone()]);
    }
    for (start, end) in pairs(6) {
        cases.method("subarray", content, [start, end]);
    }
    for position in coerced() {
        cases.method("subarray", content, [position.clone()]);
        cases.method("slice", content, [number(0.0), position]);
    }
}

fn swap(cases: &mut Cases) {
    let content: Vec<u8> = (0..=255).cycle().take(400).collect();
    for method in ["swap16", "swap32", "swap64"] {
        for length in [
            0, 1, 2, 3, 4, 6, 7, 8, 12, 16, 20, 24, 32, 34, 36, 40, 48, 126, 128, 130, 190, 192,
            196, 200,
        ] {
            cases.method(method, &content[..length], []);
        }
    }
}
