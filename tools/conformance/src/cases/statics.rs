//! `Buffer.alloc`, `Buffer.from` without text, `Buffer.concat` and the rest of the statics.

use super::Cases;
use super::vocabulary::{
    ALIASES, BYTES, ENCODINGS, UNDEFINED, UNKNOWN, buffer, bytes, coerced, number, numbers,
    positions, text,
};
use crate::value::Value;

pub(super) fn add(cases: &mut Cases) {
    sizes(cases);
    from(cases);
    joined(cases);
    for encoding in ENCODINGS
        .into_iter()
        .chain(ALIASES)
        .chain(UNKNOWN)
        .chain(["", "utf", "utf88"])
    {
        cases.call("Buffer.isEncoding", [text(encoding)]);
    }
    for value in [
        UNDEFINED,
        Value::Null,
        number(8.0),
        true.into(),
        buffer(b"utf8"),
    ] {
        cases.call("Buffer.isEncoding", [value.clone()]);
        cases.call("Buffer.isBuffer", [value]);
    }
    cases.call("Buffer.isBuffer", [bytes(b"a")]);
    cases.call("Buffer.poolSize", []);
    for first in BYTES.iter().step_by(5) {
        for second in BYTES.iter().step_by(7) {
            cases.call("Buffer.compare", [buffer(first), bytes(second)]);
        }
    }
}

fn sizes(cases: &mut Cases) {
    for name in [
        "Buffer.alloc",
        "Buffer.allocUnsafe",
        "Buffer.allocUnsafeSlow",
        "buffer.SlowBuffer",
    ] {
        for size in [
            0.0, 1.0, 7.0, 64.0, 65.0, 300.0, -0.0, 0.5, 1.5, -1.0, -0.5, -1.5,
        ] {
            cases.call(name, [number(size)]);
        }
        for size in [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            9007199254740991.0,
            9007199254740992.0,
            1e15,
            1e300,
        ] {
            cases.call(name, [number(size)]);
        }
        cases.call(name, []);
    }
    for name in ["Buffer.allocUnsafe", "Buffer.allocUnsafeSlow"] {
        let wrong = [0.0, 3.0, -8.0, 1.5, 2147483648.0, f64::NAN, f64::INFINITY];
        for alignment in [1.0, 8.0, 64.0, 4096.0].into_iter().chain(wrong) {
            cases.call(name, [number(10.0), number(alignment)]);
        }
        for size in [0.0, 1e15, 9007199254740991.0, -1.0] {
            for alignment in [8.0, 3.0] {
                cases.call(name, [number(size), number(alignment)]);
            }
        }
        cases.call(name, [number(5.0), UNDEFINED]);
    }
}

fn from(cases: &mut Cases) {
    let lists: [&[f64]; 9] = [
        &[],
        &[1.0, 2.0, 3.0],
        &[256.0, -1.0, 1.9, -1.9],
        &[f64::NAN, f64::INFINITY, f64::NEG_INFINITY],
        &[257.5, -257.5, 65535.0, 4294967297.0],
        &[-0.0, -0.5, 0.5, 254.999],
        &[9007199254740993.0, 1e300, -1e300],
        &[104.0; 70],
        &[255.0],
    ];
    for list in lists {
        cases.call("Buffer.from", [numbers(list)]);
        cases.call("Buffer.of", list.iter().copied().map(number));
    }
    cases.call("Buffer.from", [Value::Array(coerced())]);
    cases.call("Buffer.of", coerced());
    cases.call("Buffer.of", [UNDEFINED, text("7"), Value::Null]);
    for content in BYTES {
        cases.call("Buffer.from", [buffer(content)]);
        cases.call("Buffer.from", [bytes(content)]);
        cases.call("Buffer.copyBytesFrom", [bytes(content)]);
    }
    let object = |fields: &[(&str, Value)]| {
        let fields = fields
            .iter()
            .map(|(name, field)| ((*name).to_owned(), field.clone()));
        Value::Object(fields.collect())
    };
    let data = numbers(&[104.0, 256.0, -1.0]);
    cases.call(
        "Buffer.from",
        [object(&[("type", text("Buffer")), ("data", data.clone())])],
    );
    cases.call(
        "Buffer.from",
        [object(&[
            ("type", text("Buffer")),
            ("data", Value::Array(vec![])),
        ])],
    );
    for length in [0.0, 1.0, 2.0, 3.0, 1.5, -1.0, f64::NAN] {
        let fields = [
            ("length", number(length)),
            ("0", number(65.0)),
            ("1", text("66")),
            ("3", number(9.0)),
        ];
        cases.call("Buffer.from", [object(&fields)]);
    }
    for length in [text("2"), Value::Null, true.into(), data] {
        cases.call(
            "Buffer.from",
            [object(&[("length", length), ("0", number(65.0))])],
        );
    }
    for position in positions(6) {
        let source = bytes(b"\x01\x02\x03\x04\x05\x06");
        cases.call("Buffer.copyBytesFrom", [source.clone(), position.clone()]);
        cases.call(
            "Buffer.copyBytesFrom",
            [source.clone(), UNDEFINED, position.clone()],
        );
        cases.call(
            "Buffer.copyBytesFrom",
            [source.clone(), number(4.0), position.clone()],
        );
        cases.call(
            "Buffer.copyBytesFrom",
            [source, number(6.0), position.clone()],
        );
        cases.call(
            "Buffer.copyBytesFrom",
            [bytes(b""), position.clone(), position],
        );
    }
}

fn joined(cases: &mut Cases) {
    let lists: [&[Value]; 6] = [
        &[],
        &[buffer(b"")],
        &[buffer(b"abc")],
        &[buffer(b"ab"), bytes(b"cde"), buffer(b""), buffer(b"f")],
        &[bytes(b"\xff\x00"), bytes(b"\x01")],
        &[buffer(&[0x61; 70]), buffer(&[0x62; 70])],
    ];
    for list in lists {
        cases.call("Buffer.concat", [Value::Array(list.to_vec())]);
        for total in positions(4) {
            cases.call("Buffer.concat", [Value::Array(list.to_vec()), total]);
        }
    }
    for total in coerced() {
        cases.call("Buffer.concat", [Value::Array(vec![]), total]);
    }
}
