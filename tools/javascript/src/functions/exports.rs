//! What `node:buffer` exports beside `Buffer`.

use std::rc::Rc;

use node_buffer::{
    Buffer, Release, atob, btoa, constants, inspect_max_bytes, is_ascii, is_latin1, is_utf8,
    transcode,
};

use super::statics;
use crate::argument::{Arguments, Spoken};
use crate::encoding::normalized;
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// The export's answer; nothing for a name that the release does not export.
pub(crate) fn perform(name: &str, args: Arguments) -> Option<Result<JsValue>> {
    let max_length = || JsValue::Number(constants::max_length() as f64);
    let max_string_length = || JsValue::Number(constants::MAX_STRING_LENGTH as f64);
    Some(match name {
        "transcode" => recoded(args),
        "isUtf8" => input(args, name).map(|bytes| is_utf8(bytes).into()),
        "isAscii" => input(args, name).map(|bytes| is_ascii(bytes).into()),
        "atob" => web_text(args).and_then(|text| Ok(JsValue::string(&atob(text.text())?))),
        "btoa" => web_text(args).and_then(|text| Ok(JsValue::string(&btoa(text.text())?))),
        "isLatin1" if Release::current().has_string_length() => match args.get(0) {
            JsValue::String(_) => args.text(0).map(|text| is_latin1(text.text()).into()),
            other => Err(Thrown::wrong_type("input", expected::STRING, other)),
        },
        "kMaxLength" => Ok(max_length()),
        "kStringMaxLength" => Ok(max_string_length()),
        "constants" => Ok(JsValue::Object(
            [
                ("MAX_LENGTH".to_owned(), max_length()),
                ("MAX_STRING_LENGTH".to_owned(), max_string_length()),
            ]
            .into(),
        )),
        "INSPECT_MAX_BYTES" => Ok(inspect_max_bytes().into()),
        // The old name of Buffer.allocUnsafeSlow.
        "SlowBuffer" if !Release::current().lacks_slow_buffer() => args
            .number(0, "size")
            .and_then(|size| Ok(Buffer::alloc_unsafe_slow(size)?.into())),
        "Buffer" => construct(args),
        _ => return None,
    })
}

/// `Buffer(…)`, which is `Buffer.alloc` for a number and else `Buffer.from`.
fn construct(args: Arguments) -> Result<JsValue> {
    match args.get(0) {
        JsValue::Number(_) if args.get(1).is_string() => {
            Err(Thrown::wrong_type("string", expected::STRING, args.get(0)))
        }
        JsValue::Number(size) => Ok(Buffer::alloc(*size)?.into()),
        _ => statics::from(args),
    }
}

fn recoded(args: Arguments) -> Result<JsValue> {
    let source = args.bytes(0, "source")?;
    // Native code takes nothing but strings; what names no encoding cannot be transcoded.
    let named = |index: usize| normalized(args.get(index));
    Ok(transcode(source, named(1), named(2))?.into())
}

/// The bytes of any view but a DataView, or of an ArrayBuffer.
fn input<'a>(args: Arguments<'a>, name: &str) -> Result<&'a Rc<Buffer>> {
    let expected = match (name, Release::current().names_array_buffers()) {
        ("isUtf8", false) => "an instance of TypedArray or Buffer",
        _ => expected::MEMORY,
    };
    let value = args.get(0);
    value
        .elements_or_memory()
        .ok_or_else(|| Thrown::wrong_type("input", expected, value))
}

/// The argument as a string. There must be one, if only `undefined`.
fn web_text(args: Arguments) -> Result<Spoken> {
    match args.all() {
        [] => Err(Thrown::missing("input")),
        [value, ..] => args.spoken(value),
    }
}
