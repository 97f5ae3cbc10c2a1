//! Strings as a Buffer takes them: Rust's, or UTF-16 code units as JavaScript has them.

#![forbid(unsafe_code)]

/// The longest string of V8's on a 64-bit machine, in code units.
///
/// V8: `String::kMaxLength` in `include/v8-primitive.h`.
pub(crate) const MAX_LENGTH: usize = (1 << 29) - 24;

/// A string for a Buffer: text, or UTF-16 code units, among which a surrogate may lack its partner.
///
/// You seldom write it: `&str`, `&String`, `&[u16]` and `&Vec<u16>` become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text<'a> {
    /// Text that Rust can hold.
    Str(&'a str),
    /// Any string of JavaScript's.
    Units(&'a [u16]),
}

impl<'a> Text<'a> {
    /// Its length in code units: `text.length`.
    pub(crate) fn length(self) -> usize {
        match self {
            Text::Str(text) if text.is_ascii() => text.len(),
            Text::Str(text) => utf16_length(text),
            Text::Units(units) => units.len(),
        }
    }

    /// No more than its length, and known at once: a character takes at most three bytes a unit.
    pub(crate) fn length_at_least(self) -> usize {
        match self {
            Text::Str(text) => text.len() / 3,
            Text::Units(units) => units.len(),
        }
    }

    pub(crate) fn is_empty(self) -> bool {
        match self {
            Text::Str(text) => text.is_empty(),
            Text::Units(units) => units.is_empty(),
        }
    }

    /// Its bytes, if they are ASCII: then they are its code units as well.
    pub(crate) fn ascii(self) -> Option<&'a [u8]> {
        match self {
            Text::Str(text) if text.is_ascii() => Some(text.as_bytes()),
            _ => None,
        }
    }

    /// Its characters. A surrogate without its partner is U+FFFD.
    pub(crate) fn chars(self) -> impl Iterator<Item = char> {
        char::decode_utf16(self.units()).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Its bytes in UTF-8, in which a surrogate without its partner is written like any other number: in three bytes.
    ///
    /// V8: `String::WriteUtf8` where it does not replace what is invalid.
    pub(crate) fn generalized_utf8(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for unit in char::decode_utf16(self.units()) {
            match unit {
                Ok(character) => bytes.extend(character.encode_utf8(&mut [0; 4]).as_bytes()),
                Err(lone) => {
                    let unit = lone.unpaired_surrogate();
                    let low = |shift: u16| 0x80 | (unit >> shift & 0x3f) as u8;
                    bytes.extend([0xe0 | (unit >> 12) as u8, low(6), low(0)]);
                }
            }
        }
        bytes
    }

    /// Its UTF-16 code units.
    pub(crate) fn units(self) -> impl Iterator<Item = u16> {
        let (text, units) = match self {
            Text::Str(text) => (text, [].as_slice()),
            Text::Units(units) => ("", units),
        };
        text.encode_utf16().chain(units.iter().copied())
    }

    /// Its code units, cut to their low byte: what hex, base64 and latin1 look at.
    pub(crate) fn low_bytes(self) -> impl Iterator<Item = u8> {
        self.units().map(|unit| unit as u8)
    }
}

/// One unit for each byte that begins a character, and another for one that begins four bytes.
///
/// The same as `text.encode_utf16().count()`, in a form that compiles to vector instructions: so few bytes at a time that
/// a byte can count them.
fn utf16_length(text: &str) -> usize {
    let units = |&byte: &u8| u8::from(byte as i8 >= -64) + u8::from(byte >= 0xf0);
    let chunks = text.as_bytes().chunks(64);
    chunks
        .map(|chunk| usize::from(chunk.iter().map(units).sum::<u8>()))
        .sum()
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Text::Str(text)
    }
}

impl<'a> From<&'a String> for Text<'a> {
    fn from(text: &'a String) -> Self {
        Text::Str(text)
    }
}

impl<'a> From<&'a [u16]> for Text<'a> {
    fn from(units: &'a [u16]) -> Self {
        Text::Units(units)
    }
}

impl<'a> From<&'a Vec<u16>> for Text<'a> {
    fn from(units: &'a Vec<u16>) -> Self {
        Text::Units(units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_count_and_the_plain_count_agree() {
        let characters = [
            'a',
            'é',
            '€',
            '😀',
            '\u{7f}',
            '\u{80}',
            '\u{ffff}',
            '\u{10ffff}',
        ];
        for length in 0..200 {
            let text: String = (0..length)
                .map(|_| characters[rand::random_range(0..characters.len())])
                .collect();
            assert_eq!(utf16_length(&text), text.encode_utf16().count(), "{text}");
            assert!(Text::Str(&text).length_at_least() <= utf16_length(&text));
        }
    }
}
