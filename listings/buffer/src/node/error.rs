//! Node's errors: their names, codes and messages.

#![forbid(unsafe_code)]

use std::fmt;

use crate::javascript::{show, text};
use crate::node::release::Release;

/// The result of a call that throws in Node.
pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

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
        /// What it was, as Node shows it.
        received: String,
    },
    /// `ERR_OUT_OF_RANGE` as Node's native code says it: an index lies outside the Buffer.
    IndexOutOfRange,
    /// `ERR_BUFFER_OUT_OF_BOUNDS`: the bytes asked for are not there. Names the argument where Node does.
    OutOfBounds(Option<&'static str>),
    /// `ERR_INVALID_ARG_TYPE`: a number that has no default was not given.
    NotGiven(&'static str),
    /// `ERR_UNKNOWN_ENCODING`: no encoding has this name.
    UnknownEncoding(String),
    /// `ERR_INVALID_ARG_VALUE` as a `TypeError`: the value cannot be used, as in filling with text that has no bytes.
    InvalidValue {
        /// The argument's name in Node.
        argument: &'static str,
        /// The value as Node's `inspect` shows it.
        received: String,
    },
    /// `ERR_INVALID_ARG_VALUE`: an alignment is not a power of two.
    NotAPowerOfTwo(usize),
    /// V8's own words, without a code: a window cannot begin before its block does.
    StartOffset(String),
    /// `InvalidCharacterError`, of the web and not of Node: [`atob`](crate::atob) or [`btoa`](crate::btoa) cannot take
    /// this text.
    InvalidCharacter(&'static str),
    /// `offset is out of bounds`, V8's words, without a code: what is to be [set](crate::Buffer::set) does not fit.
    SetOutOfBounds,
    /// `ERR_STRING_TOO_LONG`: the text would have more code units than a string of JavaScript's can.
    StringTooLong,
    /// `SyntaxError`, in words of this crate: the text is not the JSON of a Buffer.
    InvalidJson {
        /// How many bytes of the text are as they should be.
        position: usize,
        /// What should come there.
        expected: &'static str,
    },
    /// `U_…`, ICU's code: [`transcode`](crate::transcode) does not know an encoding, or cannot read the bytes in it.
    Transcode(&'static str),
    /// `ERR_INVALID_ARG_VALUE` as a `RangeError`: what Node 18 says of a size beyond its limit.
    InvalidSize(String),
    /// `ERR_INVALID_BUFFER_SIZE`: the length is not a multiple of so many bits.
    InvalidBufferSize(u32),
    /// `Array buffer allocation failed`: the machine has no such block. Node gives this error no code.
    AllocationFailed,
    /// `ERR_MEMORY_ALLOCATION_FAILED`: the same, where the bytes need not be zero, since Node 24.14.
    MemoryAllocationFailed,
}

impl Error {
    /// `ERR_OUT_OF_RANGE` for a number.
    pub(crate) fn out_of_range(
        argument: &'static str,
        expected: impl Into<String>,
        received: f64,
    ) -> Error {
        Error::OutOfRange {
            argument,
            expected: expected.into(),
            received: show::received(received),
        }
    }

    /// What is said instead where the bytes need not be zero.
    ///
    /// Node: `CreateUnsafeArrayBuffer` in `src/node_buffer.cc`.
    pub(crate) fn of_unzeroed(self) -> Error {
        match self {
            Error::AllocationFailed if Release::current().codes_failed_allocations() => {
                Error::MemoryAllocationFailed
            }
            other => other,
        }
    }

    /// The class of the error in JavaScript: `RangeError`, `TypeError`, or another for the few that are neither.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let error = Buffer::alloc(4)?.read_u8(4).unwrap_err();
    /// assert_eq!(error.name(), "RangeError");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn name(&self) -> &'static str {
        match self {
            Error::NotGiven(_)
            | Error::UnknownEncoding(_)
            | Error::NotAPowerOfTwo(_)
            | Error::InvalidValue { .. } => "TypeError",
            Error::InvalidCharacter(_) => "InvalidCharacterError",
            Error::InvalidJson { .. } => "SyntaxError",
            Error::Transcode(_) | Error::StringTooLong => "Error",
            _ => "RangeError",
        }
    }

    /// Node's code, such as `ERR_OUT_OF_RANGE`, or nothing for what V8 throws without one.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let error = Buffer::alloc(4)?.read_u8(4).unwrap_err();
    /// assert_eq!(error.code(), Some("ERR_OUT_OF_RANGE"));
    /// assert_eq!(
    ///     error.to_string(),
    ///     "The value of \"offset\" is out of range. It must be >= 0 and <= 3. Received 4"
    /// );
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Error::OutOfRange { .. } | Error::IndexOutOfRange => Some("ERR_OUT_OF_RANGE"),
            Error::NotGiven(_) => Some("ERR_INVALID_ARG_TYPE"),
            Error::OutOfBounds(_) => Some("ERR_BUFFER_OUT_OF_BOUNDS"),
            Error::UnknownEncoding(_) => Some("ERR_UNKNOWN_ENCODING"),
            Error::InvalidValue { .. } | Error::NotAPowerOfTwo(_) | Error::InvalidSize(_) => {
                Some("ERR_INVALID_ARG_VALUE")
            }
            Error::InvalidCharacter(_) => Some("5"),
            Error::Transcode(code) => Some(code),
            Error::StartOffset(_) | Error::SetOutOfBounds | Error::InvalidJson { .. } => None,
            Error::StringTooLong => Some("ERR_STRING_TOO_LONG"),
            Error::InvalidBufferSize(_) => Some("ERR_INVALID_BUFFER_SIZE"),
            Error::AllocationFailed => None,
            Error::MemoryAllocationFailed => Some("ERR_MEMORY_ALLOCATION_FAILED"),
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
                "The value of \"{argument}\" is out of range. It must be {expected}. Received {received}"
            ),
            Error::IndexOutOfRange => f.write_str("Index out of range"),
            Error::NotGiven(argument) => write!(
                f,
                "The \"{argument}\" argument must be of type number. Received undefined"
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
            Error::NotAPowerOfTwo(alignment) => write!(
                f,
                "The argument 'alignment' must be a power of two. Received {alignment}"
            ),
            Error::StartOffset(offset) => {
                write!(
                    f,
                    "Start offset {offset} is outside the bounds of the buffer"
                )
            }
            Error::InvalidJson { position, expected } => write!(
                f,
                "Expected {expected} at position {position} of a Buffer's JSON"
            ),
            Error::SetOutOfBounds => f.write_str("offset is out of bounds"),
            Error::StringTooLong => write!(
                f,
                "Cannot create a string longer than {:#x} characters",
                text::MAX_LENGTH
            ),
            Error::InvalidCharacter(message) => f.write_str(message),
            Error::Transcode(code) => write!(f, "Unable to transcode Buffer [{code}]"),
            Error::InvalidSize(size) => {
                write!(f, "The argument 'size' is invalid. Received {size}")
            }
            Error::InvalidBufferSize(bits) => {
                write!(f, "Buffer size must be a multiple of {bits}-bits")
            }
            Error::AllocationFailed => f.write_str("Array buffer allocation failed"),
            Error::MemoryAllocationFailed => f.write_str("Failed to allocate memory"),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_nodes_name_code_and_message() {
        let cases = [
            (
                Error::OutOfRange {
                    argument: "offset",
                    expected: ">= 0 and <= 4".into(),
                    received: "5".into(),
                },
                "RangeError ERR_OUT_OF_RANGE The value of \"offset\" is out of range. \
                 It must be >= 0 and <= 4. Received 5",
            ),
            (
                Error::IndexOutOfRange,
                "RangeError ERR_OUT_OF_RANGE Index out of range",
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
                Error::NotGiven("offset"),
                "TypeError ERR_INVALID_ARG_TYPE The \"offset\" argument must be of type number. Received undefined",
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
                Error::InvalidSize("8589934592".into()),
                "RangeError ERR_INVALID_ARG_VALUE The argument 'size' is invalid. Received 8589934592",
            ),
            (
                Error::NotAPowerOfTwo(3),
                "TypeError ERR_INVALID_ARG_VALUE The argument 'alignment' must be a power of two. Received 3",
            ),
            (
                Error::StartOffset("-1".into()),
                "RangeError undefined Start offset -1 is outside the bounds of the buffer",
            ),
            (
                Error::InvalidJson {
                    position: 8,
                    expected: "a byte",
                },
                "SyntaxError undefined Expected a byte at position 8 of a Buffer's JSON",
            ),
            (
                Error::SetOutOfBounds,
                "RangeError undefined offset is out of bounds",
            ),
            (
                Error::StringTooLong,
                "Error ERR_STRING_TOO_LONG Cannot create a string longer than 0x1fffffe8 characters",
            ),
            (
                Error::InvalidCharacter("Invalid character"),
                "InvalidCharacterError 5 Invalid character",
            ),
            (
                Error::Transcode("U_INVALID_CHAR_FOUND"),
                "Error U_INVALID_CHAR_FOUND Unable to transcode Buffer [U_INVALID_CHAR_FOUND]",
            ),
            (
                Error::InvalidBufferSize(16),
                "RangeError ERR_INVALID_BUFFER_SIZE Buffer size must be a multiple of 16-bits",
            ),
            (
                Error::AllocationFailed,
                "RangeError undefined Array buffer allocation failed",
            ),
            (
                Error::MemoryAllocationFailed,
                "RangeError ERR_MEMORY_ALLOCATION_FAILED Failed to allocate memory",
            ),
        ];
        for (error, expected) in cases {
            let code = error.code().unwrap_or("undefined");
            assert_eq!(format!("{} {code} {error}", error.name()), expected);
        }
    }
}
