//! `readUInt32LE`, `writeDoubleBE` and the rest of the family.

use node_buffer::{Buffer, Error};

use super::arguments::Arguments;
use super::{Form, Halt, WRONG_TYPE};
use crate::coerce::Live;
use crate::value::Value;

/// A method that reads or writes a number, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Accessor {
    writes: bool,
    kind: Kind,
    is_big_endian: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// An integer of so many bytes; where none is said, it is an argument.
    Integer {
        signed: bool,
        bytes: Option<usize>,
    },
    BigInt {
        signed: bool,
    },
    Float,
    Double,
}

impl Accessor {
    /// The method of this name, `Uint` being another way to write `UInt`.
    pub(super) fn named(name: &str) -> Option<Accessor> {
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
        let integer = |signed, bits: &str| match (bits, is_big_endian) {
            ("8", None) => Some(Kind::Integer {
                signed,
                bytes: Some(1),
            }),
            ("16", Some(_)) => Some(Kind::Integer {
                signed,
                bytes: Some(2),
            }),
            ("32", Some(_)) => Some(Kind::Integer {
                signed,
                bytes: Some(4),
            }),
            ("", Some(_)) => Some(Kind::Integer {
                signed,
                bytes: None,
            }),
            _ => None,
        };
        let kind = match (rest, is_big_endian) {
            ("Float", Some(_)) => Kind::Float,
            ("Double", Some(_)) => Kind::Double,
            ("BigUInt64" | "BigUint64", Some(_)) => Kind::BigInt { signed: false },
            ("BigInt64", Some(_)) => Kind::BigInt { signed: true },
            _ => match rest.strip_prefix("Int") {
                Some(bits) => integer(true, bits)?,
                None => {
                    let bits = rest.strip_prefix("UInt").or(rest.strip_prefix("Uint"))?;
                    integer(false, bits)?
                }
            },
        };
        Some(Accessor {
            writes,
            kind,
            is_big_endian: is_big_endian.unwrap_or(false),
        })
    }

    pub(super) fn perform(self, buf: &Buffer, args: Arguments) -> Result<Live, Halt> {
        if self.writes {
            return Ok(Value::Number(self.write(buf, args)? as f64));
        }
        let offset = args.number(0)?;
        match self.kind {
            Kind::Integer {
                signed,
                bytes: None,
            } => {
                // Node says of an offset that is left out that it is no number, before it looks at the width.
                let width = args.number(1)?;
                Ok(Value::Number(self.read_some(buf, signed, offset, width)?))
            }
            Kind::Integer {
                signed,
                bytes: Some(bytes),
            } => Ok(Value::Number(self.read_fixed(buf, signed, bytes, offset)?)),
            Kind::BigInt { signed } => Ok(Value::BigInt(self.read_big(buf, signed, offset)?)),
            Kind::Float => Ok(Value::Number(f64::from(match self.is_big_endian {
                true => buf.read_f32_be(offset)?,
                false => buf.read_f32_le(offset)?,
            }))),
            Kind::Double => Ok(Value::Number(match self.is_big_endian {
                true => buf.read_f64_be(offset)?,
                false => buf.read_f64_le(offset)?,
            })),
        }
    }

    fn read_some(
        self,
        buf: &Buffer,
        signed: bool,
        offset: Option<f64>,
        width: Option<f64>,
    ) -> Result<f64, Error> {
        Ok(match (signed, self.is_big_endian) {
            (false, false) => buf.read_uint_le(offset, width)? as f64,
            (false, true) => buf.read_uint_be(offset, width)? as f64,
            (true, false) => buf.read_int_le(offset, width)? as f64,
            (true, true) => buf.read_int_be(offset, width)? as f64,
        })
    }

    fn read_fixed(
        self,
        buf: &Buffer,
        signed: bool,
        bytes: usize,
        offset: Option<f64>,
    ) -> Result<f64, Error> {
        Ok(match (signed, bytes, self.is_big_endian) {
            (false, 1, _) => buf.read_u8(offset)?.into(),
            (true, 1, _) => buf.read_i8(offset)?.into(),
            (false, 2, false) => buf.read_u16_le(offset)?.into(),
            (false, 2, true) => buf.read_u16_be(offset)?.into(),
            (true, 2, false) => buf.read_i16_le(offset)?.into(),
            (true, 2, true) => buf.read_i16_be(offset)?.into(),
            (false, _, false) => buf.read_u32_le(offset)?.into(),
            (false, _, true) => buf.read_u32_be(offset)?.into(),
            (true, _, false) => buf.read_i32_le(offset)?.into(),
            (true, _, true) => buf.read_i32_be(offset)?.into(),
        })
    }

