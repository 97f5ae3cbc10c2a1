//! `Buffer.alloc`, `Buffer.from` and the other statics.

use node_buffer::{Buffer, Encoding, Release};

use super::fill::{self, Filling};
use crate::argument::{Arguments, after};
use crate::coerce::{to_boolean, to_number};
use crate::encoding::{known, named, normalized};
use crate::received::received;
use crate::thrown::{Result, Thrown, expected};
use crate::value::{JsValue, View};

/// The static's answer; nothing for a name that is none.
pub(crate) fn perform(name: &str, args: Arguments) -> Option<Result<JsValue>> {
    Some(match name {
        "poolSize" => Ok((Buffer::pool_size() as f64).into()),
        "poolSize=" => to_number(args.get(0)).map(|size| {
            Buffer::set_pool_size(size as usize);
            args.get(0).clone()
        }),
        "alloc" => alloc(args),
        "allocUnsafe" | "allocUnsafeSlow" => alloc_unsafe(name, args),
        "from" => from(args),
        "of" => elements(args.all()).map(|numbers| Buffer::of_numbers(&numbers).into()),
        "copyBytesFrom" => copy_bytes_from(args),
        "concat" => concat(args),
        "compare" => compare(args),
        "byteLength" => byte_length(args),
        "stringLength" if Release::current().has_string_length() => string_length(args),
        "isEncoding" => {
            let name = args.get(0);
            let is_named = name.is_string() && to_boolean(name) && normalized(name).is_some();
            Ok(is_named.into())
        }
        "isBuffer" => Ok(matches!(args.get(0), JsValue::Buffer(_)).into()),
        _ => return None,
    })
}

/// Numbers as the elements of a new Buffer: `ToNumber` of each.
fn elements(items: &[JsValue]) -> Result<Vec<f64>> {
    items.iter().map(to_number).collect()
}

fn alloc(args: Arguments) -> Result<JsValue> {
    let size = args.number(0, "size")?;
    let is_filled = match args.get(1) {
        JsValue::Undefined => false,
        JsValue::Number(byte) => *byte != 0.0,
        _ => true,
    };
    if !is_filled || size.is_none_or(|size| size <= 0.0) {
        return Ok(Buffer::alloc(size)?.into());
    }
    // The size is looked at before the encoding, and the bytes need not be zero.
    let buffer = Buffer::alloc_unsafe_slow(size)?;
    let encoding = match args.get(1).is_string() {
        true => fill::encoding(args.get(2))?,
        false => Encoding::Utf8,
    };
    if buffer.is_empty() {
        return Ok(buffer.into());
    }
    let filling = Filling::new(args, 1, encoding)?;
    Buffer::alloc_filled(size, filling.pattern())
        .map(JsValue::from)
        .map_err(|error| fill::refused(error, args.get(1)))
}

fn alloc_unsafe(name: &str, args: Arguments) -> Result<JsValue> {
    let size = args.number(0, "size")?;
    // 3 is never an alignment, and is looked at after the size.
    let alignment = match Release::current().takes_alignment() {
        true => after(
            args.number(1, "alignment"),
            || match Buffer::alloc_unsafe_aligned(size, 3) {
                Err(node_buffer::Error::NotAPowerOfTwo(_)) => Ok(()),
                checked => checked.map(|_| ()),
            },
        )?,
        false => None,
    };
    let buffer = match (name, alignment) {
        ("allocUnsafe", None) => Buffer::alloc_unsafe(size),
        ("allocUnsafe", _) => Buffer::alloc_unsafe_aligned(size, alignment),
        (_, None) => Buffer::alloc_unsafe_slow(size),
        (_, _) => Buffer::alloc_unsafe_slow_aligned(size, alignment),
    };
    Ok(buffer?.into())
}

