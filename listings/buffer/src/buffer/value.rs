//! What a Buffer can be filled with or searched for: a number, a text, another Buffer.

#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::slice;

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::javascript::text::Text;

/// Something that stands for bytes, to [fill](Buffer::fill) with or to [search](Buffer::index_of) for.
///
/// You seldom write it: numbers, text (alone or with its encoding), bytes and Buffers become one. Numbers are cut to their
/// lowest eight bits, as in Node; a `char` is text.
///
/// ```
/// use node_buffer::{Buffer, Encoding};
///
/// let buf = Buffer::from("né, 1 + 1 = 2");
/// let (place, letter, word) = (buf.len() - 1, 'é', String::from("1 = "));
/// assert_eq!(buf.index_of(letter, ..), Some(1));
/// assert_eq!(buf.index_of(&word, ..), Some(9));
/// assert_eq!(buf.index_of(word, ..), Some(9));
/// assert_eq!(buf.index_of(("3d20", Encoding::Hex), ..), Some(11));
/// assert_eq!(buf.index_of(b"= 2", ..), Some(11));
/// assert_eq!(buf.index_of(place + 37, ..), Some(13));
/// assert_eq!(buf.index_of(50u32, ..), Some(13));
/// assert_eq!(buf.index_of(50i64 - 256, ..), Some(13));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// One byte.
    Byte(u8),
    /// The bytes of a text in an encoding.
    Text(Text<'a>, Encoding),
    /// The bytes of a text that is nobody else's, in an encoding.
    OwnedText(String, Encoding),
    /// The bytes of a Buffer; a search for UTF-16 looks at every second byte only.
    Window(&'a Buffer, Encoding),
    /// Plain bytes, as a `Uint8Array` holds them; searched for as those of a Buffer.
    Slice(&'a [u8], Encoding),
}

impl Value<'_> {
    /// What a byte makes of a number: JavaScript's `ToUint8`.
    pub(crate) fn byte(number: f64) -> u8 {
        number.trunc().rem_euclid(256.0) as u8
    }

    /// The text it is, if it is one, and how it is written.
    pub(crate) fn text(&self) -> Option<(Text<'_>, Encoding)> {
        match *self {
            Value::Text(text, encoding) => Some((text, encoding)),
            Value::OwnedText(ref text, encoding) => Some((text.into(), encoding)),
            _ => None,
        }
    }

    /// The bytes it stands for. Those of a Buffer are copied: they may be the ones that are being written.
    pub(crate) fn bytes(&self) -> Cow<'_, [u8]> {
        match *self {
            Value::Byte(ref byte) => slice::from_ref(byte).into(),
            Value::Text(Text::Str(text), Encoding::Utf8) => text.as_bytes().into(),
            Value::Text(text, encoding) => encoding.bytes(text).into(),
            Value::OwnedText(ref text, Encoding::Utf8) => text.as_bytes().into(),
            Value::OwnedText(ref text, encoding) => encoding.bytes(text).into(),
            Value::Window(buffer, _) => buffer.to_vec().into(),
            Value::Slice(bytes, _) => bytes.into(),
        }
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        /// Cut to its lowest eight bits, as Node does.
        impl From<$integer> for Value<'_> {
            fn from(number: $integer) -> Self {
                Value::Byte(number as u8)
            }
        }
    )*};
}

integers!(u8 i8 u16 i16 u32 i32 u64 i64 usize isize);

/// Cut to a whole number and to its lowest eight bits, as Node does; what is not finite is 0.
impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value::Byte(Value::byte(number))
    }
}

/// A text of one character.
impl From<char> for Value<'_> {
    fn from(character: char) -> Self {
        String::from(character).into()
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::OwnedText(text, Encoding::Utf8)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text.into(), Encoding::Utf8)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text.into(), Encoding::Utf8)
    }
}

impl<'a, T: Into<Text<'a>>> From<(T, Encoding)> for Value<'a> {
    fn from((text, encoding): (T, Encoding)) -> Self {
        Value::Text(text.into(), encoding)
    }
}

impl<'a> From<&'a Buffer> for Value<'a> {
    fn from(buffer: &'a Buffer) -> Self {
        Value::Window(buffer, Encoding::Utf8)
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Value::Slice(bytes, Encoding::Utf8)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Value::Slice(bytes, Encoding::Utf8)
    }
}

impl<'a> From<&'a Vec<u8>> for Value<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Value::Slice(bytes, Encoding::Utf8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cut_to_a_byte() {
        let byte = |value: Value| value.bytes()[0];
        assert_eq!(byte(257.into()), 1);
        assert_eq!(byte(257u16.into()), 1);
        assert_eq!(byte((usize::MAX - 1).into()), 254);
        assert_eq!(byte((-2i64).into()), 254);
        assert_eq!(byte((-1).into()), 255);
        assert_eq!(byte(1.9.into()), 1);
        assert_eq!(byte((-2.5).into()), 254);
        assert_eq!(byte(4294967301.0.into()), 5);
        assert_eq!(byte(f64::NAN.into()), 0);
        assert_eq!(byte(f64::INFINITY.into()), 0);
    }
}
