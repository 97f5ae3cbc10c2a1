//! Pool sequences and decoders.

use serde_json::json;

use super::choices::{Choices, Chooser};
use super::values::Arguments;
use crate::cases::vocabulary::ENCODINGS;
use crate::transcript::{Allocation, Case};
use crate::value::{Value, to_hex};

const POOL_SIZES: [usize; 10] = [0, 2, 64, 200, 1000, 1001, 1024, 4096, 8192, 65536];

/// A sequence of allocations, as a line for the recorder.
pub(super) fn pool(rows: &[Choices]) -> String {
    let mut sizes = Chooser::new(&rows[0]);
    let first = pool_size(&mut sizes);
    let mut size = first;
    let calls: Vec<String> = rows[1..]
        .iter()
        .map(|choices| {
            let mut chooser = Chooser::new(choices);
            if chooser.once_in(12) {
                size = pool_size(&mut chooser);
                return Allocation::PoolSize(size as f64).to_line();
            }
            Allocation::Call(allocation(&mut chooser, size)).to_line()
        })
        .collect();
    format!(
        r#"{{"pool":[{}],"poolSize":{first},"always":true}}"#,
        calls.join(",")
    )
}

fn pool_size(chooser: &mut Chooser) -> usize {
    match chooser.once_in(3) {
        true => chooser.below(10_000),
        false => chooser.one_of(&POOL_SIZES),
    }
}

fn allocation(chooser: &mut Chooser, pool: usize) -> Case {
    let length = match chooser.below(4) {
        0 => chooser.below(20),
        1 => (pool / 2).saturating_sub(3) + chooser.below(6),
        2 => chooser.below(pool / 4 + 2),
        _ => chooser.below(pool / 2 + 2),
    };
    let fraction = chooser.one_of(&[0.0, 0.0, 0.0, 0.5, 0.1, 0.999]);
    let size = Value::Number(length as f64 + fraction);
    let bytes = vec![7; length.min(600)];
    let (function, args) = match chooser.below(10) {
        0..4 => ("allocUnsafe", vec![size]),
        4 => {
            let alignment = Value::Number(f64::from(1 << chooser.below(9)));
            ("allocUnsafe", vec![size, alignment])
        }
        5 => ("alloc", vec![size]),
        6 => ("from", vec![Value::Buffer(bytes)]),
        7 => (
            "concat",
            vec![Value::Array(vec![Value::Bytes(bytes)]), size],
        ),
        _ => {
            let letter = chooser.one_of(&["6", "Y", "é", "€", "z"]);
            let text = Value::string(&letter.repeat(bytes.len()));
            (
                "from",
                vec![text, Value::string(chooser.one_of(&ENCODINGS))],
            )
        }
    };
    Case {
        function: format!("Buffer.{function}"),
        receiver: None,
        args,
    }
}

/// A decoder that reads pieces, as a line for the recorder.
pub(super) fn decoder(rows: &[Choices]) -> String {
    let mut chooser = Chooser::new(&rows[0]);
    let encoding = chooser.one_of(&ENCODINGS);
    let calls: Vec<_> = rows[1..]
        .iter()
        .map(|choices| {
            let mut chooser = Chooser::new(choices);
            let function = chooser.one_of(&["write", "write", "write", "write", "end"]);
            let has_piece = function == "write" || chooser.once_in(2);
            let mut arguments = Arguments::new(chooser, Vec::new());
            let piece = has_piece.then(|| json!({ "buffer": to_hex(&arguments.bytes()) }));
            json!({ "fn": function, "args": Vec::from_iter(piece) })
        })
        .collect();
    json!({ "decoder": encoding, "calls": calls, "always": true }).to_string()
}
