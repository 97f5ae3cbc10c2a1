//! What JavaScript does on the way into a call on a Buffer.
//!
//! node-buffer's functions take Rust's types. JavaScript's take anything, and decide while they run: which values are
//! made numbers or strings, which are refused and in what words, which argument is looked at first, whether the third one
//! is an end or an encoding. That is what this crate knows. Everything else is node-buffer's to answer.
//!
//! ```
//! use javascript::{Call, Form, JsValue};
//!
//! let call = |function, args: &[JsValue]| Call { function, this: None, args, form: Form::JavaScript }.perform();
//! let made = call("Buffer.from", &["616263".into(), "hex".into()]).unwrap();
//! assert!(matches!(made, JsValue::Buffer(buffer) if buffer.to_vec() == b"abc"));
//!
//! let thrown = call("Buffer.alloc", &["5".into()]).unwrap_err();
//! assert_eq!(thrown.code.as_deref(), Some("ERR_INVALID_ARG_TYPE"));
//! assert_eq!(
//!     thrown.message,
//!     "The \"size\" argument must be of type number. Received type string ('5')"
//! );
//! ```
//!
//! The files: [`JsValue`] (the values), `coerce` (what becomes of them), `received` and `inspect` (how messages show
//! them), [`Thrown`] (the messages), `argument` (one argument, read as a type), `encoding` (an argument that names one),
//! [`Call`] and [`Decoder`] (the ways in), and `functions`, where each of Node's is told what it does first.

mod argument;
mod call;
mod coerce;
mod encoding;
mod functions;
mod inspect;
mod received;
mod receiver;
mod thrown;
mod value;

pub use argument::Form;
pub use call::Call;
pub use coerce::{to_boolean, to_number, to_numeric, to_string};
pub use functions::decoder::Decoder;
pub use thrown::{Result, Thrown};
pub use value::{JsValue, View};
