//! Text into bytes and bytes into text: `toString`, `write`, `Buffer.from`, `Buffer.byteLength`, the undocumented family.

use super::Cases;
use super::vocabulary::{
    ALIASES, BASE64, BYTES, ENCODINGS, HEX, UNDEFINED, UNKNOWN, buffer, bytes, coerced, no_names,
    number, pairs, positions, text, texts,
};
use crate::value::Value;

/// The encodings' names in the family of `utf8Slice` and `utf8Write`.
pub(crate) const RAW: [&str; 7] = [
    "utf8",
    "latin1",
    "ascii",
    "hex",
    "ucs2",
    "base64",
    "base64url",
];

pub(super) fn add(cases: &mut Cases) {
    read(cases);
    write(cases);
    from(cases);
    byte_length(cases);
    slices(cases);
    raw_writes(cases);
}

/// Every text, each with the encodings in which it has something to show.
fn texts_and_encodings() -> Vec<(Value, &'static str)> {
    let mut pairs = Vec::new();
    for value in texts() {
        for encoding in ENCODINGS {
            pairs.push((value.clone(), encoding));
        }
    }
    for value in HEX {
        pairs.push((text(value), "hex"));
    }
    for value in BASE64 {
        pairs.push((text(value), "base64"));
    }
    for value in BASE64.into_iter().step_by(3) {
        pairs.push((text(value), "base64url"));
    }
    pairs
}

fn names() -> Vec<Value> {
    let mut names: Vec<Value> = ALIASES.into_iter().chain(UNKNOWN).map(text).collect();
    names.extend(no_names());
    names.push(UNDEFINED);
    names
}

fn read(cases: &mut Cases) {
    for bytes in BYTES {
        cases.method("toString", bytes, []);
        for encoding in ENCODINGS {
            cases.method("toString", bytes, [text(encoding)]);
        }
    }
    let sample = b"ab\xe2\x82\xac\xf0\x9f\x98\x80yz";
    for name in names() {
        cases.method("toString", sample, [name.clone()]);
        cases.method("toString", b"", [name.clone()]);
        cases.method("toString", sample, [name, number(3.0), number(3.0)]);
    }
    for start in positions(sample.len()) {
        cases.method("toString", sample, [UNDEFINED, start.clone()]);
        cases.method(
            "toString",
            sample,
            [text("latin1"), start.clone(), number(4.0)],
        );
        cases.method(
            "toString",
            sample,
            [text("hex"), number(1.0), start.clone()],
        );
    }
    for (start, end) in pairs(sample.len()) {
        cases.method("toString", sample, [text("utf8"), start, end]);
    }
    // Node 18 takes the end for an integer of 32 bits.
    for end in [-4294967293.0, -4294967296.0, -9007199254740991.0, -1e300].map(number) {
        cases.method("toString", sample, [text("latin1"), number(1.0), end]);
    }
    for position in coerced() {
        cases.method("toString", sample, [text("latin1"), position.clone()]);
        cases.method("toString", sample, [text("latin1"), number(0.0), position]);
    }
    for encoding in ENCODINGS {
        cases.method(
            "toLocaleString",
            sample,
            [text(encoding), number(1.0), number(7.0)],
        );
        cases.method(
            "toString",
            sample,
            [text(encoding), number(1.0), number(8.0)],
        );
    }
    cases.method("toLocaleString", sample, []);
}

