//! `readUInt32LE`, `writeDoubleBE` and the rest of the family.

use node_buffer::{Buffer, Error, show};

use crate::argument::{Arguments, Form, after};
use crate::coerce::{to_number, to_numeric};
use crate::inspect::inspect;
use crate::receiver::Receiver;
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// A method that reads or writes a number, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Accessor {
    writes: bool,
    kind: Kind,
    is_big_endian: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// An integer of so many bytes; where none is said, it is an argument.
    Integer {
        signed: bool,
        bytes: Option<u8>,
    },
    BigInt {
        signed: bool,
    },
    Float,
    Double,
}

/// node-buffer's method for the accessor's byte order.
macro_rules! ordered {
    ($accessor:expr, $buf:expr, $le:ident, $be:ident, $($argument:expr),*) => {
        match $accessor.is_big_endian {
            true => $buf.$be($($argument),*),
            false => $buf.$le($($argument),*),
        }
    };
}

/// Eight bytes on which everything fits: what a call says of its other arguments, it says on them.
fn scratch() -> Buffer {
    Buffer::of(&[0; 8])
}

impl Accessor {
    /// The method of this name, `Uint` being another way to write `UInt`.
    pub(crate) fn named(name: &str) -> Option<Accessor> {
        let (writes, rest) = match (name.strip_prefix("read"), name.strip_prefix("write")) {
            (Some(rest), _) => (false, rest),
            (_, Some(rest)) => (true, rest),
            _ => return None,
        };
        let (rest, is_big_endian) = match (rest.strip_suffix("LE"), rest.strip_suffix("BE")) {
            (Some(rest), _) => (rest, Some(false)),
            (_, Some(rest)) => (rest, Some(true)),
            _ => (rest, None),
        };
        let kind = match rest.replace("Uint", "UInt").as_str() {
            "Float" => Kind::Float,
            "Double" => Kind::Double,
            "BigInt64" => Kind::BigInt { signed: true },
            "BigUInt64" => Kind::BigInt { signed: false },
            integer => {
                let (signed, bits) = match integer.strip_prefix('U') {
                    Some(integer) => (false, integer.strip_prefix("Int")?),
                    None => (true, integer.strip_prefix("Int")?),
                };
                let bytes = match bits {
                    "8" => Some(1),
                    "16" => Some(2),
                    "32" => Some(4),
                    "" => None,
                    _ => return None,
                };
                Kind::Integer { signed, bytes }
            }
        };
        // One byte has no order; everything else has.
        let is_byte = matches!(kind, Kind::Integer { bytes: Some(1), .. });
        (is_byte == is_big_endian.is_none()).then_some(Accessor {
            writes,
            kind,
            is_big_endian: is_big_endian.unwrap_or(false),
        })
    }

    pub(crate) fn perform(self, receiver: Receiver, args: Arguments) -> Result<JsValue> {
        let buf = receiver.bytes;
        if !self.writes {
            return match self.kind {
                Kind::Integer {
                    signed,
                    bytes: None,
                } => self.read_some(receiver, signed, args),
                _ => self.read(buf, args.number(0, "offset")?),
            };
        }
        let end = match self.kind {
            Kind::Integer { signed, bytes } => self.write_integer(buf, signed, bytes, args)?,
            Kind::BigInt { signed } => self.write_big(buf, signed, args)?,
            kind => {
                let (value, offset) = (to_number(args.get(0))?, args.number(1, "offset")?);
                match kind {
                    Kind::Float => {
                        ordered!(self, buf, write_f32_le, write_f32_be, value as f32, offset)?
                    }
                    _ => ordered!(self, buf, write_f64_le, write_f64_be, value, offset)?,
                }
            }
        };
        Ok((end as f64).into())
    }

