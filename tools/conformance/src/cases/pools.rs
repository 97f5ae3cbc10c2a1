//! Sequences of allocations: which are cut from a slab, where, and when the next slab is opened.

use super::vocabulary::{UNDEFINED, buffer, bytes, number, numbers, text};
use crate::transcript::Case;
use crate::value::Value;

const POOL_SIZES: [usize; 9] = [0, 2, 16, 64, 1000, 1001, 1024, 8192, 65536];

/// Up to this size of the pool its halves are written out, as text or bytes.
const SMALL: usize = 1000;

/// The sequences as lines for the recorder.
pub(super) fn lines() -> Vec<String> {
    POOL_SIZES
        .into_iter()
        .flat_map(|size| {
            sequences(size)
                .into_iter()
                .map(move |calls| line(size, &calls))
        })
        .collect()
}

fn line(pool_size: usize, calls: &[Case]) -> String {
    let calls: Vec<String> = calls.iter().map(Case::to_line).collect();
    format!(r#"{{"pool":[{}],"poolSize":{pool_size}}}"#, calls.join(","))
}

fn call(function: &str, args: impl IntoIterator<Item = Value>) -> Case {
    Case {
        function: format!("Buffer.{function}"),
        receiver: None,
        args: args.into_iter().collect(),
    }
}

fn alloc_unsafe(size: usize) -> Case {
    call("allocUnsafe", [number(size as f64)])
}

fn from_text(length: usize, encoding: &str) -> Case {
    call(
        "from",
        [
            text(&"61".repeat(length.div_ceil(2))[..length]),
            text(encoding),
        ],
    )
}

fn sequences(pool: usize) -> Vec<Vec<Case>> {
    let half = pool / 2;
    let around = |size: usize| size.saturating_sub(2)..size + 3;
    let mut all = vec![
        (0..20).map(alloc_unsafe).collect(),
        [8, 1, 2, 3, 7, 8, 9, 10, 100, 13]
            .map(alloc_unsafe)
            .to_vec(),
        around(half).map(alloc_unsafe).collect(),
        around(pool).map(alloc_unsafe).collect(),
        around(half / 2)
            .flat_map(|size| [size; 5])
            .map(alloc_unsafe)
            .collect(),
        // A tail that is too short, and what comes after it.
        vec![
            half.saturating_sub(1),
            half.saturating_sub(40),
            45,
            8,
            50,
            1,
        ]
        .into_iter()
        .map(alloc_unsafe)
        .collect(),
        // The rest exactly.
        vec![half.saturating_sub(8), half.saturating_sub(8), 16, 1]
            .into_iter()
            .map(alloc_unsafe)
            .collect(),
        vec![half.saturating_sub(8), half.saturating_sub(8), 17, 1]
            .into_iter()
            .map(alloc_unsafe)
            .collect(),
        every_kind(),
        sizes_that_are_not_whole(),
        aligned(),
        vec![
            call("alloc", [number(5.0)]),
            alloc_unsafe(3),
            call("allocUnsafeSlow", [number(5.0)]),
            alloc_unsafe(3),
        ],
        // Text that stands for nothing moves no cursor.
        vec![
            alloc_unsafe(3),
            from_text(1, "hex"),
            call("from", [text("zz"), text("hex")]),
            alloc_unsafe(3),
        ],
        windows(),
    ];
    for encoding in ["utf8", "ucs2", "hex", "base64"] {
        // Four bytes for each unit are asked for, whatever the text then takes.
        all.push(vec![
            alloc_unsafe(half.saturating_sub(1)),
            alloc_unsafe(half.saturating_sub(60)),
            from_text(11, encoding),
            from_text(13, encoding),
            alloc_unsafe(2),
        ]);
        if pool <= SMALL && (pool <= 100 || matches!(encoding, "utf8" | "hex")) {
            let of_length = |length: usize| from_text(length, encoding);
            all.push(around(half).map(of_length).collect());
            all.push(
                around(half / 4)
                    .flat_map(|length| [of_length(length), of_length(length)])
                    .collect(),
            );
        }
    }
    all.push(
        ["a", "é", "€", "😀", "a€😀", ""]
            .map(|value| call("from", [text(value)]))
            .to_vec(),
    );
    if pool == 8192 {
        all.push(
            [4095, 4096, 8190]
                .map(|length| from_text(length, "hex"))
                .to_vec(),
        );
        all.push(
            [1023, 1024, 4095]
                .map(|length| from_text(length, "utf8"))
                .to_vec(),
        );
    }
    if pool <= SMALL {
        let content = |length: usize| vec![7; length];
        let list = |length: usize| Value::Array(vec![bytes(&content(length))]);
        all.push(
            around(half)
                .map(|length| call("from", [buffer(&content(length))]))
                .collect(),
        );
        all.push(
            around(half)
                .map(|length| call("from", [numbers(&vec![7.0; length])]))
                .collect(),
        );
        all.push(
            around(half)
                .map(|length| call("concat", [list(length)]))
                .collect(),
        );
        all.push(
            around(half)
                .map(|length| call("copyBytesFrom", [bytes(&content(length))]))
                .collect(),
        );
    }
    all
}

fn every_kind() -> Vec<Case> {
    let json = Value::Object(
        [
            ("type".to_owned(), text("Buffer")),
            ("data".to_owned(), numbers(&[1.0, 2.0])),
        ]
        .into(),
    );
    vec![
        call("from", [text("abc")]),
        call("from", [numbers(&[1.0, 2.0, 3.0])]),
        call("from", [buffer(b"abcd")]),
        call("from", [bytes(b"abcde")]),
        call("from", [json]),
        call("concat", [Value::Array(vec![buffer(b"ab"), buffer(b"c")])]),
        call("concat", [Value::Array(vec![buffer(b"ab")]), number(9.0)]),
        call("concat", [Value::Array(vec![])]),
        call("copyBytesFrom", [bytes(b"abcdef"), number(1.0)]),
        call("of", [number(1.0), number(2.0)]),
        call("alloc", [number(9.0), text("ab")]),
        call("from", [text("")]),
        call("from", [numbers(&[])]),
        call("from", [buffer(b"")]),
        call("allocUnsafe", [number(0.0)]),
        call("allocUnsafe", [number(1.0)]),
    ]
}

fn sizes_that_are_not_whole() -> Vec<Case> {
    [1.5, 7.9, 100.25, 9.5, 1.0]
        .map(|size| call("allocUnsafe", [number(size)]))
        .to_vec()
}

/// Alignments, which releases before Node 26.8 do not look at.
fn aligned() -> Vec<Case> {
    let mut calls = vec![alloc_unsafe(1)];
    for alignment in [8.0, 16.0, 1.0, 64.0, 32.0, 128.0, 4.0] {
        calls.push(call("allocUnsafe", [number(5.0), number(alignment)]));
    }
    calls.push(call("allocUnsafeSlow", [number(5.0), number(16.0)]));
    calls.push(call("allocUnsafe", [number(5.0), UNDEFINED]));
    calls
}

/// Windows on memory of its own never become part of a slab.
fn windows() -> Vec<Case> {
    let window = |name: &str| Case {
        function: format!("buf.{name}"),
        receiver: Some(b"abcdef".to_vec()),
        args: vec![number(2.0), number(-1.0)],
    };
    vec![
        alloc_unsafe(3),
        window("subarray"),
        window("slice"),
        alloc_unsafe(3),
    ]
}
