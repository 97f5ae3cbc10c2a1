//! What a call throws: node-buffer's errors, and those that JavaScript and Node's checks of types raise before it.

use node_buffer::Error;

use crate::received::received;
use crate::value::JsValue;

/// An error as JavaScript sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    /// Its class, such as `RangeError`.
    pub name: String,
    /// Its code, such as `ERR_OUT_OF_RANGE`, where it has one. The web's errors have a number.
    pub code: Option<String>,
    /// What it says.
    pub message: String,
}

/// The result of a call.
pub type Result<T, E = Thrown> = std::result::Result<T, E>;

/// What an argument must be, in the words of `ERR_INVALID_ARG_TYPE`.
pub(crate) mod expected {
    pub(crate) const NUMBER: &str = "of type number";
    pub(crate) const STRING: &str = "of type string";
    pub(crate) const ARRAY: &str = "an instance of Array";
    pub(crate) const BYTES: &str = "an instance of Buffer or Uint8Array";
    pub(crate) const TYPED_ARRAY: &str = "an instance of TypedArray";
    pub(crate) const ANY_VIEW: &str = "an instance of Buffer, TypedArray, or DataView";
    pub(crate) const MEMORY: &str = "an instance of ArrayBuffer, Buffer, or TypedArray";
    pub(crate) const TEXT_OR_BYTES: &str = "of type string or an instance of Buffer or ArrayBuffer";
    pub(crate) const SOUGHT: &str =
        "one of type number or string or an instance of Buffer or Uint8Array";
    pub(crate) const SOURCE: &str =
        "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object";
}

impl Thrown {
    fn new(name: &str, code: Option<&str>, message: impl Into<String>) -> Thrown {
        Thrown {
            name: name.to_owned(),
            code: code.map(str::to_owned),
            message: message.into(),
        }
    }

    /// A `TypeError` of JavaScript's own, which has no code.
    pub(crate) fn type_error(message: impl Into<String>) -> Thrown {
        Thrown::new("TypeError", None, message)
    }

    /// A `RangeError` of JavaScript's own.
    pub(crate) fn range_error(message: impl Into<String>) -> Thrown {
        Thrown::new("RangeError", None, message)
    }

    /// `ERR_INVALID_ARG_TYPE`: the argument of this name must be something else.
    ///
    /// Node: `ERR_INVALID_ARG_TYPE` in `lib/internal/errors.js`.
    pub(crate) fn wrong_type(argument: &str, expected: &str, value: &JsValue) -> Thrown {
        let subject = match argument.ends_with(" argument") {
            true => argument.to_owned(),
            false => format!("\"{argument}\" argument"),
        };
        let received = received(value);
        Thrown::invalid_type(format!(
            "The {subject} must be {expected}. Received {received}"
        ))
    }

    /// `ERR_INVALID_ARG_TYPE` as native code says it: it names neither the argument nor what it received.
    pub(crate) fn no_string() -> Thrown {
        Thrown::invalid_type("argument must be a string")
    }

    fn invalid_type(message: impl Into<String>) -> Thrown {
        Thrown::new("TypeError", Some("ERR_INVALID_ARG_TYPE"), message)
    }

    /// `ERR_UNKNOWN_ENCODING`.
    pub(crate) fn unknown_encoding(name: &str) -> Thrown {
        Error::UnknownEncoding(name.to_owned()).into()
    }

    /// `ERR_MISSING_ARGS`.
    pub(crate) fn missing(argument: &str) -> Thrown {
        let message = format!("The \"{argument}\" argument must be specified");
        Thrown::new("TypeError", Some("ERR_MISSING_ARGS"), message)
    }

    /// What JavaScript says where a BigInt meets a number in arithmetic.
    pub(crate) fn mixed() -> Thrown {
        Thrown::type_error("Cannot mix BigInt and other types, use explicit conversions")
    }

    /// What JavaScript says of a call of something that is no function.
    pub(crate) fn no_function(name: &str) -> Thrown {
        Thrown::type_error(format!("{name} is not a function"))
    }

    /// Where a CHECK in Node's native code fails and ends the process: nothing is thrown, nothing returns.
    pub(crate) fn aborted() -> Thrown {
        Thrown::new("Abort", None, "a CHECK fails, and Node ends")
    }
}

impl From<Error> for Thrown {
    fn from(error: Error) -> Thrown {
        Thrown::new(error.name(), error.code(), error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_quoted_unless_it_is_counted() {
        let says =
            |argument| Thrown::wrong_type(argument, expected::NUMBER, &JsValue::Null).message;
        assert_eq!(
            says("size"),
            "The \"size\" argument must be of type number. Received null"
        );
        assert_eq!(
            says("first argument"),
            "The first argument must be of type number. Received null"
        );
    }

    #[test]
    fn an_error_of_node_buffers_keeps_its_name_and_code() {
        let thrown = Thrown::from(Error::OutOfBounds(None));
        assert_eq!(thrown.name, "RangeError");
        assert_eq!(thrown.code.as_deref(), Some("ERR_BUFFER_OUT_OF_BOUNDS"));
        assert_eq!(Thrown::type_error("no").code, None);
    }
}
