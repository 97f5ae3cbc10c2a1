//! The arguments of a call, read as the types that node-buffer takes.

use std::rc::Rc;

use node_buffer::{Buffer, Error, Text};

use crate::coerce::{to_number, to_string};
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// Which of node-buffer's forms a call uses, where there are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rust's own types, wherever they can say it: `&str`, `u16`.
    Rust,
    /// The forms made for what JavaScript has and Rust has not: code units, numbers that may not fit.
    JavaScript,
}

/// The arguments of a call.
#[derive(Clone, Copy)]
pub(crate) struct Arguments<'a> {
    list: &'a [JsValue],
    pub(crate) form: Form,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(list: &'a [JsValue], form: Form) -> Arguments<'a> {
        Arguments { list, form }
    }

    /// All of them.
    pub(crate) fn all(self) -> &'a [JsValue] {
        self.list
    }

    /// One of them; `undefined` beyond the last.
    pub(crate) fn get(self, index: usize) -> &'a JsValue {
        self.list.get(index).unwrap_or(&JsValue::Undefined)
    }

    /// A number, where Node takes nothing else. `undefined` is none: whether there is a default is node-buffer's to say.
    pub(crate) fn number(self, index: usize, name: &str) -> Result<Option<f64>> {
        match self.get(index) {
            JsValue::Undefined => Ok(None),
            JsValue::Number(number) => Ok(Some(*number)),
            other => Err(Thrown::wrong_type(name, expected::NUMBER, other)),
        }
    }

    /// A number, where Node makes one of anything.
    pub(crate) fn coerced(self, index: usize) -> Result<Option<f64>> {
        match self.get(index) {
            JsValue::Undefined => Ok(None),
            value => to_number(value).map(Some),
        }
    }

    /// The bytes of a Buffer or a Uint8Array.
    pub(crate) fn bytes(self, index: usize, name: &str) -> Result<&'a Rc<Buffer>> {
        let value = self.get(index);
        value
            .uint8_array()
            .ok_or_else(|| Thrown::wrong_type(name, expected::BYTES, value))
    }

    /// A string, where Node's native code takes nothing else.
    pub(crate) fn text(self, index: usize) -> Result<Spoken> {
        match self.get(index) {
            JsValue::String(units) => Ok(self.spoken_units(units.clone())),
            _ => Err(Thrown::no_string()),
        }
    }

    /// A value as a string, in the form of the call.
    pub(crate) fn spoken(self, value: &JsValue) -> Result<Spoken> {
        Ok(self.spoken_units(to_string(value)?))
    }

    fn spoken_units(self, units: Vec<u16>) -> Spoken {
        match String::from_utf16(&units) {
            Ok(text) if self.form == Form::Rust => Spoken::Str(text),
            _ => Spoken::Units(units),
        }
    }

    /// A string that a call returns: from the form that gives Rust's strings, unless it may have lost half a pair.
    pub(crate) fn returned(
        self,
        string: impl FnOnce() -> Result<String, Error>,
        units: impl FnOnce() -> Result<Vec<u16>, Error>,
    ) -> Result<JsValue> {
        if self.form == Form::Rust {
            let text = string()?;
            if !text.contains(char::REPLACEMENT_CHARACTER) {
                return Ok(JsValue::string(&text));
            }
        }
        Ok(JsValue::String(units()?))
    }
}

/// A string in the form that a call uses.
pub(crate) enum Spoken {
    Str(String),
    Units(Vec<u16>),
}

impl Spoken {
    pub(crate) fn text(&self) -> Text<'_> {
        match self {
            Spoken::Str(text) => text.into(),
            Spoken::Units(units) => units.into(),
        }
    }
}

/// An argument's value if it could be read. If not, what `earlier` says comes first: it makes the same call with the
/// arguments before this one alone, where it can do no harm, since node-buffer looks at them all in one go.
pub(crate) fn after<T, R>(
    argument: Result<T>,
    earlier: impl FnOnce() -> Result<R, Error>,
) -> Result<T> {
    if argument.is_err() {
        earlier()?;
    }
    argument
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_before_is_complained_of_first() {
        let wrong = || Err::<(), _>(Thrown::type_error("later"));
        let earlier = || Err::<(), _>(Error::OutOfBounds(None));
        let thrown = after(wrong(), earlier).unwrap_err();
        assert_eq!(thrown.code.as_deref(), Some("ERR_BUFFER_OUT_OF_BOUNDS"));
        assert_eq!(after(wrong(), || Ok(())).unwrap_err().message, "later");
        assert_eq!(after(Ok(1), earlier), Ok(1));
    }

    #[test]
    fn a_string_is_rusts_only_where_rust_can_hold_it() {
        let strings = ["a".into(), JsValue::String(vec![0xd83d])];
        let spoken = |form, index| Arguments::new(&strings, form).text(index);
        assert!(matches!(spoken(Form::Rust, 0), Ok(Spoken::Str(_))));
        assert!(matches!(spoken(Form::JavaScript, 0), Ok(Spoken::Units(_))));
        assert!(matches!(spoken(Form::Rust, 1), Ok(Spoken::Units(_))));
        assert_eq!(spoken(Form::Rust, 2).err(), Some(Thrown::no_string()));
    }
}
