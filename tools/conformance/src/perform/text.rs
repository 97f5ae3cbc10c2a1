//! `buf.toString`, `buf.write` and the `utf8Slice`, `hexWrite` family.

use node_buffer::{Buffer, Encoding, Error, Release, Text};

use super::Halt;
use super::arguments::{Arguments, encoding, is_falsy, returned};
use crate::coerce::Live;
use crate::value::Value;

pub(super) fn to_string(buf: &Buffer, args: Arguments) -> Result<Live, Halt> {
    let (start, end) = (args.coerced(1)?, args.coerced(2)?);
    let encoding = match args.get(0) {
        Value::Undefined => Encoding::Utf8,
        name => match encoding(name) {
            Ok(encoding) => encoding,
            // Where there is nothing to read, nobody asks in which encoding.
            Err(_) if reads_nothing(buf, start, end) => return Ok(Value::string("")),
            Err(unknown) => return Err(unknown),
        },
    };
    let is_whole = start.is_none() && end.is_none();
    returned(
        args.form,
        || {
            Ok(match is_whole {
                true => buf.to_string(encoding),
                false => buf.to_string_range(encoding, start, end),
            })
        },
        || {
            Ok(match is_whole {
                true => buf.to_utf16(encoding),
                false => buf.to_utf16_range(encoding, start, end),
            })
        },
    )
}

/// Whether `toString` finds the end at or before the start, and returns before it looks at the encoding.
///
/// Node 18 cuts a negative end to 32 bits, and where it then lies beyond the Buffer that is still an end after the start.
fn reads_nothing(buf: &Buffer, start: Option<f64>, end: Option<f64>) -> bool {
    match (Release::current(), end) {
        (Release::V18, Some(end)) if end < 0.0 && end.is_finite() => {
            let end = end.trunc().rem_euclid(4294967296.0) as u32 as i32;
            let start = start.unwrap_or(0.0);
            start >= buf.len() as f64 && start > 0.0 || f64::from(end) <= start.trunc().max(0.0)
        }
        _ => buf.to_string_range(Encoding::Latin1, start, end).is_empty(),
    }
}

pub(super) fn write(buf: &Buffer, args: Arguments) -> Result<Live, Halt> {
    let text = args.text(0)?;
    // write(text, encoding), write(text, offset, encoding), write(text, offset, length, encoding); without an offset the
    // rest does not count.
    let (offset, length, name) = match (args.get(1), args.get(2)) {
        (Value::Undefined, _) => (None, None, &Value::Undefined),
        (name @ Value::String(_), Value::Undefined) => (None, None, name),
        (_, name @ Value::String(_)) => (args.number(1)?, None, name),
        _ => (args.number(1)?, args.number(2)?, args.get(3)),
    };
    let encoding = match is_falsy(name) {
        true => Encoding::Utf8,
        false => match encoding(name) {
            Ok(encoding) => encoding,
            Err(unknown) => {
                // Node looks at the numbers first.
                buf.write_at_most("", offset, length, Encoding::Utf8)?;
                return Err(unknown);
            }
        },
    };
    let written = match length {
        None => buf.write(text.text(), offset, encoding)?,
        Some(_) => buf.write_at_most(text.text(), offset, length, encoding)?,
    };
    Ok(Value::Number(written as f64))
}

/// One of the methods that read or write text and check little.
#[derive(Clone, Copy)]
pub(super) enum Raw {
    Slice(Encoding),
    Write(Encoding),
}

impl Raw {
    /// The method of this name.
    pub(super) fn named(name: &str) -> Option<Raw> {
        let encoding = |name: &str| {
            const NAMES: [&str; 7] = [
                "ascii",
                "base64",
                "base64url",
                "latin1",
                "hex",
                "ucs2",
                "utf8",
            ];
            NAMES.contains(&name).then(|| name.parse().ok()).flatten()
        };
        match (name.strip_suffix("Slice"), name.strip_suffix("Write")) {
            (Some(name), _) => encoding(name).map(Raw::Slice),
            (_, Some(name)) => encoding(name).map(Raw::Write),
            _ => None,
        }
    }

    pub(super) fn perform(self, buf: &Buffer, args: Arguments) -> Result<Live, Halt> {
        match self {
            Raw::Slice(encoding) => {
                let (start, end) = (args.coerced(0)?, args.coerced(1)?);
                returned(
                    args.form,
                    || slice(buf, encoding, start, end),
                    || slice_utf16(buf, encoding, start, end),
                )
            }
            Raw::Write(encoding) => {
                let text = args.text(0)?;
                let (offset, length) = (args.coerced(1)?, args.coerced(2)?);
                let written = raw_write(buf, encoding, text.text(), offset, length)?;
                Ok(Value::Number(written as f64))
            }
        }
    }
}

type Position = Option<f64>;

fn slice(
    buf: &Buffer,
    encoding: Encoding,
    start: Position,
    end: Position,
) -> Result<String, Error> {
    match encoding {
        Encoding::Ascii => buf.ascii_slice(start, end),
        Encoding::Base64 => buf.base64_slice(start, end),
        Encoding::Base64url => buf.base64url_slice(start, end),
        Encoding::Latin1 => buf.latin1_slice(start, end),
        Encoding::Hex => buf.hex_slice(start, end),
        Encoding::Utf16le => buf.ucs2_slice(start, end),
        Encoding::Utf8 => buf.utf8_slice(start, end),
    }
}

fn slice_utf16(
    buf: &Buffer,
    encoding: Encoding,
    start: Position,
    end: Position,
) -> Result<Vec<u16>, Error> {
    match encoding {
        Encoding::Ascii => buf.ascii_slice_utf16(start, end),
        Encoding::Base64 => buf.base64_slice_utf16(start, end),
        Encoding::Base64url => buf.base64url_slice_utf16(start, end),
        Encoding::Latin1 => buf.latin1_slice_utf16(start, end),
        Encoding::Hex => buf.hex_slice_utf16(start, end),
        Encoding::Utf16le => buf.ucs2_slice_utf16(start, end),
        Encoding::Utf8 => buf.utf8_slice_utf16(start, end),
    }
}

fn raw_write(
    buf: &Buffer,
    encoding: Encoding,
    text: Text,
    offset: Position,
    length: Position,
) -> Result<usize, Error> {
    match encoding {
        Encoding::Ascii => buf.ascii_write(text, offset, length),
        Encoding::Base64 => buf.base64_write(text, offset, length),
        Encoding::Base64url => buf.base64url_write(text, offset, length),
        Encoding::Latin1 => buf.latin1_write(text, offset, length),
        Encoding::Hex => buf.hex_write(text, offset, length),
        Encoding::Utf16le => buf.ucs2_write(text, offset, length),
        Encoding::Utf8 => buf.utf8_write(text, offset, length),
    }
}
