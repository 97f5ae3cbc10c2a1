//! Node's errors: their names, codes and messages.

#![forbid(unsafe_code)]

use std::fmt;

/// The result of a call that throws in Node.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a call on a Buffer can throw.
///
/// [`name`](Error::name), [`code`](Error::code) and the message (`Display`) are Node's own, so you can search for any
/// of them. Node: `lib/internal/errors.js`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// `ERR_OUT_OF_RANGE`: a number lies outside what the call accepts.
    OutOfRange {
        /// The argument's name in Node.
        argument: &'static str,
        /// What it must be, in Node's words.
        expected: String,
        /// What it was.
        received: i128,
    },
    /// `ERR_BUFFER_OUT_OF_BOUNDS`: the bytes asked for are not there. Names the argument where Node does.
    OutOfBounds(Option<&'static str>),
    /// `ERR_UNKNOWN_ENCODING`: no encoding has this name.
    UnknownEncoding(String),
    /// `ERR_INVALID_ARG_VALUE` as a `TypeError`: the value cannot be used, as in filling with text that has no bytes.
    InvalidValue {
        /// The argument's name in Node.
        argument: &'static str,
        /// The value as Node's `inspect` shows it.
        received: String,
    },
    /// `ERR_INVALID_ARG_VALUE` as a `RangeError`: what Node 18 says of a size beyond its limit.
    InvalidSize(usize),
    /// `Array buffer allocation failed`: the machine has no such block. Node gives this error no code.
    AllocationFailed,
}

impl Error {
    /// The class of the error in JavaScript: `RangeError` or `TypeError`.
    pub fn name(&self) -> &'static str {
        match self {
            Error::UnknownEncoding(_) | Error::InvalidValue { .. } => "TypeError",
            _ => "RangeError",
        }
    }

    /// Node's code, where it has one.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Error::OutOfRange { .. } => Some("ERR_OUT_OF_RANGE"),
            Error::OutOfBounds(_) => Some("ERR_BUFFER_OUT_OF_BOUNDS"),
            Error::UnknownEncoding(_) => Some("ERR_UNKNOWN_ENCODING"),
            Error::InvalidValue { .. } | Error::InvalidSize(_) => Some("ERR_INVALID_ARG_VALUE"),
            Error::AllocationFailed => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::OutOfRange {
                argument,
                expected,
                received,
            } => write!(
                f,
                "The value of \"{argument}\" is out of range. It must be {expected}. Received {}",
                grouped(*received)
            ),
            Error::OutOfBounds(None) => {
                f.write_str("Attempt to access memory outside buffer bounds")
            }
            Error::OutOfBounds(Some(argument)) => {
                write!(f, "\"{argument}\" is outside of buffer bounds")
            }
            Error::UnknownEncoding(name) => write!(f, "Unknown encoding: {name}"),
            Error::InvalidValue { argument, received } => {
                write!(
                    f,
                    "The argument '{argument}' is invalid. Received {received}"
                )
            }
            Error::InvalidSize(size) => {
                write!(f, "The argument 'size' is invalid. Received {size}")
            }
            Error::AllocationFailed => f.write_str("Array buffer allocation failed"),
        }
    }
}

impl std::error::Error for Error {}

/// A number as `ERR_OUT_OF_RANGE` shows it: with `_` between groups of three digits once it is beyond 2³².
fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    if number.unsigned_abs() <= 1 << 32 {
        return number.to_string();
    }
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_only_beyond_two_to_the_32() {
        assert_eq!(grouped(4294967296), "4294967296");
        assert_eq!(grouped(4294967297), "4_294_967_297");
        assert_eq!(grouped(-140737488355329), "-140_737_488_355_329");
        assert_eq!(grouped(-1), "-1");
    }

    #[test]
    fn every_error_has_nodes_name_code_and_message() {
        let cases = [
            (
                Error::OutOfRange {
                    argument: "offset",
                    expected: ">= 0 and <= 4".into(),
                    received: 5,
                },
                "RangeError ERR_OUT_OF_RANGE The value of \"offset\" is out of range. \
                 It must be >= 0 and <= 4. Received 5",
            ),
            (
                Error::OutOfBounds(None),
                "RangeError ERR_BUFFER_OUT_OF_BOUNDS Attempt to access memory outside buffer bounds",
            ),
            (
                Error::OutOfBounds(Some("offset")),
                "RangeError ERR_BUFFER_OUT_OF_BOUNDS \"offset\" is outside of buffer bounds",
            ),
            (
                Error::UnknownEncoding("nope".into()),
                "TypeError ERR_UNKNOWN_ENCODING Unknown encoding: nope",
            ),
            (
                Error::InvalidValue {
                    argument: "value",
                    received: "'zz'".into(),
                },
                "TypeError ERR_INVALID_ARG_VALUE The argument 'value' is invalid. Received 'zz'",
            ),
            (
                Error::InvalidSize(8589934592),
                "RangeError ERR_INVALID_ARG_VALUE The argument 'size' is invalid. Received 8589934592",
            ),
            (
                Error::AllocationFailed,
                "RangeError undefined Array buffer allocation failed",
            ),
        ];
        for (error, expected) in cases {
            let code = error.code().unwrap_or("undefined");
            assert_eq!(format!("{} {code} {error}", error.name()), expected);
        }
    }
}