fn write(cases: &mut Cases) {
    for (value, encoding) in texts_and_encodings() {
        if ["ascii", "base64url"].contains(&encoding) {
            continue; // They are written as latin1 and base64 are.
        }
        cases.method("write", &[0xee; 5], [value, number(1.0), text(encoding)]);
    }
    let blank = [0xee; 8];
    for offset in positions(8) {
        cases.method("write", &blank, [text("abc"), offset.clone()]);
        cases.method(
            "write",
            &blank,
            [text("abc"), offset.clone(), text("latin1")],
        );
        cases.method("write", &blank, [text("abc"), number(6.0), offset.clone()]);
        cases.method(
            "write",
            &blank,
            [text("616263"), number(1.0), offset.clone(), text("hex")],
        );
    }
    for (offset, length) in pairs(8) {
        cases.method("write", &blank, [text("a€b"), offset, length, text("utf8")]);
    }
    for name in names() {
        cases.method("write", &blank, [text("6162"), name.clone()]);
        cases.method("write", &blank, [text("6162"), number(1.0), name.clone()]);
        cases.method(
            "write",
            &blank,
            [text("6162"), number(1.0), number(3.0), name.clone()],
        );
        cases.method(
            "write",
            &blank,
            [text("6162"), number(9.0), number(3.0), name.clone()],
        );
        cases.method("write", &blank, [text("6162"), UNDEFINED, UNDEFINED, name]);
    }
    cases.method("write", &blank, [text("abc")]);
    cases.method(
        "write",
        &blank,
        [text("616263"), text("hex"), UNDEFINED, text("latin1")],
    );
    cases.method(
        "write",
        &blank,
        [text("616263"), number(0.0), text("hex"), text("latin1")],
    );
    cases.method(
        "write",
        &blank,
        [text("616263"), UNDEFINED, number(2.0), text("hex")],
    );
    cases.method("write", b"", [text("abc"), number(0.0)]);
    for room in 0..8 {
        for value in ["€€", "😀😀", "aé€😀"] {
            cases.method("write", &[0xee; 8][..room], [text(value)]);
            cases.method("write", &[0xee; 8][..room], [text(value), text("ucs2")]);
        }
        for value in ["YWJjZGVm", "YWJj=ZGVm", "-/+_-/+_", "YW Jj ZG Vm"] {
            cases.method("write", &[0xee; 8][..room], [text(value), text("base64")]);
        }
        cases.method("write", &[0xee; 8][..room], [text("616263z4"), text("hex")]);
    }
}

fn from(cases: &mut Cases) {
    for (value, encoding) in texts_and_encodings() {
        cases.call("Buffer.from", [value, text(encoding)]);
    }
    for name in names() {
        cases.call("Buffer.from", [text("6162"), name.clone()]);
        cases.call("Buffer.from", [text(""), name]);
    }
    cases.call("Buffer.from", [text("abc")]);
    // Longer than the blocks that fast codecs work in.
    let long = "0123456789abcdef".repeat(6);
    for encoding in ENCODINGS {
        cases.call("Buffer.from", [text(&long), text(encoding)]);
        cases.call(
            "Buffer.from",
            [text(&format!("{long}é{long}")), text(encoding)],
        );
        cases.call(
            "Buffer.from",
            [text(&format!("{long}={long}")), text(encoding)],
        );
    }
}

fn byte_length(cases: &mut Cases) {
    for (value, encoding) in texts_and_encodings() {
        cases.call("Buffer.byteLength", [value, text(encoding)]);
    }
    for name in names() {
        cases.call("Buffer.byteLength", [text("6é=="), name]);
    }
    cases.call("Buffer.byteLength", [text("é")]);
    cases.call("Buffer.byteLength", [buffer(b"abc")]);
    cases.call("Buffer.byteLength", [bytes(b"abcd"), text("hex")]);
}

fn slices(cases: &mut Cases) {
    let sample = b"a\xc3\xa9\x3d\xd8\xe2\x82";
    for encoding in RAW {
        let name = format!("{encoding}Slice");
        for bytes in [b"".as_slice(), b"abc", b"\xff\xfe\xfd", b"\x3d\xd8"] {
            cases.method(&name, bytes, []);
        }
        for position in positions(sample.len()) {
            cases.method(&name, sample, [position.clone()]);
            cases.method(&name, sample, [number(1.0), position.clone()]);
            cases.method(&name, sample, [position, number(2.0)]);
        }
        cases.method(&name, sample, [number(3.0), number(1.0)]);
        for position in coerced() {
            cases.method(&name, sample, [position]);
        }
    }
}

fn raw_writes(cases: &mut Cases) {
    let blank = [0xee; 8];
    for encoding in RAW {
        let name = format!("{encoding}Write");
        for value in ["616263", "aé€😀", "YWJjZA", ""] {
            cases.method(&name, &blank, [text(value)]);
            cases.method(&name, &blank[..3], [text(value), number(1.0)]);
            cases.method(&name, &blank, [text(value), number(1.0), number(5.0)]);
        }
        for position in positions(8) {
            cases.method(&name, &blank, [text("616263"), position.clone()]);
            cases.method(
                &name,
                &blank,
                [text("616263"), number(6.0), position.clone()],
            );
            cases.method(&name, &blank, [text("616263"), position, number(2.0)]);
        }
    }
}
