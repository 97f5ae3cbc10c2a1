//! What cases and random programs are made of: positions, texts, bytes, names of encodings.

use crate::value::Value;

pub(crate) const UNDEFINED: Value = Value::Undefined;

pub(crate) fn number(number: f64) -> Value {
    Value::Number(number)
}

pub(crate) fn text(text: &str) -> Value {
    Value::string(text)
}

pub(crate) fn buffer(bytes: &[u8]) -> Value {
    Value::Buffer(bytes.to_vec())
}

pub(crate) fn bytes(bytes: &[u8]) -> Value {
    Value::Bytes(bytes.to_vec())
}

pub(crate) fn numbers(list: &[f64]) -> Value {
    Value::Array(list.iter().copied().map(number).collect())
}

/// Positions in something of this length, and beside it.
pub(crate) fn positions(length: usize) -> Vec<Value> {
    let length = length as f64;
    let mut numbers = vec![0.0, 1.0, length - 1.0, length, length + 1.0];
    numbers.extend([-1.0, -length, -length - 1.0, 1.5, -0.5, -0.0]);
    numbers.extend([f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    numbers.extend([2147483648.0, 4294967297.0, 9007199254740992.0]);
    let mut values: Vec<Value> = numbers.into_iter().map(number).collect();
    values.push(UNDEFINED);
    values
}

/// The positions that matter most.
pub(crate) fn few_positions(length: usize) -> Vec<Value> {
    let length = length as f64;
    let numbers = [0.0, 1.0, length, length + 1.0, -2.0, 1.5, f64::NAN];
    let mut values: Vec<Value> = numbers.into_iter().map(number).collect();
    values.push(UNDEFINED);
    values
}

/// Every two of the positions that matter most.
pub(crate) fn pairs(length: usize) -> Vec<(Value, Value)> {
    let positions = few_positions(length);
    let pair = |start: &Value| {
        positions
            .iter()
            .map(move |end| (start.clone(), end.clone()))
            .collect::<Vec<_>>()
    };
    positions.iter().flat_map(pair).collect()
}

/// What becomes a number without being one.
pub(crate) fn coerced() -> Vec<Value> {
    let mut values = vec![Value::Null, true.into(), false.into()];
    values.extend(["2", " 1 ", "", "x", "-1", "0x2", "1.9", "Infinity"].map(text));
    values.push(Value::Array(vec![]));
    values.push(numbers(&[2.0]));
    values.push(numbers(&[1.0, 2.0]));
    values.push(Value::Object([("a".to_owned(), number(1.0))].into()));
    values
}

/// The seven encodings.
pub(crate) const ENCODINGS: [&str; 7] = [
    "utf8",
    "utf16le",
    "latin1",
    "ascii",
    "hex",
    "base64",
    "base64url",
];

/// Other names that they have.
pub(crate) const ALIASES: [&str; 9] = [
    "utf-8",
    "UTF8",
    "ucs2",
    "ucs-2",
    "utf-16le",
    "binary",
    "HEX",
    "Latin1",
    "BASE64URL",
];

/// Names that mean nothing.
pub(crate) const UNKNOWN: [&str; 7] = [
    "nope", "utf16", "utf-16be", "us-ascii", "base-64", " utf8", "buffer",
];

/// What is no name at all, where Node makes one of it.
pub(crate) fn no_names() -> Vec<Value> {
    vec![Value::Null, true.into(), number(1.0), number(0.0), text("")]
}

/// Text with something to lose: characters of one to four bytes, halves of pairs, marks, controls.
pub(crate) fn texts() -> Vec<Value> {
    let mut texts: Vec<Value> = [
        "",
        "a",
        "abc",
        "é",
        "héllo",
        "€",
        "a€b",
        "€€",
        "😀",
        "a😀b",
        "😀😀",
        "ÿ",
        "Ā",
        "\u{131}",
        "\0",
        "a\0b",
        "\u{feff}a",
        "\u{7f}",
        "\u{80}",
        "\u{7ff}\u{800}",
        "\u{ffff}",
        "\u{10000}",
        "\u{10ffff}",
        "ﬁ",
        "it's",
        "Hello, world! Hello, world! Hello, world! Hello, world! Hello, world!",
        "ααααααααααααααααααααααααααααααααααααααααα",
    ]
    .map(text)
    .to_vec();
    let units: [&[u16]; 7] = [
        &[0xd83d],
        &[0xde00],
        &[0x61, 0xd83d],
        &[0xd83d, 0x61],
        &[0xde00, 0xd83d],
        &[0xd83d, 0xd83d, 0xde00],
        &[0x20ac, 0xdc00, 0x62],
    ];
    texts.extend(units.map(|units| Value::String(units.to_vec())));
    texts
}

/// Text that is hex, or nearly.
pub(crate) const HEX: [&str; 20] = [
    "12",
    "1",
    "123",
    "1234",
    "abcdef",
    "ABCDEF",
    "12g4",
    "12 34",
    "0x12",
    "zz",
    "1z",
    "z1",
    "12zz34",
    "é2",
    "4\u{131}",
    "１２",
    "00ff7f80",
    " 12",
    "12\n",
    "61626364656667686970717273747576",
];

/// Text that is base64, or nearly.
pub(crate) const BASE64: [&str; 38] = [
    "YQ==",
    "YQ=",
    "YQ",
    "YWI=",
    "YWI",
    "YWJj",
    "YWJjZA==",
    "YWJjZ",
    "YW Jj",
    "YW\nJj\r\n",
    "Y*W#J.j",
    "-/+_",
    "-_-_",
    "+/+/",
    "YQ==YWJj",
    "=YWJj",
    "YW=Jj",
    "YR==",
    "====",
    "==",
    "=",
    "Y",
    "Y=",
    "ＹＷ",
    "😀YWJj",
    "YWJj😀YWJj",
    "éYWJj",
    "YWJj\0YWJj",
    "YWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJj",
    "YWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJ=",
    "YWJjYWJjYWJjYWJjYWJjYWJjYWJj YWJjYWJjYWJjYWJjYWJjYWJj",
    "_-8=",
    "_-8",
    "/+8=",
    "Zg==\n",
    " Z g = = ",
    "Zm9vYg=Zm9v",
    "Āaaa",
];

/// Bytes to read: none, text, and every way in which bytes can be no UTF-8.
pub(crate) const BYTES: [&[u8]; 34] = [
    b"",
    b"a",
    b"abc",
    b"h\xc3\xa9llo",
    b"\xe2\x82\xac",
    b"\xf0\x9f\x98\x80",
    b"\xff",
    b"\x80",
    b"\xc0\x80",
    b"\xc3",
    b"\xe2\x82",
    b"\xe2\x82A",
    b"\xe0\x80\x80",
    b"\xed\xa0\x80",
    b"\xed\xa0\x80\xed\xb0\x80",
    b"\xf0\x9f\x98",
    b"\xf0\x80\x80\x80",
    b"\xf4\x90\x80\x80",
    b"\xf5\x80\x80\x80",
    b"\xf8\x80\x80\x80\x80",
    b"\xff\x80\xff",
    b"\xef\xbb\xbfa",
    b"a\0b\0",
    b"a\0b",
    b"\x3d\xd8\x00\xde",
    b"\x3d\xd8",
    b"\x00\xde\x3d\xd8",
    b"\x3d\xd8\x61\x00",
    b"\xfe\xff\x00\x61",
    b"\x93\xe9\x7f",
    b"\x00\x01\x02\x03\x04\x05",
    b"\xfb\xff\xbf",
    b"\xe2\x82\xac\xe2\x82\xac\xe2",
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\xe2\x82\xac!",
];