/// Node: `Buffer.from` in `lib/buffer.js`.
pub(crate) fn from(args: Arguments) -> Result<JsValue> {
    let value = match args.get(0) {
        JsValue::Boxed(inner) if inner.is_string() => inner,
        other => other,
    };
    let made = match value {
        JsValue::String(_) => {
            let encoding = match args.get(1) {
                name if name.is_string() && to_boolean(name) => known(name)?,
                _ => Encoding::Utf8,
            };
            Buffer::from_string(args.spoken(value)?.text(), encoding)
        }
        JsValue::Buffer(buffer) | JsValue::Bytes(buffer) => Buffer::from(&**buffer),
        // What has memory of its own and no length is like an array without elements.
        JsValue::View(View::DataView, _) => Buffer::from_numbers(&[]),
        JsValue::View(View::BigInt64 | View::BigUint64, bytes) if !bytes.is_empty() => {
            return Err(Thrown::mixed());
        }
        JsValue::View(view, bytes) => {
            Buffer::from_numbers(&elements(&view.elements(&bytes.to_vec()))?)
        }
        JsValue::ArrayBuffer(memory) => {
            let store = memory.backing_store();
            let offset = args.coerced(1)?;
            let length = after(args.coerced(2), || {
                match Buffer::from_store(&store, offset, ..) {
                    // That the window begins too early is found out when it is made, after all else.
                    Err(node_buffer::Error::StartOffset(_)) => Ok(()),
                    checked => checked.map(|_| ()),
                }
            })?;
            Buffer::from_store(&store, offset, length)?
        }
        JsValue::Array(items) => Buffer::from_numbers(&elements(items)?),
        other => Buffer::from_numbers(&from_object(other)?),
    };
    Ok(made.into())
}

/// The elements of an object that is like an array, or of what became of a Buffer in JSON; any other value is refused.
///
/// Node: `fromObject` and `fromArrayLike` in `lib/buffer.js`.
fn from_object(value: &JsValue) -> Result<Vec<f64>> {
    /// Beyond this length V8 refuses before it looks at an element.
    const TOO_LONG: f64 = 4294967296.0;
    let refused = || {
        Err(Thrown::wrong_type(
            "first argument",
            expected::SOURCE,
            value,
        ))
    };
    let (JsValue::Object(fields) | JsValue::Bare(fields)) = value else {
        return refused();
    };
    let field = |name: &str| fields.get(name).unwrap_or(&JsValue::Undefined);
    match (field("length"), field("type"), field("data")) {
        (JsValue::Number(length), _, _) if *length > TOO_LONG => {
            if Release::current().allows_any_length() {
                return Err(node_buffer::Error::AllocationFailed.into());
            }
            let length = length.trunc().min(9007199254740991.0);
            let message = format!("Invalid typed array length: {length}");
            Err(Thrown::range_error(message))
        }
        (JsValue::Number(length), _, _) => (0..*length as usize)
            .map(|index| to_number(field(&index.to_string())))
            .collect(),
        (JsValue::Undefined, _, _) if matches!(field("buffer"), JsValue::ArrayBuffer(_)) => {
            Ok(Vec::new())
        }
        (JsValue::Undefined, kind, JsValue::Array(data)) if *kind == "Buffer".into() => {
            elements(data)
        }
        (JsValue::Undefined, _, _) => refused(),
        // A length that is no number is none.
        _ => Ok(Vec::new()),
    }
}

fn copy_bytes_from(args: Arguments) -> Result<JsValue> {
    let value = args.get(0);
    let (bytes, width) = match value {
        JsValue::Buffer(bytes) | JsValue::Bytes(bytes) => (bytes, 1),
        JsValue::View(view, bytes) if *view != View::DataView => (bytes, view.width()),
        _ => return Err(Thrown::wrong_type("view", expected::TYPED_ARRAY, value)),
    };
    let bytes = bytes.to_vec();
    let copied = |offset: Option<f64>, length: Option<f64>| match width {
        1 => Buffer::copy_bytes_from_range(&bytes, offset, length),
        2 => Buffer::copy_bytes_from_range(&lanes(&bytes, u16::from_ne_bytes), offset, length),
        4 => Buffer::copy_bytes_from_range(&lanes(&bytes, u32::from_ne_bytes), offset, length),
        _ => Buffer::copy_bytes_from_range(&lanes(&bytes, u64::from_ne_bytes), offset, length),
    };
    if bytes.is_empty() {
        return Ok(Buffer::of(&[]).into()); // Node looks at nothing else then.
    }
    let offset = args.number(1, "offset")?;
    let length = match args.number(2, "length") {
        Err(_) if offset.is_some_and(|offset| is_beyond(offset, bytes.len() / width)) => {
            return Ok(Buffer::of(&[]).into());
        }
        length => after(length, || copied(offset, Some(0.0)))?,
    };
    Ok(copied(offset, length)?.into())
}

/// An offset at or behind the last element: the length is not looked at then.
fn is_beyond(offset: f64, length: usize) -> bool {
    offset.trunc() == offset && offset >= length as f64 && offset <= 9007199254740991.0
}