    fn read_big(self, buf: &Buffer, signed: bool, offset: Option<f64>) -> Result<String, Error> {
        Ok(match (signed, self.is_big_endian) {
            (false, false) => buf.read_u64_le(offset)?.to_string(),
            (false, true) => buf.read_u64_be(offset)?.to_string(),
            (true, false) => buf.read_i64_le(offset)?.to_string(),
            (true, true) => buf.read_i64_be(offset)?.to_string(),
        })
    }

    fn write(self, buf: &Buffer, args: Arguments) -> Result<usize, Halt> {
        let offset = args.number(1)?;
        if let Kind::BigInt { signed } = self.kind {
            return self.write_big(buf, signed, args, offset);
        }
        let value = args.coerced(0)?.unwrap_or(f64::NAN);
        Ok(match (self.kind, self.is_big_endian) {
            (Kind::Float, false) => buf.write_f32_le(value as f32, offset)?,
            (Kind::Float, true) => buf.write_f32_be(value as f32, offset)?,
            (Kind::Double, false) => buf.write_f64_le(value, offset)?,
            (Kind::Double, true) => buf.write_f64_be(value, offset)?,
            (
                Kind::Integer {
                    signed,
                    bytes: None,
                },
                _,
            ) => self.write_some(buf, signed, value, offset, args.number(2)?)?,
            (
                Kind::Integer {
                    signed,
                    bytes: Some(bytes),
                },
                _,
            ) => {
                let typed = match args.form {
                    Form::Rust => self.write_typed(buf, signed, bytes, value, offset)?,
                    Form::JavaScript => None,
                };
                match typed {
                    Some(end) => end,
                    // These methods have a default for the offset, those that are told a width have none.
                    None => self.write_some(
                        buf,
                        signed,
                        value,
                        offset.or(Some(0.0)),
                        Some(bytes as f64),
                    )?,
                }
            }
            (Kind::BigInt { .. }, _) => return Err(WRONG_TYPE),
        })
    }

    fn write_some(
        self,
        buf: &Buffer,
        signed: bool,
        value: f64,
        offset: Option<f64>,
        width: Option<f64>,
    ) -> Result<usize, Error> {
        match (signed, self.is_big_endian) {
            (false, false) => buf.write_uint_le(value, offset, width),
            (false, true) => buf.write_uint_be(value, offset, width),
            (true, false) => buf.write_int_le(value, offset, width),
            (true, true) => buf.write_int_be(value, offset, width),
        }
    }

    /// Writes a value that is one of Rust's type of this width; another one is not written.
    fn write_typed(
        self,
        buf: &Buffer,
        signed: bool,
        bytes: usize,
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
                    Ok(value) if self.is_big_endian => buf.$be(value, offset).map(Some),
                    Ok(value) => buf.$le(value, offset).map(Some),
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

    fn write_big(
        self,
        buf: &Buffer,
        signed: bool,
        args: Arguments,
        offset: Option<f64>,
    ) -> Result<usize, Halt> {
        let Value::BigInt(digits) = args.get(0) else {
            return Err(WRONG_TYPE);
        };
        let value: i128 = digits
            .parse()
            .map_err(|_| Halt::Skip("a BigInt beyond 128 bits"))?;
        macro_rules! typed {
            ($number:ty, $le:ident, $be:ident) => {
                match <$number>::try_from(value) {
                    Ok(value) if self.is_big_endian => return Ok(buf.$be(value, offset)?),
                    Ok(value) => return Ok(buf.$le(value, offset)?),
                    Err(_) => {}
                }
            };
        }
        if args.form == Form::Rust {
            match signed {
                false => typed!(u64, write_u64_le, write_u64_be),
                true => typed!(i64, write_i64_le, write_i64_be),
            }
        }
        Ok(match (signed, self.is_big_endian) {
            (false, false) => buf.write_big_uint_le(value, offset)?,
            (false, true) => buf.write_big_uint_be(value, offset)?,
            (true, false) => buf.write_big_int_le(value, offset)?,
            (true, true) => buf.write_big_int_be(value, offset)?,
        })
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
    }
}
