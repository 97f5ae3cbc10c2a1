//! `buf.toString` and `buf.write`.

use node_buffer::{Buffer, Encoding, Release};

use crate::argument::{Arguments, after};
use crate::coerce::{to_boolean, to_number, to_numeric};
use crate::encoding::known;
use crate::functions::raw::stem;
use crate::receiver::Receiver;
use crate::thrown::{Result, Thrown};
use crate::value::JsValue;

/// Node: `Buffer.prototype.toString` in `lib/buffer.js`.
pub(crate) fn to_string(receiver: Receiver, args: Arguments) -> Result<JsValue> {
    let buf: &Buffer = receiver.bytes;
    let Some((start, end)) = range(buf, args)? else {
        return Ok("".into());
    };
    let is_bare = args.all().is_empty();
    let reads_nothing = || !is_bare && reads_nothing(buf, start, end);
    let encoding = match args.get(0) {
        JsValue::Undefined => Encoding::Utf8,
        name => match known(name) {
            Ok(encoding) => encoding,
            // Where there is nothing to read, nobody asks in which encoding.
            Err(_) if reads_nothing() => return Ok("".into()),
            Err(unknown) => return Err(unknown),
        },
    };
    if !receiver.is_buffer() && !reads_nothing() {
        match args.get(0) {
            JsValue::Undefined => receiver.must_have("this", "utf8Slice")?,
            _ => receiver.must_have("buf", &format!("{}Slice", stem(encoding)))?,
        }
    }
    let is_whole = start.is_none() && end.is_none();
    args.returned(
        || {
            Ok(match is_whole {
                true => buf.to_string(encoding),
                false => buf.to_string_range(encoding, start..end),
            })
        },
        || {
            Ok(match is_whole {
                true => buf.to_utf16(encoding),
                false => buf.to_utf16_range(encoding, start..end),
            })
        },
    )
}

type Range = (Option<f64>, Option<f64>);

/// The positions to read between; nothing where a start beyond the end is all that Node looks at. A BigInt at or beyond
/// an edge is compared only, and passes.
fn range(buf: &Buffer, args: Arguments) -> Result<Option<Range>> {
    let length = buf.len() as f64;
    let start = match args.get(1) {
        JsValue::Undefined => None,
        value => match to_numeric(value)? {
            start if start > 0.0 && start >= length => return Ok(None),
            start if start > 0.0 => Some(truncated(value)?),
            start => Some(start),
        },
    };
    let end = match args.get(2) {
        JsValue::Undefined => None,
        value => match to_numeric(value)? {
            end if end > length => Some(end),
            _ => Some(truncated(value)?),
        },
    };
    Ok(Some((start, end)))
}

/// A number that is about to be cut to a whole one: by `Math.trunc`, or, in older releases, by `|`.
fn truncated(value: &JsValue) -> Result<f64> {
    match to_number(value) {
        Err(_) if !Release::current().clamps_text_ends() => Err(Thrown::mixed()),
        number => number,
    }
}

/// Whether `toString` finds the end at or before the start, and returns before it looks at the encoding.
///
/// Older releases cut a negative end to 32 bits, and where it then lies beyond the Buffer that is still an end after the
/// start.
fn reads_nothing(buf: &Buffer, start: Option<f64>, end: Option<f64>) -> bool {
    match (Release::current().clamps_text_ends(), end) {
        (false, Some(end)) if end < 0.0 && end.is_finite() => {
            let end = node_buffer::show::to_int32(end);
            let start = start.unwrap_or(0.0);
            start >= buf.len() as f64 && start > 0.0 || f64::from(end) <= start.trunc().max(0.0)
        }
        _ => buf.to_string_range(Encoding::Latin1, start..end).is_empty(),
    }
}

/// Node: `Buffer.prototype.write` in `lib/buffer.js`.
pub(crate) fn write(receiver: Receiver, args: Arguments) -> Result<JsValue> {
    let buf = receiver.bytes;
    let nothing = &JsValue::Undefined;
    let checked = |offset, length| buf.write_at_most("", offset, length, Encoding::Utf8);
    // write(text, encoding), write(text, offset, encoding), write(text, offset, length, encoding); without an offset the
    // rest does not count.
    let (offset, length, name) = match (args.get(1), args.get(2)) {
        (JsValue::Undefined, _) => (None, None, nothing),
        (name @ JsValue::String(_), JsValue::Undefined) => (None, None, name),
        (_, name @ JsValue::String(_)) => (args.number(1, "offset")?, None, name),
        _ => {
            let offset = args.number(1, "offset")?;
            let length = after(args.number(2, "length"), || checked(offset, None))?;
            (offset, length, args.get(3))
        }
    };
    let encoding = match to_boolean(name) {
        false => Encoding::Utf8,
        true => after(known(name), || checked(offset, length))?,
    };
    if !receiver.is_buffer() {
        checked(offset, length)?;
        let holder = if calls_directly(name) { "this" } else { "buf" };
        receiver.must_have(holder, &format!("{}Write", stem(encoding)))?;
    }
    let text = after(args.text(0), || checked(offset, length))?;
    let written = match length {
        None => buf.write(text.text(), offset, encoding)?,
        Some(_) => buf.write_at_most(text.text(), offset, length, encoding)?,
    };
    Ok((written as f64).into())
}

/// Two names may have a way of their own in `write`.
fn calls_directly(name: &JsValue) -> bool {
    let is_new = Release::current().writes_two_encodings_directly();
    !to_boolean(name) || is_new && (*name == "utf8".into() || *name == "ascii".into())
}
