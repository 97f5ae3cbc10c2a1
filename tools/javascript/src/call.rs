//! A call of a function of `node:buffer`, made on node-buffer.

use node_buffer::Buffer;

use crate::argument::{Arguments, Form};
use crate::coerce::to_number;
use crate::functions::{bytes, exports, fill, numbers, raw, search, statics, text};
use crate::receiver::Receiver;
use crate::thrown::{Result, Thrown};
use crate::value::JsValue;

/// A call to make.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    /// `Buffer.NAME` (a static), `buf.NAME` (a method, or `buf[]` and `buf[]=`) or `buffer.NAME` (an export). What is no
    /// function is read; `Buffer.poolSize=` is set.
    pub function: &'a str,
    /// The Buffer or Uint8Array whose method is called.
    pub this: Option<&'a JsValue>,
    /// The arguments.
    pub args: &'a [JsValue],
    /// Which of node-buffer's forms is used, where there are two.
    pub form: Form,
}

impl Call<'_> {
    /// Makes the call.
    ///
    /// # Errors
    ///
    /// What Node throws: [`Thrown`].
    pub fn perform(self) -> Result<JsValue> {
        let args = Arguments::new(self.args, self.form);
        let receiver = self.this.and_then(Receiver::new);
        let performed = match (self.function.split_once('.'), receiver) {
            (Some(("Buffer", name)), _) => statics::perform(name, args),
            (Some(("buffer", name)), _) => exports::perform(name, args),
            (Some(("buf", name)), Some(receiver)) => method(name, receiver, args),
            (None, Some(receiver)) => element(self.function, receiver.bytes, args),
            _ => None,
        };
        performed.unwrap_or_else(|| Err(Thrown::no_function(self.function)))
    }
}

/// A method's answer; nothing for a name that is none of Buffer's.
fn method(name: &str, receiver: Receiver, args: Arguments) -> Option<Result<JsValue>> {
    if let Some(accessor) = numbers::Accessor::named(name) {
        return Some(accessor.perform(receiver, args));
    }
    if let Some(method) = raw::Raw::named(name) {
        return Some(method.perform(receiver.bytes, args));
    }
    Some(match name {
        "includes" if receiver.must_have("this", "indexOf").is_err() => {
            search::includes_element(receiver.bytes, args)
        }
        "indexOf" | "lastIndexOf" | "includes" => search::perform(name, receiver.bytes, args),
        "toString" | "toLocaleString" => text::to_string(receiver, args),
        "write" => text::write(receiver, args),
        "fill" => fill::perform(receiver, args),
        _ => return bytes::perform(name, receiver, args),
    })
}

/// `buf[index]` and `buf[index] = value`, which a program writes `buf[]` and `buf[]=`.
fn element(function: &str, bytes: &Buffer, args: Arguments) -> Option<Result<JsValue>> {
    let index = match args.get(0) {
        JsValue::Number(index) if *index >= 0.0 && index.trunc() == *index => *index as usize,
        _ => usize::MAX,
    };
    match function {
        "buf[]" => Some(Ok(bytes
            .get(index)
            .map_or(JsValue::Undefined, |byte| f64::from(byte).into()))),
        "buf[]=" => Some(to_number(args.get(1)).map(|number| {
            bytes.put(index, Buffer::of_numbers(&[number])[0].get());
            args.get(1).clone()
        })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    fn call(function: &str, this: Option<&JsValue>, args: &[JsValue]) -> Result<JsValue> {
        let form = Form::JavaScript;
        Call {
            function,
            this,
            args,
            form,
        }
        .perform()
    }

    #[test]
    fn what_is_no_function_says_so() {
        let buf: JsValue = Buffer::of(&[1]).into();
        for (function, this) in [
            ("buf.nope", Some(&buf)),
            ("buf.toString", None),
            ("Buffer.nope", None),
            ("buffer.nope", None),
            ("nope", Some(&buf)),
        ] {
            let thrown = call(function, this, &[]).unwrap_err();
            assert_eq!(thrown.message, format!("{function} is not a function"));
        }
    }

    #[test]
    fn an_element_is_read_and_written_modulo_256() {
        let buf: JsValue = Buffer::of(&[1, 2]).into();
        assert_eq!(call("buf[]", Some(&buf), &[1.0.into()]), Ok(2.0.into()));
        assert_eq!(
            call("buf[]", Some(&buf), &[2.0.into()]),
            Ok(JsValue::Undefined)
        );
        let set = call("buf[]=", Some(&buf), &[0.0.into(), (-1.0).into()]);
        assert_eq!(set, Ok((-1.0).into()));
        assert_eq!(buf.uint8_array().unwrap().to_vec(), [255, 2]);
        assert!(
            call(
                "buf[]=",
                Some(&buf),
                &[0.0.into(), JsValue::Symbol("s".into())]
            )
            .is_err()
        );
    }

    #[test]
    fn a_method_works_on_a_plain_uint8_array() {
        let bytes = JsValue::Bytes(Rc::new(Buffer::of(b"abc")));
        node_buffer::Release::V26.set();
        assert_eq!(call("buf.toString", Some(&bytes), &[]), Ok("abc".into()));
        let filled = call("buf.fill", Some(&bytes), &[1.0.into()]).unwrap();
        assert_eq!(filled, JsValue::Bytes(Rc::new(Buffer::of(&[1; 3]))));
    }
}
