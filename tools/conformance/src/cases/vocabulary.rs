//! The words that rows use: `@NAME` is a list of `cases/vocabulary.json`, or one that is computed here.

use std::sync::LazyLock;

use serde_json::{Value as Json, json};

static LISTS: LazyLock<Json> =
    LazyLock::new(
        || match serde_json::from_str(include_str!("../../cases/vocabulary.json")) {
            Ok(lists) => lists,
            Err(error) => panic!("cases/vocabulary.json: {error}"),
        },
    );

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

/// A list of names.
pub(crate) fn names(list: &str) -> Vec<&'static str> {
    let names = LISTS[list].as_array().into_iter().flatten();
    names.filter_map(Json::as_str).collect()
}

/// The values that stand in one place of a row: a list of them, or a single one. `"@NAME"` is a list of the vocabulary,
/// `"@NAME/3"` every third of it; where bytes are wanted (`{"buffer":"@NAME"}`) it is each of its items.
pub(super) fn alternatives(place: &Json) -> Vec<Json> {
    match place {
        Json::Array(items) => items.iter().flat_map(word).collect(),
        single => word(single),
    }
}

fn word(item: &Json) -> Vec<Json> {
    if let Some(name) = item.as_str().and_then(|text| text.strip_prefix('@')) {
        return named(name);
    }
    for kind in ["buffer", "bytes", "arraybuffer"] {
        if let Some(name) = item[kind].as_str().and_then(|text| text.strip_prefix('@')) {
            return named(name)
                .iter()
                .map(|bytes| json!({ kind: bytes }))
                .collect();
        }
    }
    vec![item.clone()]
}

fn named(name: &str) -> Vec<Json> {
    let number = |text: &str| -> i32 {
        match text.parse() {
            Ok(number) => number,
            Err(error) => panic!("@{name}: {error}"),
        }
    };
    match name.split_once([' ', '/']) {
        Some(("positions", length)) => positions(number(length)),
        Some(("few", length)) => few_positions(number(length)),
        Some(("limits", bits)) => limits(number(bits)),
        Some((list, step)) => {
            let step = number(step) as usize;
            named(list).into_iter().step_by(step).collect()
        }
        None => match LISTS[name].as_array() {
            Some(items) => items.iter().flat_map(word).collect(),
            None => panic!("there is no list {name:?} in cases/vocabulary.json"),
        },
    }
}

fn special(name: &str) -> Json {
    json!({ "$": name })
}

/// Positions in something of this length, and beside it.
fn positions(length: i32) -> Vec<Json> {
    let mut values: Vec<Json> = [
        0,
        1,
        length - 1,
        length,
        length + 1,
        -1,
        -length,
        -length - 1,
    ]
    .map(Json::from)
    .to_vec();
    values.extend([json!(1.5), json!(-0.5)]);
    values.extend(["-0", "NaN", "Infinity", "-Infinity", "undefined"].map(special));
    values.extend([2147483648u64, 4294967297, 9007199254740992].map(Json::from));
    values
}

/// The positions that matter most.
fn few_positions(length: i32) -> Vec<Json> {
    let mut values = [0, 1, length, length + 1, -2].map(Json::from).to_vec();
    values.extend([json!(1.5), special("NaN"), special("undefined")]);
    values
}

/// Numbers at the limits of an integer of so many bits, beside them, and such that are cut; signed if `bits` is negative.
fn limits(bits: i32) -> Vec<Json> {
    let (low, high) = match bits {
        1.. => (0.0, 2f64.powi(bits) - 1.0),
        _ => (-(2f64.powi(-bits - 1)), 2f64.powi(-bits - 1) - 1.0),
    };
    let numbers = [
        low,
        high,
        low - 1.0,
        high + 1.0,
        high / 2.0,
        high + 0.5,
        low - 0.5,
    ];
    let mut values = numbers.map(Json::from).to_vec();
    values.extend([0.0, 1.0, -1.0, 1.9, -0.9, 1e300].map(Json::from));
    values.extend(["-0", "NaN", "Infinity", "-Infinity", "undefined"].map(special));
    values
}
