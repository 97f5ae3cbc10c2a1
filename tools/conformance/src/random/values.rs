//! Arguments that are likely to make a difference.

use super::call::Takes;
use super::choices::Chooser;
use super::program::{Argument, Held};
use crate::cases::vocabulary::{ENCODINGS, names};
use crate::value::Value;
use node_buffer::{Buffer, Encoding};

/// Where JavaScript's numbers and Node's integers end.
const BOUNDARIES: [i32; 8] = [8, 15, 16, 31, 32, 53, 63, 64];

const ALPHABETS: [&[u8]; 6] = [
    b"ab",
    b"a\0b\0\xd8\xde\x3d",
    // Pieces of characters, whole and spoilt.
    b"\xe2\x82\xac\xf0\x9f\x98\x80\xc3\xa9\xed\xa0a\xef\xbb\xbf\xff\xfe\xf4\x90\xc0\xe0\xf5\xf7\xf8\xc1",
    b"YWJjYQ==-_+/ \n",
    b"\x01\x7f\x80\xff\x00",
    &[],
];

const LETTERS: [&[u16]; 8] = [
    &[0x61, 0x62],
    &[0x61, 0xe9, 0xff, 0x100],
    &[0x61, 0x20ac, 0xd83d, 0xde00, 0xfeff, 0xfffd, 0x7ff, 0x800],
    &[0x30, 0x31, 0x39, 0x41, 0x46, 0x61, 0x66],
    &[0x30, 0x31, 0x39, 0x61, 0x66, 0x61, 0x66, 0x67, 0x20, 0x131],
    &[0x59, 0x57, 0x4a, 0x6a, 0x41, 0x7a, 0x30],
    &[
        0x59, 0x57, 0x4a, 0x6a, 0x3d, 0x2d, 0x5f, 0x2b, 0x2f, 0x20, 0x0a, 0x2a, 0x13d,
    ],
    &[
        0x61, 0xad, 0x300, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180b, 0x200b, 0x2028, 0x202a, 0x2060,
        0x3164, 0xfe00, 0xffa0, 0xfff0,
    ],
];

