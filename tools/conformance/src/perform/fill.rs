//! `buf.fill`, in all its forms.

use std::rc::Rc;

use node_buffer::{Buffer, Encoding, Value as Filling};

use super::Halt;
use super::arguments::{Arguments, Spoken, normalized};
use crate::coerce::{Live, to_number};
use crate::value::Value;

/// What to fill with.
pub(super) enum Filled<'a> {
    Number(f64),
    Text(Spoken),
    Buffer(&'a Buffer),
    Bytes(Vec<u8>),
}

impl Filled<'_> {
    pub(super) fn value(&self, encoding: Encoding) -> Filling<'_> {
        match self {
            Filled::Number(number) => (*number).into(),
            Filled::Text(text) => (text.text(), encoding).into(),
            Filled::Buffer(buffer) => (*buffer).into(),
            Filled::Bytes(bytes) => bytes.as_slice().into(),
        }
    }
}

/// The argument as something to fill with: what is neither text nor bytes becomes a number.
pub(super) fn filling(args: Arguments<'_>, index: usize) -> Result<Filled<'_>, Halt> {
    Ok(match args.get(index) {
        Value::String(_) => Filled::Text(args.text(index)?),
        Value::Buffer(buffer) => Filled::Buffer(buffer),
        Value::Bytes(bytes) => Filled::Bytes(bytes.to_vec()),
        other => Filled::Number(to_number(other)?),
    })
}

pub(super) fn perform(buf: &Rc<Buffer>, args: Arguments) -> Result<Live, Halt> {
    let value = filling(args, 0)?;
    let is_string = |index: usize| matches!(args.get(index), Value::String(_));
    // fill(text, encoding), fill(text, offset, encoding), fill(text, offset, end, encoding)
    let (offset, end, name) = match (&value, args.get(1)) {
        (Filled::Text(_), Value::Undefined) => (None, None, &Value::Undefined),
        (Filled::Text(_), name @ Value::String(_)) => (None, None, name),
        (Filled::Text(_), _) if is_string(2) => (args.number(1)?, None, args.get(2)),
        _ => (args.number(1)?, args.number(2)?, args.get(3)),
    };
    let encoding = match &value {
        Filled::Text(_) => normalized(name)?,
        _ => Encoding::Utf8,
    };
    buf.fill_range(value.value(encoding), offset, end)?;
    Ok(Value::Buffer(Rc::clone(buf)))
}