fn lanes<const N: usize, T>(bytes: &[u8], element: impl Fn([u8; N]) -> T) -> Vec<T> {
    let (lanes, _) = bytes.as_chunks();
    lanes.iter().map(|&lane| element(lane)).collect()
}

fn compare(args: Arguments) -> Result<JsValue> {
    let (one, other) = (args.bytes(0, "buf1")?, args.bytes(1, "buf2")?);
    Ok(f64::from(one.compare(other) as i8).into())
}

/// Node: `Buffer.concat` in `lib/buffer.js`.
fn concat(args: Arguments) -> Result<JsValue> {
    let JsValue::Array(items) = args.get(0) else {
        return Err(Thrown::wrong_type("list", expected::ARRAY, args.get(0)));
    };
    if items.is_empty() {
        return Ok(Buffer::default().into()); // Node does not look at the length of nothing.
    }
    let total = args.number(1, "length")?;
    let mut list: Vec<&Buffer> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        match item.uint8_array() {
            Some(bytes) => list.push(bytes),
            None => {
                checked_total(items, total)?;
                let name = format!("list[{index}]");
                return Err(Thrown::wrong_type(&name, expected::BYTES, item));
            }
        }
    }
    Ok(Buffer::concat_to(&list, total)?.into())
}

/// What Node does about the length before it looks at the items: older releases add their lengths up, whatever they are,
/// and take the memory.
fn checked_total(items: &[JsValue], total: Option<f64>) -> Result<()> {
    let one = [&Buffer::of(&[])];
    let is_old = !Release::current().checks_items_first();
    match total {
        // A total in range would be allocated, which newer releases have not done by then.
        Some(total @ 0.0..=9007199254740991.0) if !is_old && total.trunc() == total => {}
        Some(total) => Buffer::concat_to(&one, total).map(|_| ())?,
        None if is_old => {
            let lengths: Vec<f64> = items.iter().map(length_of).collect::<Result<_>>()?;
            Buffer::alloc_unsafe(lengths.iter().sum::<f64>())?;
        }
        None => {}
    }
    Ok(())
}

/// `value.length`, where that is a number; nothing has none.
fn length_of(value: &JsValue) -> Result<f64> {
    let length = match value {
        JsValue::Undefined | JsValue::Null => {
            let shown = received(value);
            let message = format!("Cannot read properties of {shown} (reading 'length')");
            return Err(Thrown::type_error(message));
        }
        JsValue::String(units) => units.len(),
        JsValue::Boxed(inner) => return length_of(inner),
        JsValue::Buffer(bytes) | JsValue::Bytes(bytes) => bytes.len(),
        JsValue::View(view, bytes) if *view != View::DataView => bytes.len() / view.width(),
        JsValue::Array(items) => items.len(),
        JsValue::Object(fields) | JsValue::Bare(fields) => match fields.get("length") {
            Some(JsValue::Number(length)) => return Ok(*length),
            _ => 0,
        },
        _ => 0,
    };
    Ok(length as f64)
}

fn byte_length(args: Arguments) -> Result<JsValue> {
    let length = match args.get(0) {
        JsValue::String(units) if units.is_empty() => 0,
        JsValue::String(_) => {
            // An encoding that nobody knows is taken for UTF-8.
            let encoding = match args.get(1) {
                name if !to_boolean(name) => Encoding::Utf8,
                name => named(name)?.unwrap_or_default(),
            };
            encoding.byte_length(args.text(0)?.text())
        }
        JsValue::ArrayBuffer(memory) => memory.len(),
        other => match other.view() {
            Some(bytes) => bytes.len(),
            None => return Err(Thrown::wrong_type("string", expected::TEXT_OR_BYTES, other)),
        },
    };
    Ok((length as f64).into())
}

/// Node: `stringLength` in `lib/buffer.js`.
fn string_length(args: Arguments) -> Result<JsValue> {
    let value = args.get(0);
    let Some(bytes) = value.elements_or_memory() else {
        return Err(Thrown::wrong_type("input", expected::MEMORY, value));
    };
    let encoding = match args.get(1) {
        JsValue::Undefined => Encoding::Utf8,
        name @ JsValue::String(_) => known(name)?,
        other => return Err(Thrown::wrong_type("encoding", expected::STRING, other)),
    };
    Ok((bytes.string_length(encoding) as f64).into())
}
