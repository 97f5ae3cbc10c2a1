//! `buf.fill` and `Buffer.alloc` with something to fill.

use super::Cases;
use super::vocabulary::{
    ALIASES, BASE64, HEX, UNDEFINED, UNKNOWN, buffer, bytes, coerced, no_names, number, pairs,
    positions, text, texts,
};
use crate::value::Value;

pub(super) fn add(cases: &mut Cases) {
    let blank = [0xee; 9];
    for value in values() {
        cases.method("fill", &blank, [value.clone()]);
        cases.method("fill", &blank, [value.clone(), number(2.0), number(6.0)]);
        cases.method("fill", b"", [value.clone()]);
        cases.call("Buffer.alloc", [number(7.0), value.clone()]);
        cases.call("Buffer.alloc", [number(0.0), value]);
    }
    for value in texts() {
        for encoding in ["utf8", "ucs2", "latin1", "hex"] {
            cases.method("fill", &blank, [value.clone(), text(encoding)]);
        }
        cases.call("Buffer.alloc", [number(5.0), value, text("ucs2")]);
    }
    for value in HEX {
        cases.method("fill", &blank[..5], [text(value), number(1.0), text("hex")]);
    }
    for value in BASE64.into_iter().step_by(2) {
        cases.method("fill", &blank, [text(value), text("base64")]);
    }
    // What cannot be filled with is shown in the message.
    let shown = [
        "it's",
        "'\"",
        "'\"`",
        "'\"${",
        "\u{7f}\u{9f}\u{a0}\\\t\r\u{b}",
        "ſ",
    ];
    for value in shown {
        cases.method("fill", &blank, [text(value), text("hex")]);
    }
    let long = [
        "z".repeat(127),
        "é".repeat(200),
        "it's\n".repeat(20),
        format!("{}\n", "z".repeat(75)),
    ];
    for value in &long {
        cases.method("fill", &blank, [text(value), text("hex")]);
    }
    ranges(cases, &blank);
    names(cases, &blank);
}

fn values() -> Vec<Value> {
    let mut values: Vec<Value> = [
        0.0,
        1.0,
        255.0,
        256.0,
        -1.0,
        1.9,
        -1.9,
        65535.0,
        f64::NAN,
        f64::INFINITY,
        4294967297.0,
    ]
    .map(number)
    .to_vec();
    values.extend(["", "a", "ab", "abcdefghijkl", "é", "€"].map(text));
    values.extend([
        buffer(b"xyz"),
        buffer(b""),
        bytes(b"\x01\x02"),
        bytes(b""),
        UNDEFINED,
    ]);
    values.extend(coerced());
    values
}

fn ranges(cases: &mut Cases, blank: &[u8]) {
    for start in positions(blank.len()) {
        cases.method("fill", blank, [number(7.0), start.clone()]);
        cases.method("fill", blank, [text("ab"), start.clone()]);
        cases.method("fill", blank, [text("ab"), start.clone(), text("latin1")]);
        cases.method("fill", blank, [number(7.0), number(1.0), start.clone()]);
        cases.method("fill", blank, [buffer(b"xy"), number(1.0), start.clone()]);
    }
    for (start, end) in pairs(blank.len()) {
        cases.method("fill", blank, [text("abc"), start, end, text("utf8")]);
    }
    cases.method("fill", blank, [buffer(b""), number(5.0), number(5.0)]);
    cases.method(
        "fill",
        blank,
        [text("zz"), number(5.0), number(5.0), text("hex")],
    );
    cases.method(
        "fill",
        blank,
        [text("zz"), number(5.0), number(99.0), text("hex")],
    );
}

fn names(cases: &mut Cases, blank: &[u8]) {
    let mut names: Vec<Value> = ALIASES.into_iter().chain(UNKNOWN).map(text).collect();
    names.extend(no_names());
    for name in names {
        cases.method(
            "fill",
            blank,
            [text("6162"), number(1.0), number(8.0), name.clone()],
        );
        cases.call("Buffer.alloc", [number(4.0), text("6162"), name.clone()]);
        if let Value::String(_) = name {
            cases.method("fill", blank, [text("6162"), name.clone()]);
            cases.method("fill", blank, [text("6162"), number(99.0), name.clone()]);
            cases.method(
                "fill",
                blank,
                [number(7.0), number(0.0), number(3.0), name.clone()],
            );
            cases.call("Buffer.alloc", [number(0.0), text("6162"), name.clone()]);
            cases.call("Buffer.alloc", [number(-1.0), text("6162"), name]);
        }
    }
}
