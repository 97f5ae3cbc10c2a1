//! The arguments of a call, read as the types that node-buffer takes.

use std::rc::Rc;

use node_buffer::{Buffer, Encoding, Error, Text};

use super::{Form, Halt, WRONG_TYPE};
use crate::coerce::{Live, to_number, to_string};
use crate::value::Value;

/// The arguments of a call.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    list: &'a [Live],
    pub(super) form: Form,
}

impl<'a> Arguments<'a> {
    pub(super) fn new(list: &'a [Live], form: Form) -> Arguments<'a> {
        Arguments { list, form }
    }

    /// All of them.
    pub(super) fn all(self) -> &'a [Live] {
        self.list
    }

    /// One of them; `undefined` beyond the last.
    pub(super) fn get(self, index: usize) -> &'a Live {
        self.list.get(index).unwrap_or(&Value::Undefined)
    }

    /// A number, where Node takes nothing else.
    pub(super) fn number(self, index: usize) -> Result<Option<f64>, Halt> {
        match self.get(index) {
            Value::Undefined => Ok(None),
            Value::Number(number) => Ok(Some(*number)),
            _ => Err(WRONG_TYPE),
        }
    }

    /// A number, where Node makes one of anything.
    pub(super) fn coerced(self, index: usize) -> Result<Option<f64>, Halt> {
        match self.get(index) {
            Value::Undefined => Ok(None),
            value => to_number(value).map(Some),
        }
    }

    /// The bytes of a Buffer or a Uint8Array.
    pub(super) fn bytes(self, index: usize) -> Result<&'a Rc<Buffer>, Halt> {
        match self.get(index) {
            Value::Buffer(buffer) | Value::Bytes(buffer) => Ok(buffer),
            _ => Err(WRONG_TYPE),
        }
    }

    /// A string, where Node takes nothing else.
    pub(super) fn text(self, index: usize) -> Result<Spoken, Halt> {
        match self.get(index) {
            Value::String(units) => Ok(Spoken::new(units.clone(), self.form)),
            _ => Err(WRONG_TYPE),
        }
    }

    /// A string, where Node makes one of anything.
    pub(super) fn coerced_text(self, index: usize) -> Spoken {
        Spoken::new(to_string(self.get(index)), self.form)
    }
}

/// Numbers as the elements of a new Buffer: `ToNumber` of each.
pub(super) fn elements(items: &[Live]) -> Result<Vec<f64>, Halt> {
    items.iter().map(to_number).collect()
}

/// A string in the form that a call uses.
pub(super) enum Spoken {
    Str(String),
    Units(Vec<u16>),
}

impl Spoken {
    fn new(units: Vec<u16>, form: Form) -> Spoken {
        match String::from_utf16(&units) {
            Ok(text) if form == Form::Rust => Spoken::Str(text),
            _ => Spoken::Units(units),
        }
    }

    pub(super) fn text(&self) -> Text<'_> {
        match self {
            Spoken::Str(text) => text.into(),
            Spoken::Units(units) => units.into(),
        }
    }
}

/// A string that a call returns: from the form that gives Rust's strings, unless it may have lost half a pair.
pub(super) fn returned(
    form: Form,
    string: impl FnOnce() -> Result<String, Error>,
    units: impl FnOnce() -> Result<Vec<u16>, Error>,
) -> Result<Live, Halt> {
    if form == Form::Rust {
        let text = string()?;
        if !text.contains(char::REPLACEMENT_CHARACTER) {
            return Ok(Value::string(&text));
        }
    }
    Ok(Value::String(units()?))
}

/// The encoding that a value names, if Node asks `getEncodingOps`: that makes a string of anything.
pub(super) fn encoding(value: &Live) -> Result<Encoding, Halt> {
    let is_named = matches!(
        value,
        Value::Undefined | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)
    );
    if !is_named {
        return Err(WRONG_TYPE);
    }
    let name = match value {
        Value::Number(zero) if *zero == 0.0 && zero.is_sign_negative() => "-0".into(),
        value => String::from_utf16_lossy(&to_string(value)),
    };
    Ok(name.parse::<Encoding>()?)
}

/// The encoding that a value names, if Node asks `normalizeEncoding`: nothing and the empty string are UTF-8.
pub(super) fn normalized(value: &Live) -> Result<Encoding, Halt> {
    match value {
        Value::Undefined | Value::Null => Ok(Encoding::Utf8),
        Value::String(name) if name.is_empty() => Ok(Encoding::Utf8),
        Value::String(_) => encoding(value),
        _ => Err(WRONG_TYPE),
    }
}

/// Does JavaScript take the value for false?
pub(super) fn is_falsy(value: &Live) -> bool {
    match value {
        Value::Undefined | Value::Null | Value::Bool(false) => true,
        Value::Number(number) => *number == 0.0 || number.is_nan(),
        Value::String(units) => units.is_empty(),
        Value::BigInt(digits) => digits == "0",
        _ => false,
    }
}
