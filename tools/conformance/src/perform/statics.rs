//! `Buffer.alloc`, `Buffer.from` and the other statics.

use std::collections::BTreeMap;
use std::rc::Rc;

use node_buffer::{Buffer, Encoding};

use super::arguments::{Arguments, elements, encoding, is_falsy, normalized};
use super::fill::filling;
use super::{Halt, NO_SUCH_MEMBER, WRONG_TYPE, made};
use crate::coerce::{Live, to_number};
use crate::value::Value;

pub(super) fn perform(name: &str, args: Arguments) -> Result<Live, Halt> {
    match name {
        "poolSize" => Ok(Value::Number(Buffer::pool_size() as f64)),
        "alloc" => alloc(args),
        "allocUnsafe" => {
            let (size, alignment) = (args.number(0)?, args.number(1)?);
            cleared(match alignment {
                None => Buffer::alloc_unsafe(size),
                Some(_) => Buffer::alloc_unsafe_aligned(size, alignment),
            }?)
        }
        "allocUnsafeSlow" => {
            let (size, alignment) = (args.number(0)?, args.number(1)?);
            cleared(match alignment {
                None => Buffer::alloc_unsafe_slow(size),
                Some(_) => Buffer::alloc_unsafe_slow_aligned(size, alignment),
            }?)
        }
        "from" => from(args),
        "of" => Ok(made(Buffer::of_numbers(&elements(args.all())?))),
        "copyBytesFrom" => {
            let bytes = args.bytes(0)?.to_vec();
            let (offset, length) = (args.number(1)?, args.number(2)?);
            Ok(made(Buffer::copy_bytes_from_range(&bytes, offset, length)?))
        }
        "concat" => concat(args),
        "compare" => {
            let order = args.bytes(0)?.compare(args.bytes(1)?);
            Ok(Value::Number(f64::from(order as i8)))
        }
        "byteLength" => byte_length(args),
        "isEncoding" => {
            let is_string = matches!(args.get(0), Value::String(_));
            Ok(Value::Bool(is_string && encoding(args.get(0)).is_ok()))
        }
        "isBuffer" => Ok(Value::Bool(matches!(args.get(0), Value::Buffer(_)))),
        _ => Err(NO_SUCH_MEMBER),
    }
}

/// The recorder clears what `allocUnsafe` returns: whatever bytes it found there are no answer.
fn cleared(buffer: Buffer) -> Result<Live, Halt> {
    buffer.fill(0)?;
    Ok(made(buffer))
}

fn alloc(args: Arguments) -> Result<Live, Halt> {
    let size = args.number(0)?;
    let is_filled = match args.get(1) {
        Value::Undefined => false,
        Value::Number(byte) => *byte != 0.0,
        _ => true,
    };
    if !is_filled || size.is_none_or(|size| size <= 0.0) {
        return Ok(made(Buffer::alloc(size)?));
    }
    // The size is looked at before the encoding, and the bytes need not be zero.
    let buffer = Buffer::alloc_unsafe_slow(size)?;
    let encoding = match args.get(1) {
        Value::String(_) => normalized(args.get(2))?,
        _ => Encoding::Utf8,
    };
    if buffer.is_empty() {
        return Ok(made(buffer));
    }
    let value = filling(args, 1)?;
    Ok(made(Buffer::alloc_filled(size, value.value(encoding))?))
}

fn from(args: Arguments) -> Result<Live, Halt> {
    match args.get(0) {
        Value::String(_) => {
            let encoding = match args.get(1) {
                name @ Value::String(_) if !is_falsy(name) => encoding(name)?,
                _ => Encoding::Utf8,
            };
            Ok(made(Buffer::from_string(args.text(0)?.text(), encoding)))
        }
        Value::Buffer(buffer) | Value::Bytes(buffer) => Ok(made(Buffer::from(&**buffer))),
        Value::ArrayBuffer(view) => {
            let (offset, length) = (args.coerced(1)?, args.coerced(2)?);
            Ok(made(Buffer::from_store(
                &view.backing_store(),
                offset,
                length,
            )?))
        }
        Value::Array(items) => Ok(made(Buffer::from_numbers(&elements(items)?))),
        Value::Object(fields) => from_object(fields),
        _ => Err(WRONG_TYPE),
    }
}

/// An object that is like an array, or what became of a Buffer in JSON.
fn from_object(fields: &BTreeMap<String, Live>) -> Result<Live, Halt> {
    match (fields.get("length"), fields.get("type"), fields.get("data")) {
        (Some(Value::Number(length)), _, _) => {
            let numbers: Vec<f64> = (0..*length as usize)
                .map(|index| match fields.get(&index.to_string()) {
                    Some(item) => to_number(item),
                    None => Ok(f64::NAN),
                })
                .collect::<Result<_, _>>()?;
            Ok(made(Buffer::from_numbers(&numbers)))
        }
        (None | Some(Value::Undefined), Some(Value::String(kind)), Some(Value::Array(data)))
            if kind.iter().copied().eq("Buffer".encode_utf16()) =>
        {
            Ok(made(Buffer::from_numbers(&elements(data)?)))
        }
        (None | Some(Value::Undefined), _, _) => Err(WRONG_TYPE),
        // A length that is no number is none.
        _ => Ok(made(Buffer::from_numbers(&[]))),
    }
}

fn concat(args: Arguments) -> Result<Live, Halt> {
    let Value::Array(items) = args.get(0) else {
        return Err(WRONG_TYPE);
    };
    let list: Vec<&Buffer> = items
        .iter()
        .map(|item| match item {
            Value::Buffer(buffer) | Value::Bytes(buffer) => Ok(&**buffer),
            _ => Err(WRONG_TYPE),
        })
        .collect::<Result<_, _>>()?;
    let buffer = match args.get(1) {
        Value::Undefined => Buffer::concat_to(&list, ..)?,
        // Node does not look at the length of nothing.
        Value::Number(_) => Buffer::concat_to(&list, args.number(1)?)?,
        _ if list.is_empty() => Buffer::concat(&list),
        _ => return Err(WRONG_TYPE),
    };
    Ok(made(buffer))
}

fn byte_length(args: Arguments) -> Result<Live, Halt> {
    let length = match args.get(0) {
        Value::String(_) => {
            // An encoding that nobody knows is taken for UTF-8.
            let encoding = match args.get(1) {
                name if is_falsy(name) => Encoding::Utf8,
                name => match encoding(name) {
                    Ok(encoding) => encoding,
                    Err(Halt::Throw(_)) => Encoding::Utf8,
                    Err(skip) => return Err(skip),
                },
            };
            encoding.byte_length(args.text(0)?.text())
        }
        Value::Buffer(bytes) | Value::Bytes(bytes) => bytes.len(),
        Value::ArrayBuffer(view) => Rc::clone(view).backing_store().byte_length(),
        _ => return Err(WRONG_TYPE),
    };
    Ok(Value::Number(length as f64))
}
