//! A call of JavaScript's, made on node-buffer.
//!
//! What JavaScript decides by an argument's type at run time (is the third argument an end or an encoding?) is decided
//! here, and so is what it makes of a value where a number is expected. Everything else is node-buffer's to answer.

mod arguments;
mod bytes;
mod exports;
mod fill;
mod numbers;
mod pool;
mod search;
mod statics;
mod text;

use std::rc::Rc;

use node_buffer::{Buffer, Error};

use crate::coerce::Live;
use crate::transcript::Thrown;
use crate::value::Value;

use arguments::Arguments;
pub(crate) use pool::places;

/// Which of node-buffer's forms a call uses, where there are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Rust's own types, wherever they can say it: `&str`, `u16`.
    Rust,
    /// The forms made for what JavaScript has and Rust has not: code units, numbers that may not fit.
    JavaScript,
}

/// A call to make.
#[derive(Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) function: &'a str,
    pub(crate) receiver: Option<&'a Rc<Buffer>>,
    pub(crate) args: &'a [Live],
    pub(crate) form: Form,
}

/// Why a call gave no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Halt {
    /// It threw.
    Throw(Thrown),
    /// Rust's types cannot say it, for this reason.
    Skip(&'static str),
}

impl From<Error> for Halt {
    fn from(error: Error) -> Halt {
        Halt::Throw(error.into())
    }
}

/// An argument that no caller in Rust could pass: Node refuses it while it runs, Rust before.
const WRONG_TYPE: Halt = Halt::Skip("an argument of a type that Rust refuses");

/// A member that is JavaScript's and not the Buffer's own.
const NO_SUCH_MEMBER: Halt =
    Halt::Skip("nothing of node:buffer's own, or nothing without JavaScript");

/// Makes the call.
pub(crate) fn perform(call: Call) -> Result<Live, Halt> {
    let args = Arguments::new(call.args, call.form);
    match (call.function.split_once('.'), call.receiver) {
        (Some(("Buffer", name)), _) => statics::perform(name, args),
        (Some(("buffer", name)), _) => exports::perform(name, args),
        (Some(("buf", name)), Some(buf)) => method(name, buf, args),
        (None, Some(buf)) => element(call.function, buf, args),
        _ => Err(NO_SUCH_MEMBER),
    }
}

fn method(name: &str, buf: &Rc<Buffer>, args: Arguments) -> Result<Live, Halt> {
    if let Some(accessor) = numbers::Accessor::named(name) {
        return accessor.perform(buf, args);
    }
    if let Some(codec) = text::Raw::named(name) {
        return codec.perform(buf, args);
    }
    match name {
        "indexOf" | "lastIndexOf" | "includes" => search::perform(name, buf, args),
        "toString" | "toLocaleString" => text::to_string(buf, args),
        "write" => text::write(buf, args),
        "fill" => fill::perform(buf, args),
        _ => bytes::perform(name, buf, args),
    }
}

/// `buf[index]` and `buf[index] = value`, which a program writes `buf[]` and `buf[]=`.
fn element(function: &str, buf: &Rc<Buffer>, args: Arguments) -> Result<Live, Halt> {
    let index = args.number(0)?.ok_or(WRONG_TYPE)? as usize;
    match function {
        "buf[]" => Ok(match buf.get(index) {
            Some(byte) => Value::Number(f64::from(byte)),
            None => Value::Undefined,
        }),
        "buf[]=" => {
            let byte = args.number(1)?.ok_or(WRONG_TYPE)?;
            buf.set(index, byte as u8);
            Ok(Value::Number(byte))
        }
        _ => Err(NO_SUCH_MEMBER),
    }
}

/// A new Buffer as a value.
fn made(buffer: Buffer) -> Live {
    Value::Buffer(Rc::new(buffer))
}
