//! `readUInt32LE`, `writeDoubleBE` and the rest of the family.

use super::Cases;
use super::vocabulary::{UNDEFINED, coerced, few_positions, number, positions};
use crate::value::Value;

/// The methods of a fixed width: their names without `read` and `write`, and how many bytes they take.
pub(crate) const FIXED: [(&str, usize); 18] = [
    ("UInt8", 1),
    ("Int8", 1),
    ("UInt16LE", 2),
    ("UInt16BE", 2),
    ("Int16LE", 2),
    ("Int16BE", 2),
    ("UInt32LE", 4),
    ("UInt32BE", 4),
    ("Int32LE", 4),
    ("Int32BE", 4),
    ("BigUInt64LE", 8),
    ("BigUInt64BE", 8),
    ("BigInt64LE", 8),
    ("BigInt64BE", 8),
    ("FloatLE", 4),
    ("FloatBE", 4),
    ("DoubleLE", 8),
    ("DoubleBE", 8),
];

/// The same methods by other names.
pub(crate) const OTHER_NAMES: [(&str, usize); 9] = [
    ("Uint8", 1),
    ("Uint16LE", 2),
    ("Uint16BE", 2),
    ("Uint32LE", 4),
    ("Uint32BE", 4),
    ("BigUint64LE", 8),
    ("BigUint64BE", 8),
    ("UintLE", 3),
    ("UintBE", 5),
];

/// The methods that are told their width.
pub(crate) const SIZED: [&str; 4] = ["UIntLE", "UIntBE", "IntLE", "IntBE"];

const CONTENTS: [&[u8]; 12] = [
    b"\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
    b"\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00",
    b"\x00\x00\x00\x80\x00\x00\x00\x80\x00\x00",
    b"\x7f\xff\xff\xff\xff\xff\xff\xff\x7f\xff",
    b"\x7f\xf0\x00\x00\x00\x00\x00\x00\x00\x00", // Infinity
    b"\x7f\xc0\x00\x00\x00\x00\xf8\x7f\x00\x00", // NaN
    b"\x00\x00\x80\x7f\x00\x00\xf0\xff\x00\x00", // Infinity in a float, little end first
    b"\x00\x00\x00\x01\x00\x00\x00\x00\x01\x00", // the smallest float
    b"\x3f\xb9\x99\x99\x99\x99\x99\x9a\x00\x00", // 0.1
    b"\x80\x00\x00\x00\x00\x00\x00\x80\x00\x00", // -0
    b"\xde\xad\xbe\xef\xca\xfe\xba\xbe\x12\x34",
];

pub(super) fn add(cases: &mut Cases) {
    for (name, width) in FIXED {
        read_fixed(cases, name, width);
        write_fixed(cases, name, width);
    }
    for name in SIZED {
        read_sized(cases, name);
        write_sized(cases, name);
    }
    for (name, width) in OTHER_NAMES {
        other_names(cases, name, width);
    }
}

/// All positions for one of two twins, a few for the other.
fn offsets(name: &str, last: usize) -> Vec<Value> {
    if name.ends_with("BE") {
        return few_positions(last);
    }
    positions(last)
}

fn read_fixed(cases: &mut Cases, name: &str, width: usize) {
    let name = format!("read{name}");
    for bytes in CONTENTS {
        cases.method(&name, bytes, []);
    }
    for offset in offsets(&name, 10 - width) {
        cases.method(&name, CONTENTS[11], [offset]);
    }
    for length in 0..width {
        cases.method(&name, &CONTENTS[1][..length], [number(0.0)]);
    }
    cases.method(&name, b"", [number(0.5)]);
}

fn other_names(cases: &mut Cases, name: &str, width: usize) {
    let width = number(width as f64);
    let one = match name.starts_with("Big") {
        true => Value::BigInt("1".into()),
        false => number(1.0),
    };
    for offset in [0.0, 2.0, 9.0, 1.5] {
        cases.method(
            &format!("read{name}"),
            CONTENTS[11],
            [number(offset), width.clone()],
        );
        cases.method(
            &format!("write{name}"),
            &[0xee; 10],
            [one.clone(), number(offset), width.clone()],
        );
    }
}