    /// Reads where the name says how wide the number is.
    fn read(self, buf: &Buffer, offset: Option<f64>) -> Result<JsValue> {
        Ok(match self.kind {
            Kind::Float => f64::from(ordered!(self, buf, read_f32_le, read_f32_be, offset)?).into(),
            Kind::Double => ordered!(self, buf, read_f64_le, read_f64_be, offset)?.into(),
            Kind::BigInt { signed: false } => {
                let number = ordered!(self, buf, read_u64_le, read_u64_be, offset)?;
                JsValue::BigInt(number.to_string())
            }
            Kind::BigInt { signed: true } => {
                let number = ordered!(self, buf, read_i64_le, read_i64_be, offset)?;
                JsValue::BigInt(number.to_string())
            }
            Kind::Integer { signed, bytes } => JsValue::Number(match (signed, bytes) {
                (false, Some(1)) => buf.read_u8(offset)?.into(),
                (true, Some(1)) => buf.read_i8(offset)?.into(),
                (false, Some(2)) => ordered!(self, buf, read_u16_le, read_u16_be, offset)?.into(),
                (true, Some(2)) => ordered!(self, buf, read_i16_le, read_i16_be, offset)?.into(),
                (false, _) => ordered!(self, buf, read_u32_le, read_u32_be, offset)?.into(),
                (true, _) => ordered!(self, buf, read_i32_le, read_i32_be, offset)?.into(),
            }),
        })
    }

    /// Node says of an offset that is left out that it is no number before it looks at the width, and looks at any other
    /// offset after it.
    fn read_some(self, receiver: Receiver, signed: bool, args: Arguments) -> Result<JsValue> {
        let read = |buf: &Buffer, offset: Option<f64>, width: Option<f64>| {
            Ok::<f64, Error>(match signed {
                false => ordered!(self, buf, read_uint_le, read_uint_be, offset, width)? as f64,
                true => ordered!(self, buf, read_int_le, read_int_be, offset, width)? as f64,
            })
        };
        if let JsValue::Undefined = args.get(0) {
            return Ok(read(receiver.bytes, None, None)?.into());
        }
        let width = byte_length(args, 1)?;
        if !receiver.is_buffer() {
            read(&scratch(), Some(0.0), width)?;
            if let Some(bits) = width.filter(|width| [1.0, 2.0, 4.0].contains(width)) {
                let kind = if signed { "Int" } else { "UInt" };
                let order = match (bits == 1.0, self.is_big_endian) {
                    (true, _) => "",
                    (_, true) => "BE",
                    (_, false) => "LE",
                };
                receiver.must_have("this", &format!("read{kind}{}{order}", bits * 8.0))?;
            }
        }
        let offset = args.number(0, "offset");
        let offset = after(offset, || read(&scratch(), Some(0.0), width))?;
        Ok(read(receiver.bytes, offset, width)?.into())
    }

    /// Node looks at the width, makes a number of the value, and looks at its range before the offset; but for one byte
    /// after the offset's type.
    fn write_integer(
        self,
        buf: &Buffer,
        signed: bool,
        bytes: Option<u8>,
        args: Arguments,
    ) -> Result<usize> {
        type Write = fn(&Buffer, f64, Option<f64>, Option<f64>) -> Result<usize, Error>;
        let write: Write = match (signed, self.is_big_endian) {
            (false, false) => Buffer::write_uint_le,
            (false, true) => Buffer::write_uint_be,
            (true, false) => Buffer::write_int_le,
            (true, true) => Buffer::write_int_be,
        };
        let width = match bytes {
            Some(bytes) => Some(f64::from(bytes)),
            None => byte_length(args, 2)?,
        };
        let checked = |value| write(&scratch(), value, Some(0.0), width);
        let value = after(to_number(args.get(0)), || checked(0.0))?;
        let offset = after(args.number(1, "offset"), || match width {
            Some(1.0) => checked(0.0),
            _ => checked(value),
        })?;
        if let (Some(bytes), Form::Rust) = (bytes, args.form)
            && let Some(end) = self.write_typed(buf, signed, bytes, value, offset)?
        {
            return Ok(end);
        }
        // The methods whose name says the width have a default for the offset, the others have none.
        let offset = offset.or(bytes.map(|_| 0.0));
        Ok(write(buf, value, offset, width)?)
    }

    /// Writes a value that is one of Rust's type of this width; another one is not written.
    fn write_typed(
        self,
        buf: &Buffer,
        signed: bool,
        bytes: u8,
        value: f64,
        offset: Option<f64>,
    ) -> Result<Option<usize>, Error> {
        let whole = value as i64;
        if whole as f64 != value {
            return Ok(None);
        }
        macro_rules! write {
            ($number:ty, $le:ident, $be:ident) => {
                match <$number>::try_from(whole) {
                    Ok(value) => ordered!(self, buf, $le, $be, value, offset).map(Some),
                    Err(_) => Ok(None),
                }
            };
        }
        match (signed, bytes) {
            (false, 1) => write!(u8, write_u8, write_u8),
            (true, 1) => write!(i8, write_i8, write_i8),
            (false, 2) => write!(u16, write_u16_le, write_u16_be),
            (true, 2) => write!(i16, write_i16_le, write_i16_be),
            (false, _) => write!(u32, write_u32_le, write_u32_be),
            (true, _) => write!(i32, write_i32_le, write_i32_be),
        }
    }

