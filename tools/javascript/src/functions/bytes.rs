//! The methods that move, compare and show bytes.

use std::rc::Rc;

use node_buffer::{Buffer, Release};

use crate::argument::{Arguments, after};
use crate::receiver::Receiver;
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// The method's answer; nothing for a name that is none of these.
pub(crate) fn perform(name: &str, receiver: Receiver, args: Arguments) -> Option<Result<JsValue>> {
    let buf = receiver.bytes;
    let number = |number: usize| JsValue::Number(number as f64);
    let swapped =
        |result: Result<&Buffer, node_buffer::Error>| Ok(result.map(|_| receiver.value())?);
    Some(match name {
        "subarray" | "slice" => subarray(name, receiver, args),
        "copy" => copy(buf, args),
        "equals" => args
            .bytes(0, "otherBuffer")
            .map(|other| buf.equals(other).into()),
        "compare" => compare(buf, args),
        "swap16" => swapped(buf.swap16()),
        "swap32" => swapped(buf.swap32()),
        "swap64" => swapped(buf.swap64()),
        "toJSON" => {
            let data = buf.values().map(|byte| f64::from(byte).into()).collect();
            let fields = [
                ("type", JsValue::string("Buffer")),
                ("data", JsValue::Array(data)),
            ];
            Ok(JsValue::Object(
                fields.map(|(name, field)| (name.to_owned(), field)).into(),
            ))
        }
        "inspect" => receiver.must_have("this", "hexSlice").map(|()| {
            let shown = buf.inspect();
            JsValue::string(&shown.replacen("Buffer", receiver.value().class(), 1))
        }),
        "keys" => Ok(JsValue::Array(buf.keys().map(number).collect())),
        "values" => Ok(JsValue::Array(
            buf.values().map(|byte| number(byte.into())).collect(),
        )),
        "entries" => Ok(JsValue::Array(
            buf.entries()
                .map(|(index, byte)| JsValue::Array(vec![number(index), number(byte.into())]))
                .collect(),
        )),
        "offset" | "parent" if !receiver.is_buffer() => Ok(JsValue::Undefined),
        "offset" => Ok(number(buf.byte_offset())),
        "parent" => Buffer::from_store(&buf.backing_store(), .., ..)
            .map(|memory| JsValue::ArrayBuffer(Rc::new(memory)))
            .map_err(Thrown::from),
        _ => return None,
    })
}

/// Buffer's `slice` calls the receiver's `subarray`, which makes a Uint8Array of a Uint8Array.
fn subarray(name: &str, receiver: Receiver, args: Arguments) -> Result<JsValue> {
    let (start, end) = (args.coerced(0)?, args.coerced(1)?);
    let view = receiver.bytes.subarray(start..end);
    Ok(match name {
        "slice" if !receiver.is_buffer() => JsValue::Bytes(Rc::new(view)),
        _ => view.into(),
    })
}

/// Node: `copyImpl` in `lib/buffer.js`.
fn copy(buf: &Buffer, args: Arguments) -> Result<JsValue> {
    let target = match args.get(0) {
        value if Release::current().copies_into_any_view() => value.view(),
        value => value.uint8_array(),
    };
    let wrong = || Thrown::wrong_type("target", expected::BYTES, args.get(0));
    let target = target.ok_or_else(wrong)?;
    // Nothing fits into nothing: the positions alone are looked at.
    let checked =
        |target_start, source_start| buf.copy_range(&Buffer::of(&[]), target_start, source_start..);
    let target_start = args.coerced(1)?;
    let source_start = after(args.coerced(2), || checked(target_start, None))?;
    let source_end = after(args.coerced(3), || checked(target_start, source_start))?;
    let copied = match (target_start, source_start, source_end) {
        (None, None, None) => buf.copy(target, 0),
        (start, from, to) => buf.copy_range(target, start, from..to)?,
    };
    Ok((copied as f64).into())
}

/// Node: `Buffer.prototype.compare` in `lib/buffer.js`.
fn compare(buf: &Buffer, args: Arguments) -> Result<JsValue> {
    const NAMES: [&str; 4] = ["targetStart", "targetEnd", "sourceStart", "sourceEnd"];
    let target = args.bytes(0, "target")?;
    let mut positions = [None; 4];
    let compared =
        |[start, end, from, to]: [Option<f64>; 4]| buf.compare_range(target, start..end, from..to);
    for (index, name) in NAMES.into_iter().enumerate() {
        positions[index] = after(args.number(index + 1, name), || compared(positions))?;
    }
    let order = match args.all() {
        [_] => buf.compare(target),
        _ => compared(positions)?,
    };
    Ok(f64::from(order as i8).into())
}
