//! What `node:buffer` exports beside `Buffer`.

use node_buffer::{
    Buffer, Release, atob, btoa, constants, inspect_max_bytes, is_ascii, is_utf8, transcode,
};

use super::arguments::{Arguments, normalized};
use super::{Halt, NO_SUCH_MEMBER, WRONG_TYPE, made};
use crate::coerce::Live;
use crate::value::Value;

/// A call without the argument it is about.
const MISSING: Halt = Halt::Skip("an argument left out that Rust insists on");

pub(super) fn perform(name: &str, args: Arguments) -> Result<Live, Halt> {
    let max_length = || Value::Number(constants::max_length() as f64);
    let max_string_length = || Value::Number(constants::MAX_STRING_LENGTH as f64);
    Ok(match name {
        "transcode" => {
            let source = args.bytes(0)?;
            // A name that means no encoding is no encoding that can be transcoded.
            let named = |index: usize| match normalized(args.get(index)) {
                Ok(encoding) => Ok(Some(encoding)),
                Err(Halt::Throw(_)) => Ok(None),
                Err(skip) => Err(skip),
            };
            made(transcode(source, named(1)?, named(2)?)?)
        }
        "isUtf8" => Value::Bool(is_utf8(args.bytes(0)?)),
        "isAscii" => Value::Bool(is_ascii(args.bytes(0)?)),
        "atob" | "btoa" if args.all().is_empty() => return Err(MISSING),
        "atob" => Value::string(&atob(args.coerced_text(0).text())?),
        "btoa" => Value::string(&btoa(args.coerced_text(0).text())?),
        "kMaxLength" => max_length(),
        "kStringMaxLength" => max_string_length(),
        "constants" => Value::Object(
            [
                ("MAX_LENGTH".to_owned(), max_length()),
                ("MAX_STRING_LENGTH".to_owned(), max_string_length()),
            ]
            .into(),
        ),
        "INSPECT_MAX_BYTES" => Value::Number(inspect_max_bytes()),
        // The old name of Buffer.allocUnsafeSlow.
        "SlowBuffer" if Release::current() < Release::V26 => {
            let buffer = Buffer::alloc_unsafe_slow(args.number(0)?)?;
            made(buffer)
        }
        "Buffer" => return Err(WRONG_TYPE),
        _ => return Err(NO_SUCH_MEMBER),
    })
}
