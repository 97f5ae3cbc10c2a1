//! `buf.indexOf`, `lastIndexOf` and `includes`.

use node_buffer::{Buffer, Encoding, Release, Value as Needle};

use crate::argument::Arguments;
use crate::coerce::{to_number, to_numeric};
use crate::encoding::named;
use crate::received::formatted;
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// Node: `bidirectionalIndexOf` in `lib/buffer.js`.
pub(crate) fn perform(name: &str, buf: &Buffer, args: Arguments) -> Result<JsValue> {
    let nothing = &JsValue::Undefined;
    // Where there is an end, it is the third argument, unless that is a string.
    let takes_end = Release::current().searches_to_an_end();
    let (end, encoding_name) = match args.get(2) {
        name @ JsValue::String(_) => (nothing, name),
        name if !takes_end => (nothing, name),
        end => (end, args.get(3)),
    };
    let (offset, encoding_name) = match args.get(1) {
        name @ JsValue::String(_) => (None, name),
        JsValue::Undefined => (None, encoding_name),
        value => (Some(clamped(value)?), encoding_name),
    };
    let encoding = || match encoding_name {
        JsValue::Undefined => Ok(Some(Encoding::Utf8)),
        name => named(name),
    };
    let (text, plain);
    let needle: Needle = match args.get(0) {
        JsValue::Number(number) => (*number).into(),
        JsValue::String(_) => {
            let unknown = || Thrown::unknown_encoding(&formatted(encoding_name));
            let encoding = encoding()?.ok_or_else(unknown)?;
            text = args.text(0)?;
            (text.text(), encoding).into()
        }
        // Where there is no text to read, an encoding that nobody knows is none.
        JsValue::Buffer(buffer) => Needle::Window(buffer, encoding()?.unwrap_or_default()),
        JsValue::Bytes(bytes) => {
            plain = bytes.to_vec();
            Needle::Slice(&plain, encoding()?.unwrap_or_default())
        }
        other => {
            encoding()?;
            return Err(Thrown::wrong_type("value", expected::SOUGHT, other));
        }
    };
    let end = match end {
        JsValue::Undefined => None,
        JsValue::Number(end) => Some(*end),
        _ => return Err(Thrown::aborted()),
    };
    let found = match (name, end) {
        ("indexOf", None) => buf.index_of(needle, offset),
        ("indexOf", _) => buf.index_of_before(needle, offset, end),
        ("lastIndexOf", None) => buf.last_index_of(needle, offset),
        ("lastIndexOf", _) => buf.last_index_of_before(needle, offset, end),
        (_, None) => return Ok(buf.includes(needle, offset).into()),
        (_, _) => return Ok(buf.includes_before(needle, offset, end).into()),
    };
    Ok(found.map_or(-1.0, |index| index as f64).into())
}

/// `includes` of a plain Uint8Array until Node 22: it asks the array's own `indexOf`, which looks for a number alone.
pub(crate) fn includes_element(bytes: &Buffer, args: Arguments) -> Result<JsValue> {
    let JsValue::Number(sought) = args.get(0) else {
        return Ok(false.into());
    };
    let from = match args.get(1) {
        JsValue::Undefined => 0.0,
        value => to_number(value)?.trunc(),
    };
    let start = if from < 0.0 {
        from + bytes.len() as f64
    } else {
        from
    };
    let is_found = bytes
        .iter()
        .skip(start as usize)
        .any(|byte| f64::from(byte) == *sought);
    Ok(is_found.into())
}

/// An offset. A BigInt that does not fit into 32 bits is cut before it could throw.
fn clamped(value: &JsValue) -> Result<f64> {
    let number = to_numeric(value)?;
    match number {
        -2147483648.0..=2147483647.0 => to_number(value),
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::argument::Form;

    #[test]
    fn an_array_looks_for_numbers_alone() {
        let includes = |args: &[JsValue]| {
            includes_element(&Buffer::of(b"abc"), Arguments::new(args, Form::Rust)).unwrap()
        };
        assert_eq!(includes(&["b".into()]), false.into());
        assert_eq!(includes(&[98.0.into()]), true.into());
        assert_eq!(includes(&[98.0.into(), 2.0.into()]), false.into());
        assert_eq!(includes(&[98.0.into(), (-2.0).into()]), true.into());
        assert_eq!(includes(&[354.0.into()]), false.into());
    }
}
