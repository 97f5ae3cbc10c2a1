//! Rows of pool sequences, whose sizes are told by the pool's.

use serde_json::{Value as Json, json};

use super::vocabulary::alternatives;
use crate::transcript::Allocation;

/// The sequences that a row stands for: one for each size of the pool. In a step `"h"` is half a pool, `"q"` a quarter and
/// `"p"` all of it, with a number after it that is added. A number is
/// `allocUnsafe` of so many bytes; a string in an encoding is `from` of text that is so long, and so on.
pub(super) fn expand(row: &Json) -> Vec<String> {
    let sizes = alternatives(&row["poolSize"]);
    let sizes = sizes.iter().filter_map(Json::as_u64);
    sizes
        .map(|pool| {
            let steps: Vec<String> = super::list(row, "pool")
                .iter()
                .map(|each| match Allocation::parse(&step(each, pool)) {
                    Ok(step) => step.to_line(),
                    Err(problem) => panic!("{problem}: {each}"),
                })
                .collect();
            format!(r#"{{"pool":[{}],"poolSize":{pool}}}"#, steps.join(","))
        })
        .collect()
}

fn step(step: &Json, pool: u64) -> Json {
    match step {
        Json::Number(_) | Json::String(_) => allocate("allocUnsafe", &[size(step, pool)]),
        Json::Object(fields) if fields.contains_key("fn") || fields.contains_key("poolSize") => {
            step.clone()
        }
        Json::Object(fields) => match fields.iter().next() {
            Some((kind, length)) => of_length(kind, &size(length, pool)),
            None => panic!("a step is not empty"),
        },
        other => panic!("no step of a pool sequence: {other}"),
    }
}

fn allocate(name: &str, args: &[Json]) -> Json {
    json!({ "fn": format!("Buffer.{name}"), "args": args })
}

/// A call that makes so many bytes in this way, or `from` of a text so long in this encoding.
fn of_length(kind: &str, length: &Json) -> Json {
    let bytes = length.as_u64().unwrap_or_default() as usize;
    match kind {
        "alloc" | "allocUnsafeSlow" => allocate(kind, &[length.clone()]),
        "buffer" => allocate("from", &[json!({ "buffer": "07".repeat(bytes) })]),
        "array" => allocate("from", &[json!(vec![7; bytes])]),
        "concat" => allocate("concat", &[json!([{ "bytes": "07".repeat(bytes) }])]),
        "copyBytesFrom" => allocate(kind, &[json!({ "bytes": "07".repeat(bytes) })]),
        encoding => {
            let text = &"61".repeat(bytes.div_ceil(2))[..bytes];
            allocate("from", &[json!(text), json!(encoding)])
        }
    }
}

/// A size: a number, or a letter for a part of the pool and what is added to it. None is less than nothing.
fn size(size: &Json, pool: u64) -> Json {
    let Some(text) = size.as_str() else {
        return size.clone();
    };
    let (letter, more) = text.split_at(1);
    let part = match letter {
        "p" => pool,
        "h" => pool / 2,
        "q" => pool / 4,
        _ => panic!("no size: {text:?}"),
    };
    let more: i64 = match more {
        "" => 0,
        more => more
            .parse()
            .unwrap_or_else(|error| panic!("{text:?}: {error}")),
    };
    json!((part as i64 + more).max(0))
}