/// Numbers at the limits of a type, beside them, and such that are cut.
fn values(low: f64, high: f64) -> Vec<Value> {
    let mut values: Vec<Value> = [
        0.0,
        1.0,
        low,
        high,
        low - 1.0,
        high + 1.0,
        high / 2.0,
        high + 0.5,
        low - 0.5,
        -1.0,
    ]
    .into_iter()
    .map(number)
    .collect();
    values.extend(
        [
            1.9,
            -0.9,
            -0.0,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            1e300,
        ]
        .map(number),
    );
    values.push(UNDEFINED);
    values
}

fn limits(signed: bool, width: usize) -> (f64, f64) {
    let bits = 8 * width as i32;
    if signed {
        (-(2f64.powi(bits - 1)), 2f64.powi(bits - 1) - 1.0)
    } else {
        (0.0, 2f64.powi(bits) - 1.0)
    }
}

fn write_fixed(cases: &mut Cases, name: &str, width: usize) {
    let method = format!("write{name}");
    let blank = [0xee; 10];
    let one = if name.starts_with("Big") {
        Value::BigInt("1".into())
    } else {
        number(1.0)
    };
    let values = if name.starts_with("Big") {
        big_values()
    } else if name.starts_with("Float") || name.starts_with("Double") {
        float_values()
    } else {
        let (low, high) = limits(name.starts_with("Int"), width);
        values(low, high)
    };
    for value in &values {
        cases.method(&method, &blank, [value.clone(), number(1.0)]);
    }
    cases.method(&method, &blank, [one.clone()]);
    for offset in offsets(name, 10 - width) {
        cases.method(&method, &blank, [one.clone(), offset]);
    }
    for length in 0..width {
        cases.method(&method, &blank[..length], [one.clone(), number(0.0)]);
    }
    if ["UInt8", "Int32LE", "FloatLE", "DoubleBE"].contains(&name) {
        for value in coerced() {
            cases.method(&method, &blank, [value, number(1.0)]);
        }
        // Two things wrong at once: which does Node say?
        cases.method(&method, &blank, [number(1e300), number(99.0)]);
        cases.method(&method, &blank, [number(1e300), number(1.5)]);
    }
}

fn big_values() -> Vec<Value> {
    [
        "0",
        "1",
        "-1",
        "255",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "4294967296",
        "-4294967297",
        "1311768467463790320",
        "170141183460469231731687303715884105727",
    ]
    .map(|digits| Value::BigInt(digits.into()))
    .to_vec()
}

fn float_values() -> Vec<Value> {
    [
        0.0,
        -0.0,
        1.0,
        -1.5,
        0.1,
        1e38,
        3.4028234663852886e38,
        3.4028235677973366e38,
        1e39,
        -1e39,
        1e-45,
        5e-324,
        1e-46,
        f64::MAX,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        16777217.0,
        1.0000001,
    ]
    .into_iter()
    .map(number)
    .chain([UNDEFINED])
    .collect()
}

fn widths() -> Vec<Value> {
    let mut widths: Vec<Value> = (1..=6).map(|width| number(f64::from(width))).collect();
    widths.extend([0.0, 7.0, -1.0, 1.5, f64::NAN, f64::INFINITY, 4294967297.0].map(number));
    widths.push(UNDEFINED);
    widths
}

fn read_sized(cases: &mut Cases, name: &str) {
    let method = format!("read{name}");
    for width in widths() {
        cases.method(&method, CONTENTS[11], [number(1.0), width.clone()]);
        cases.method(&method, &CONTENTS[1][..2], [number(0.0), width.clone()]);
        cases.method(&method, CONTENTS[2], [UNDEFINED, width]);
    }
    for width in [1.0, 3.0, 6.0] {
        for offset in few_positions(8) {
            cases.method(&method, &CONTENTS[11][..8], [offset, number(width)]);
        }
    }
}

fn write_sized(cases: &mut Cases, name: &str) {
    let method = format!("write{name}");
    let blank = [0xee; 8];
    let signed = name.starts_with("Int");
    for width in [1, 3, 5, 6] {
        let (low, high) = limits(signed, width);
        for value in values(low, high) {
            cases.method(&method, &blank, [value, number(1.0), number(width as f64)]);
        }
    }
    for width in widths() {
        for offset in [number(0.0), number(7.0)] {
            cases.method(&method, &blank, [number(1.0), offset, width.clone()]);
        }
        cases.method(
            &method,
            &blank,
            [number(1e300), number(99.0), width.clone()],
        );
        cases.method(&method, &blank, [number(1e300), UNDEFINED, width]);
    }
}
