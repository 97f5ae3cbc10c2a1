//! `buf.fill`, in all its forms, and what `Buffer.alloc` has in common with it.

use node_buffer::{Buffer, Encoding, Error, Value as Pattern};

use crate::argument::{Arguments, Spoken, after};
use crate::coerce::to_number;
use crate::encoding::normalized;
use crate::inspect::inspect;
use crate::receiver::Receiver;
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// What to fill with.
pub(crate) enum Filling<'a> {
    Number(f64),
    Text(Spoken, Encoding),
    Buffer(&'a Buffer),
    Bytes(Vec<u8>),
}

impl<'a> Filling<'a> {
    /// The argument as something to fill with: what is neither text nor bytes becomes a number.
    pub(crate) fn new(args: Arguments<'a>, index: usize, encoding: Encoding) -> Result<Self> {
        Ok(match args.get(index) {
            JsValue::String(_) => Filling::Text(args.text(index)?, encoding),
            JsValue::Buffer(buffer) => Filling::Buffer(buffer),
            JsValue::Bytes(bytes) | JsValue::View(_, bytes) => Filling::Bytes(bytes.to_vec()),
            other => Filling::Number(to_number(other)?),
        })
    }

    pub(crate) fn pattern(&self) -> Pattern<'_> {
        match self {
            Filling::Number(number) => (*number).into(),
            Filling::Text(text, encoding) => (text.text(), *encoding).into(),
            Filling::Buffer(buffer) => (*buffer).into(),
            Filling::Bytes(bytes) => bytes.as_slice().into(),
        }
    }
}

/// The encoding of a text to fill with.
pub(crate) fn encoding(name: &JsValue) -> Result<Encoding> {
    match (normalized(name), name) {
        // Native code, which is told the name again, takes nothing but strings.
        (Some(_), JsValue::Boxed(_) | JsValue::Buffer(_)) => Ok(Encoding::Utf8),
        (Some(encoding), _) => Ok(encoding),
        (None, JsValue::String(units)) => {
            Err(Thrown::unknown_encoding(&String::from_utf16_lossy(units)))
        }
        (None, other) => Err(Thrown::wrong_type("encoding", expected::STRING, other)),
    }
}

/// Node shows a value without bytes as what it is; to node-buffer every view is a Uint8Array.
pub(crate) fn refused(error: Error, value: &JsValue) -> Thrown {
    match (error, value) {
        (Error::InvalidValue { argument, .. }, JsValue::View(..)) => Error::InvalidValue {
            argument,
            received: inspect(value, 2),
        }
        .into(),
        (error, _) => error.into(),
    }
}

/// Node: `_fill` in `lib/buffer.js`.
pub(crate) fn perform(receiver: Receiver, args: Arguments) -> Result<JsValue> {
    let buf = receiver.bytes;
    let is_text = args.get(0).is_string();
    let nothing = &JsValue::Undefined;
    // fill(text, encoding), fill(text, offset, encoding), fill(text, offset, end, encoding)
    let (has_offset, has_end, name) = match (args.get(1), args.get(2)) {
        (JsValue::Undefined, _) => (false, false, nothing),
        (name @ JsValue::String(_), _) if is_text => (false, false, name),
        (_, name @ JsValue::String(_)) if is_text => (true, false, name),
        _ => (true, true, args.get(3)),
    };
    let encoding = match is_text {
        true => encoding(name)?,
        false => Encoding::Utf8,
    };
    let offset = match has_offset {
        true => args.number(1, "offset")?,
        false => None,
    };
    let end = match has_end {
        true => after(args.number(2, "end"), || {
            Buffer::of(&[]).fill_range(0, offset..).map(|_| ())
        })?,
        false => None,
    };
    match Filling::new(args, 0, encoding) {
        Ok(filling) => {
            buf.fill_range(filling.pattern(), offset..end)
                .map_err(|error| refused(error, args.get(0)))?;
        }
        // The value is looked at last, and only where there is something to fill.
        Err(thrown) => {
            let zeros = Buffer::alloc(buf.len())?;
            zeros.fill_range(1, offset..end)?;
            if zeros.iter().any(|byte| byte != 0) {
                return Err(thrown);
            }
        }
    }
    Ok(receiver.value())
}
