//! `buf.indexOf`, `lastIndexOf` and `includes`.

use node_buffer::{Buffer, Encoding, Release, Value as Needle};

use super::arguments::{Arguments, encoding};
use super::{Halt, WRONG_TYPE};
use crate::coerce::Live;
use crate::value::Value;

/// What has no end, for a search: what is left out.
const NOTHING: &Live = &Value::Undefined;

pub(super) fn perform(name: &str, buf: &Buffer, args: Arguments) -> Result<Live, Halt> {
    // The third argument is the end since Node 24.20 and 26.1, unless it is a string.
    let takes_end = Release::current() >= Release::V24;
    let (end, encoding_name) = match args.get(2) {
        name @ Value::String(_) => (NOTHING, name),
        name if !takes_end => (NOTHING, name),
        end => (end, args.get(3)),
    };
    let (offset, encoding_name) = match args.get(1) {
        name @ Value::String(_) => (None, name),
        _ => (args.coerced(1)?, encoding_name),
    };
    let end = match end {
        Value::Undefined => None,
        Value::Number(end) => Some(*end),
        _ => return Err(WRONG_TYPE),
    };
    let named = match encoding_name {
        Value::Undefined => Ok(Encoding::Utf8),
        name => encoding(name),
    };
    let (text, plain);
    let needle: Needle = match args.get(0) {
        Value::Number(number) => (*number).into(),
        Value::String(_) => {
            text = args.text(0)?;
            (text.text(), named?).into()
        }
        // Where there is no text to read, an encoding that nobody knows is none.
        Value::Buffer(buffer) => Needle::Bytes(buffer, named.unwrap_or_default()),
        Value::Bytes(bytes) => {
            plain = bytes.to_vec();
            Needle::Slice(&plain, named.unwrap_or_default())
        }
        _ => return Err(WRONG_TYPE),
    };
    let found = match (name, end) {
        ("indexOf", None) => buf.index_of(needle, offset),
        ("indexOf", _) => buf.index_of_before(needle, offset, end),
        ("lastIndexOf", None) => buf.last_index_of(needle, offset),
        ("lastIndexOf", _) => buf.last_index_of_before(needle, offset, end),
        (_, None) => return Ok(Value::Bool(buf.includes(needle, offset))),
        (_, _) => return Ok(Value::Bool(buf.includes_before(needle, offset, end))),
    };
    Ok(Value::Number(found.map_or(-1.0, |index| index as f64)))
}
