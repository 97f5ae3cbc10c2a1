//! The methods that move, compare and show bytes.

use std::collections::BTreeMap;
use std::rc::Rc;

use node_buffer::Buffer;
use serde_json::Value as Json;

use super::arguments::Arguments;
use super::{Halt, NO_SUCH_MEMBER, made};
use crate::coerce::Live;
use crate::value::Value;

pub(super) fn perform(name: &str, buf: &Rc<Buffer>, args: Arguments) -> Result<Live, Halt> {
    let this = || Value::Buffer(Rc::clone(buf));
    let number = |number: usize| Value::Number(number as f64);
    Ok(match name {
        "subarray" => made(buf.subarray(args.coerced(0)?, args.coerced(1)?)),
        "slice" => made(buf.slice(args.coerced(0)?, args.coerced(1)?)),
        "copy" => {
            let target = args.bytes(0)?;
            let positions = (args.coerced(1)?, args.coerced(2)?, args.coerced(3)?);
            number(match positions {
                (None, None, None) => buf.copy(target, 0),
                (start, from, to) => buf.copy_range(target, start, from, to)?,
            })
        }
        "equals" => Value::Bool(buf.equals(args.bytes(0)?)),
        "compare" => {
            let target = args.bytes(0)?;
            let order = match args.all() {
                [_] => buf.compare(target),
                _ => {
                    let (from, to) = (args.number(1)?, args.number(2)?);
                    buf.compare_range(target, from, to, args.number(3)?, args.number(4)?)?
                }
            };
            Value::Number(f64::from(order as i8))
        }
        "swap16" => buf.swap16().map(|_| this())?,
        "swap32" => buf.swap32().map(|_| this())?,
        "swap64" => buf.swap64().map(|_| this())?,
        "toJSON" => plain(&serde_json::from_str(&buf.to_json()).unwrap_or(Json::Null)),
        "inspect" => Value::string(&buf.inspect()),
        "keys" => Value::Array(buf.keys().map(number).collect()),
        "values" => Value::Array(buf.values().map(|byte| number(byte.into())).collect()),
        "entries" => Value::Array(
            buf.entries()
                .map(|(index, byte)| Value::Array(vec![number(index), number(byte.into())]))
                .collect(),
        ),
        "offset" => number(buf.byte_offset()),
        "parent" => Value::ArrayBuffer(Rc::new(Buffer::from_store(&buf.backing_store(), .., ..)?)),
        _ => return Err(NO_SUCH_MEMBER),
    })
}

/// What `JSON.parse` makes of JSON.
fn plain(json: &Json) -> Live {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(number) => Value::Number(number.as_f64().unwrap_or(f64::NAN)),
        Json::String(text) => Value::string(text),
        Json::Array(items) => Value::Array(items.iter().map(plain).collect()),
        Json::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, field)| (name.clone(), plain(field)));
            Value::Object(fields.collect::<BTreeMap<_, _>>())
        }
    }
}