    /// Any value may stand where a BigInt belongs until it is added up: by then its range and the offset have been looked
    /// at.
    fn write_big(self, buf: &Buffer, signed: bool, args: Arguments) -> Result<usize> {
        type Write = fn(&Buffer, i128, Option<f64>) -> Result<usize, Error>;
        let write: Write = match (signed, self.is_big_endian) {
            (false, false) => Buffer::write_big_uint_le,
            (false, true) => Buffer::write_big_uint_be,
            (true, false) => Buffer::write_big_int_le,
            (true, true) => Buffer::write_big_int_be,
        };
        let value = args.get(0);
        let JsValue::BigInt(digits) = primitive(value) else {
            let number = to_numeric(value)?;
            let (least, beyond) = match signed {
                false => (0.0, 18446744073709551616.0),
                true => (-9223372036854775808.0, 9223372036854775808.0),
            };
            if number < least || number >= beyond {
                let shown = match value {
                    JsValue::Number(number) => show::received(*number),
                    other => inspect(other, 2),
                };
                write(&scratch(), i128::MAX, None).map_err(|error| with_received(error, shown))?;
            }
            self.read(buf, args.number(1, "offset")?)?;
            return Err(Thrown::mixed());
        };
        let huge = if digits.starts_with('-') {
            i128::MIN
        } else {
            i128::MAX
        };
        let number = digits.parse().unwrap_or(huge);
        let in_digits = |error| match number {
            i128::MIN | i128::MAX => with_received(error, show::grouped(digits) + "n"),
            _ => error,
        };
        let offset = after(args.number(1, "offset"), || {
            write(&scratch(), number, None).map_err(in_digits)
        })?;
        if args.form == Form::Rust {
            if let (false, Ok(value)) = (signed, u64::try_from(number)) {
                return Ok(ordered!(
                    self,
                    buf,
                    write_u64_le,
                    write_u64_be,
                    value,
                    offset
                )?);
            }
            if let (true, Ok(value)) = (signed, i64::try_from(number)) {
                return Ok(ordered!(
                    self,
                    buf,
                    write_i64_le,
                    write_i64_be,
                    value,
                    offset
                )?);
            }
        }
        Ok(write(buf, number, offset).map_err(in_digits)?)
    }
}

/// The width of a number. What is no number is made one first, which may throw, and refused then.
///
/// Node: `boundsError` in `lib/internal/buffer.js`.
fn byte_length(args: Arguments, index: usize) -> Result<Option<f64>> {
    match args.get(index) {
        JsValue::Undefined => Ok(None),
        JsValue::Number(number) => Ok(Some(*number)),
        other => {
            to_number(other)?;
            Err(Thrown::wrong_type("byteLength", expected::NUMBER, other))
        }
    }
}

fn primitive(value: &JsValue) -> &JsValue {
    match value {
        JsValue::Boxed(inner) => inner,
        other => other,
    }
}

/// The same complaint of a value that node-buffer could not be given.
fn with_received(error: Error, shown: String) -> Error {
    match error {
        Error::OutOfRange {
            argument, expected, ..
        } => Error::OutOfRange {
            argument,
            expected,
            received: shown,
        },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for name in [
            "readUInt8",
            "readUint8",
            "writeInt8",
            "readUInt16LE",
            "writeUint32BE",
            "readIntLE",
            "writeUIntBE",
            "readUintLE",
            "readBigUInt64LE",
            "writeBigUint64BE",
            "readBigInt64BE",
            "readFloatLE",
            "writeDoubleBE",
        ] {
            assert!(Accessor::named(name).is_some(), "{name}");
        }
        for name in [
            "read",
            "write",
            "read8",
            "readLE",
            "readUInt8LE",
            "readUInt16",
            "readUInt24LE",
            "readBigInt32LE",
            "readFloat",
            "readInt",
            "toString",
            "writeUINT8",
        ] {
            assert_eq!(Accessor::named(name), None, "{name}");
        }
        assert_eq!(
            Accessor::named("readUint16BE"),
            Accessor::named("readUInt16BE")
        );
        assert_ne!(
            Accessor::named("readUInt16BE"),
            Accessor::named("readInt16BE")
        );
    }
}
