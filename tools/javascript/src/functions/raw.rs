//! The `utf8Slice`, `hexWrite` family, which checks little.

use node_buffer::{Buffer, Encoding, Error, Release, Text};

use crate::argument::{Arguments, after};
use crate::coerce::to_numeric;
use crate::thrown::{Result, Thrown};
use crate::value::JsValue;

/// One of the methods that read or write text.
#[derive(Clone, Copy)]
pub(crate) enum Raw {
    Slice(Encoding),
    Write(Encoding),
}

/// What the names of an encoding's two methods begin with.
pub(crate) fn stem(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf16le => "ucs2",
        other => other.name(),
    }
}

impl Raw {
    /// The method of this name.
    pub(crate) fn named(name: &str) -> Option<Raw> {
        let encoding = |name| {
            Encoding::ALL
                .into_iter()
                .find(|encoding| stem(*encoding) == name)
        };
        match (name.strip_suffix("Slice"), name.strip_suffix("Write")) {
            (Some(name), _) => encoding(name).map(Raw::Slice),
            (_, Some(name)) => encoding(name).map(Raw::Write),
            _ => None,
        }
    }

    pub(crate) fn perform(self, buf: &Buffer, args: Arguments) -> Result<JsValue> {
        match self {
            // Node does not look at the positions in nothing.
            Raw::Slice(_) if buf.is_empty() => Ok("".into()),
            Raw::Slice(encoding) => {
                let start = args.coerced(0)?;
                let below = start.map(|start| start.min(0.0));
                let end = after(args.coerced(1), || slice(buf, encoding, below, None))?;
                args.returned(
                    || slice(buf, encoding, start, end),
                    || slice_utf16(buf, encoding, start, end),
                )
            }
            Raw::Write(encoding) => Ok((write(buf, encoding, args)? as f64).into()),
        }
    }
}

type Position = Option<f64>;

/// Node: `StringWrite` in `src/node_buffer.cc`, `utf8Write` in `lib/internal/buffer.js`.
fn write(buf: &Buffer, encoding: Encoding, args: Arguments) -> Result<usize> {
    let checked = |offset, length| raw_write(buf, encoding, "".into(), offset, length);
    let goes_by_javascript = matches!(
        encoding,
        Encoding::Utf8 | Encoding::Latin1 | Encoding::Ascii
    );
    let (text, offset, length);
    if goes_by_javascript && Release::current().checks_unchecked_writes() {
        // JavaScript's code looks at the positions before the text, and a BigInt can be compared.
        let numeric = |index| match args.get(index) {
            JsValue::Undefined => Ok(None),
            value => to_numeric(value).map(Some),
        };
        offset = numeric(1)?;
        length = after(numeric(2), || checked(offset, None))?;
        if Release::current().refuses_long_writes() {
            match args.get(2) {
                // As the default of the length, before anything is checked.
                JsValue::Undefined => subtracted(args)?,
                _ => after(subtracted(args), || checked(offset, None))?,
            }
        }
        text = after(args.text(0), || checked(offset, length))?;
        if !Release::current().writes_at_bigints() {
            let numbers = args.coerced(1).and_then(|_| args.coerced(2));
            after(numbers, || checked(offset, length))?;
        }
    } else {
        text = args.text(0)?;
        offset = args.coerced(1)?;
        length = after(args.coerced(2), || checked(offset, None))?;
    }
    Ok(raw_write(buf, encoding, text.text(), offset, length)?)
}

/// What is left from the offset on is computed, which fails for a BigInt that was not made a number.
fn subtracted(args: Arguments) -> Result<()> {
    match args.coerced(1) {
        Err(_) if !Release::current().writes_at_bigints() => Err(Thrown::mixed()),
        _ => Ok(()),
    }
}

/// The three functions that node-buffer has for each encoding.
macro_rules! by_encoding {
    ($($encoding:ident $slice:ident $slice_utf16:ident $write:ident;)*) => {
        fn slice(buf: &Buffer, encoding: Encoding, start: Position, end: Position) -> Result<String, Error> {
            match encoding {
                $(Encoding::$encoding => buf.$slice(start..end),)*
            }
        }

        fn slice_utf16(buf: &Buffer, encoding: Encoding, start: Position, end: Position) -> Result<Vec<u16>, Error> {
            match encoding {
                $(Encoding::$encoding => buf.$slice_utf16(start..end),)*
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
                $(Encoding::$encoding => buf.$write(text, offset, length),)*
            }
        }
    };
}

by_encoding! {
    Ascii ascii_slice ascii_slice_utf16 ascii_write;
    Base64 base64_slice base64_slice_utf16 base64_write;
    Base64url base64url_slice base64url_slice_utf16 base64url_write;
    Latin1 latin1_slice latin1_slice_utf16 latin1_write;
    Hex hex_slice hex_slice_utf16 hex_write;
    Utf16le ucs2_slice ucs2_slice_utf16 ucs2_write;
    Utf8 utf8_slice utf8_slice_utf16 utf8_write;
}