/// Makes the arguments of one call.
pub(crate) struct Arguments<'a> {
    pub(crate) chooser: Chooser<'a>,
    /// The bytes of the receiver.
    pub(crate) subject: Vec<u8>,
    /// The other Buffers there are, by their numbers: how long each is, and whether it has memory of its own.
    pub(crate) views: Vec<(usize, bool)>,
    /// Where the needle was found, and how its bytes are to be read.
    needle: Option<(usize, Encoding)>,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(chooser: Chooser<'a>, subject: Vec<u8>) -> Arguments<'a> {
        Arguments {
            chooser,
            subject,
            views: Vec::new(),
            needle: None,
        }
    }

    /// Arguments of these kinds; now and then the last ones are left out.
    pub(crate) fn all(&mut self, takes: &[Takes]) -> Vec<Argument> {
        let left_out = match self.chooser.once_in(3) {
            true => self.chooser.below(takes.len() + 1),
            false => 0,
        };
        let kept = &takes[..takes.len() - left_out];
        kept.iter().map(|takes| self.one(*takes)).collect()
    }

    /// An argument of this kind.
    pub(crate) fn one(&mut self, takes: Takes) -> Argument {
        match takes {
            Takes::Position => self.position(),
            Takes::Coerced => self.coerced(),
            Takes::Size => self.size(),
            Takes::Content => self.content(),
            Takes::Text => self.text(),
            Takes::Bytes => self.held(),
            Takes::List => {
                let count = self.chooser.below(4);
                Value::Array((0..count).map(|_| self.held()).collect())
            }
            Takes::Memory => self.memory(),
            Takes::Encoding => self.encoding(),
            Takes::Elements => {
                let bytes = self.bytes();
                let numbers = bytes
                    .iter()
                    .map(|byte| f64::from(*byte) - 0.5 * f64::from(byte % 3));
                Value::Array(numbers.map(Value::Number).collect())
            }
            Takes::Integer => match self.chooser.below(8) {
                0..4 => Value::Number(self.chooser.below(256) as f64),
                4 => self.coerced(),
                _ => Value::Number(self.boundary()),
            },
            Takes::BigInt => {
                let power = 1i128 << self.chooser.one_of(&BOUNDARIES);
                let number = power + self.chooser.below(4) as i128 - 2;
                let signed = if self.chooser.once_in(2) {
                    -number
                } else {
                    number
                };
                Value::BigInt(signed.to_string())
            }
            Takes::Float => Value::Number(self.float()),
            Takes::Width => match self.chooser.once_in(8) {
                true => self.position(),
                false => Value::Number((self.chooser.below(6) + 1) as f64),
            },
        }
    }

    fn length(&mut self) -> usize {
        let most = self.chooser.one_of(&[14, 14, 14, 14, 14, 70, 70, 300]);
        match self.chooser.once_in(40) {
            true => self.chooser.below(3000),
            false => self.chooser.below(most),
        }
    }

    pub(crate) fn bytes(&mut self) -> Vec<u8> {
        let length = self.length();
        match self.chooser.one_of(&ALPHABETS) {
            [] => self.chooser.many(&Vec::from_iter(0..=255), length),
            alphabet => self.chooser.many(alphabet, length),
        }
    }

    pub(crate) fn text(&mut self) -> Argument {
        let length = self.length();
        let letters = self.chooser.one_of(&LETTERS);
        Value::String(self.chooser.many(letters, length))
    }

    /// The encoding in which the needle was found, or any.
    pub(crate) fn encoding(&mut self) -> Argument {
        if let Some((_, encoding)) = self.needle
            && !self.chooser.once_in(4)
        {
            return Value::string(encoding.name());
        }
        match self.chooser.below(24) {
            21 => Value::Undefined,
            22 => Value::string(self.chooser.one_of(&names("unknown"))),
            18..21 => Value::string(self.chooser.one_of(&names("aliases"))),
            _ => Value::string(self.chooser.one_of(&ENCODINGS)),
        }
    }

    /// A power of two at which something ends, or a number beside it.
    fn boundary(&mut self) -> f64 {
        let power = 2f64.powi(self.chooser.one_of(&BOUNDARIES));
        let number = power + self.chooser.one_of(&[0.0, -1.0, 1.0, -0.5, 0.5, -2.0]);
        if self.chooser.once_in(2) {
            -number
        } else {
            number
        }
    }

    fn strange(&mut self) -> f64 {
        self.chooser.one_of(&[
            -0.0,
            -0.5,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            1e300,
            5e-324,
        ])
    }

    fn float(&mut self) -> f64 {
        match self.chooser.below(4) {
            0 => self.boundary(),
            1 => self.strange(),
            _ => {
                let (high, low) = (self.chooser.number(), self.chooser.number());
                let number = f64::from_bits(u64::from(high) << 32 | u64::from(low));
                // A transcript knows one NaN.
                if number.is_nan() { f64::NAN } else { number }
            }
        }
    }

    /// A number at or near a place in the receiver, or at a boundary far from any.
    pub(crate) fn position(&mut self) -> Argument {
        let length = self.subject.len();
        let beside = self.chooser.below(5) as f64 - 2.0;
        if let Some((place, _)) = self.needle
            && self.chooser.once_in(2)
        {
            let end = if self.chooser.once_in(3) {
                length as f64
            } else {
                0.0
            };
            return Value::Number(place as f64 + beside - end);
        }
        let inside = self.chooser.below(length + 2) as f64;
        Value::Number(match self.chooser.below(16) {
            0..6 => inside,
            6 | 7 => return Value::Undefined,
            8 | 9 => -inside - 1.0,
            10 => length as f64 - self.chooser.below(9) as f64,
            11 => inside + self.chooser.one_of(&[0.5, 0.1, 0.9]),
            12 => -inside - 0.5,
            13 => self.strange(),
            14 => self.boundary(),
            _ => (length + self.chooser.below(70)) as f64,
        })
    }

    /// A position, where anything is made a number.
    fn coerced(&mut self) -> Argument {
        if !self.chooser.once_in(12) {
            return self.position();
        }
        match self.chooser.below(6) {
            0 => Value::Null,
            1 => Value::Bool(self.chooser.once_in(2)),
            2 => Value::string(
                self.chooser
                    .one_of(&["2", " 3\n", "", "x", "-1", "0x2", "1.5", "1e1"]),
            ),
            3 => Value::Array(vec![]),
            4 => Value::Array(vec![Value::Number(2.0)]),
            _ => Value::Object([].into()),
        }
    }

    fn size(&mut self) -> Argument {
        let size = self.chooser.below(40) as f64;
        Value::Number(match self.chooser.below(12) {
            0..9 => size,
            9 => size + self.chooser.one_of(&[0.5, 0.1, 0.9]),
            10 => self.strange(),
            _ => -size,
        })
    }

    fn view(&mut self) -> Option<usize> {
        match self.views.len() {
            0 => None,
            count => Some(self.chooser.below(count)),
        }
    }

    fn held(&mut self) -> Argument {
        let kind = self.chooser.below(5);
        match (kind, self.view()) {
            (0..3, Some(view)) => Value::Buffer(Held::View(view)),
            (3, _) => Value::Bytes(Held::Own(self.bytes())),
            _ => Value::Buffer(Held::Own(self.bytes())),
        }
    }

    /// An ArrayBuffer: a new one, or the one below a view that has memory of its own.
    fn memory(&mut self) -> Argument {
        let old = self.view().filter(|&view| self.views[view].1);
        match old {
            Some(view) if self.chooser.once_in(2) => {
                self.subject = vec![0; self.views[view].0];
                Value::ArrayBuffer(Held::View(view))
            }
            _ => {
                self.subject = self.bytes();
                Value::ArrayBuffer(Held::Own(self.subject.clone()))
            }
        }
    }

    /// Something to fill with or to look for: mostly what stands in the receiver.
    fn content(&mut self) -> Argument {
        match self.chooser.below(8) {
            0..4 => self.needle(),
            4 => Value::Number(self.chooser.below(256) as f64),
            5 => Value::Number(self.boundary()),
            6 => self.held(),
            _ => self.text(),
        }
    }

    /// A part of the receiver, as bytes, as text or as a number.
    pub(crate) fn needle(&mut self) -> Argument {
        let length = self.subject.len();
        let start = self.chooser.below(length.max(1));
        let end = length.min(start + 1 + self.chooser.below(5));
        let part = self.subject.get(start..end).unwrap_or_default().to_vec();
        let encoding = self.chooser.one_of(&Encoding::ALL);
        self.needle = Some((start, encoding));
        match self.chooser.below(6) {
            0..3 => Value::String(Buffer::of(&part).to_utf16(encoding)),
            3 => Value::Buffer(Held::Own(part)),
            4 => Value::Bytes(Held::Own(part)),
            _ => Value::Number(part.first().map_or(0.0, |byte| f64::from(*byte))),
        }
    }
}
