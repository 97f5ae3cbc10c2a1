//! Random programs that the plain model understands: reasonable arguments, and now and then one beside the edge.

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use super::{Argument, Held, Program, Step};
use crate::value::Value;

/// Numbers that are read and written, and how many bytes they take.
const NUMBERS: [(&str, u32); 14] = [
    ("UInt8", 1),
    ("Int8", 1),
    ("UInt16LE", 2),
    ("Int16BE", 2),
    ("UInt32LE", 4),
    ("UInt32BE", 4),
    ("Int32LE", 4),
    ("BigUInt64LE", 8),
    ("BigInt64BE", 8),
    ("BigUInt64BE", 8),
    ("FloatLE", 4),
    ("FloatBE", 4),
    ("DoubleLE", 8),
    ("DoubleBE", 8),
];

const ENCODINGS: [&str; 4] = ["utf8", "latin1", "ucs2", "hex"];

/// The program that grows from this seed.
pub(crate) fn program(seed: u64) -> Program {
    let mut rng = StdRng::seed_from_u64(seed);
    let blocks = (0..rng.random_range(1..3))
        .map(|_| bytes(&mut rng, 40))
        .collect();
    let mut writer = Writer {
        program: Program {
            blocks,
            steps: Vec::new(),
        },
        lengths: Vec::new(),
        rng,
    };
    writer.lengths = writer.program.blocks.iter().map(Vec::len).collect();
    for _ in 0..writer.rng.random_range(3..30) {
        writer.add_step();
    }
    writer.program
}

fn bytes(rng: &mut StdRng, most: usize) -> Vec<u8> {
    // Few different bytes, so that searches find something.
    let length = rng.random_range(0..=most);
    (0..length)
        .map(|_| *b"aab\xc3\xa9\0\xff".choose(rng).unwrap_or(&0))
        .collect()
}

struct Writer {
    program: Program,
    /// About how long each view is.
    lengths: Vec<usize>,
    rng: StdRng,
}

impl Writer {
    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.rng.random_range(0..list.len())]
    }

    fn view(&mut self) -> usize {
        self.rng.random_range(0..self.lengths.len())
    }

    /// A position in `length` bytes; now and then beside them, or none.
    fn position(&mut self, length: usize) -> Argument {
        match self.rng.random_range(0..20) {
            0 => Value::Undefined,
            1 => Value::Number((length + 1) as f64),
            _ => Value::Number(self.rng.random_range(0..=length) as f64),
        }
    }

    /// A position that may count from the end.
    fn signed_position(&mut self, length: usize) -> Argument {
        match self.rng.random_range(0..4) {
            0 => Value::Number(-(self.rng.random_range(1..=length + 2) as f64)),
            _ => self.position(length),
        }
    }

    /// Text and the encoding it is meant for.
    fn text(&mut self) -> (Argument, &'static str) {
        let encoding = self.one_of(&ENCODINGS);
        let letters: &[char] = match encoding {
            "hex" => &['6', '1', 'f', 'A'],
            "latin1" => &['a', 'b', 'é', 'ÿ'],
            _ => &['a', 'b', 'é', '€', '😀'],
        };
        let length = self.rng.random_range(0..6) * if encoding == "hex" { 2 } else { 1 };
        let text: String = (0..length).map(|_| self.one_of(letters)).collect();
        (Value::string(&text), encoding)
    }

    /// Something that stands for bytes, and its encoding.
    fn content(&mut self) -> (Argument, Argument) {
        match self.rng.random_range(0..3) {
            0 => (
                Value::Number(f64::from(self.one_of(b"ab\0\xff"))),
                Value::Undefined,
            ),
            1 => (Value::Buffer(Held::View(self.view())), Value::Undefined),
            _ => {
                let (text, encoding) = self.text();
                (text, Value::string(encoding))
            }
        }
    }

    fn add_step(&mut self) {
        if self.lengths.len() < 8 && self.rng.random_range(0..4) == 0 {
            return self.make();
        }
        let on = self.view();
        let length = self.lengths[on];
        let (name, args): (&str, Vec<Argument>) = match self.rng.random_range(0..14) {
            0 => ("buf.fill", {
                let (content, encoding) = self.content();
                let (start, end) = (self.position(length), self.position(length));
                match (encoding, &start) {
                    // Without an offset what comes next does not count.
                    (Value::Undefined, Value::Undefined) | (Value::String(_), Value::Undefined) => {
                        vec![content]
                    }
                    (encoding, _) => vec![content, start, end, encoding],
                }
            }),
            1 => {
                let target = self.view();
                let room = self.lengths[target];
                let mut args = vec![Value::Buffer(Held::View(target)), self.position(room)];
                args.extend([self.position(length), self.position(length)]);
                ("buf.copy", args)
            }
            2 => {
                let (text, encoding) = self.text();
                let offset = Value::Number(self.rng.random_range(0..=length) as f64);
                (
                    "buf.write",
                    vec![text, offset, self.position(length), Value::string(encoding)],
                )
            }
            3 => (
                self.one_of(&["buf.swap16", "buf.swap32", "buf.swap64"]),
                vec![],
            ),
            4 => (
                self.one_of(&["buf.equals", "buf.compare"]),
                vec![Value::Buffer(Held::View(self.view()))],
            ),
            5 | 6 => {
                let (content, encoding) = self.content();
                let method = self.one_of(&["buf.indexOf", "buf.lastIndexOf", "buf.includes"]);
                // The model does not know that UTF-16 has even places only.
                if encoding == Value::string("ucs2") {
                    return self.add_step();
                }
                (
                    method,
                    vec![content, self.signed_position(length), encoding],
                )
            }
            7 | 8 => {
                let encoding = self.one_of(&ENCODINGS);
                let (start, end) = (self.position(length), self.position(length));
                ("buf.toString", vec![Value::string(encoding), start, end])
            }
            9 => (
                "buf[]",
                vec![Value::Number(self.rng.random_range(0..length + 2) as f64)],
            ),
            10 => {
                let place = Value::Number(self.rng.random_range(0..length + 2) as f64);
                (
                    "buf[]=",
                    vec![place, Value::Number(f64::from(self.rng.random::<u8>()))],
                )
            }
            11 => return self.read(on),
            _ => return self.write(on),
        };
        self.push(name, Some(on), args, None);
    }

    fn read(&mut self, on: usize) {
        let (name, _) = self.one_of(&NUMBERS);
        let offset = self.position(self.lengths[on].saturating_sub(1));
        self.push(&format!("buf.read{name}"), Some(on), vec![offset], None);
    }

    fn write(&mut self, on: usize) {
        let (name, width) = self.one_of(&NUMBERS);
        let random = i128::from(self.rng.random::<i64>());
        let bits = 8 * width;
        // A number that fits.
        let unsigned = random & ((1 << bits) - 1);
        let integer = if name.contains("UInt") {
            unsigned
        } else {
            unsigned - (1 << (bits - 1))
        };
        let value = match name {
            _ if name.starts_with("Big") => Value::BigInt(integer.to_string()),
            _ if name.starts_with("Float") || name.starts_with("Double") => {
                Value::Number(random as f64 / 1024.0)
            }
            _ => Value::Number(integer as f64),
        };
        let offset = self.position(self.lengths[on].saturating_sub(1));
        self.push(
            &format!("buf.write{name}"),
            Some(on),
            vec![value, offset],
            None,
        );
    }

    fn make(&mut self) {
        let made = self.lengths.len();
        let size = self.rng.random_range(0..40);
        let source = self.view();
        let (name, on, args, length) = match self.rng.random_range(0..10) {
            0 => ("Buffer.alloc", None, vec![Value::Number(size as f64)], size),
            1 => (
                "Buffer.alloc",
                None,
                vec![Value::Number(size as f64), Value::Number(7.0)],
                size,
            ),
            2 => (
                "Buffer.allocUnsafe",
                None,
                vec![Value::Number(size as f64)],
                size,
            ),
            3 => (
                "Buffer.allocUnsafeSlow",
                None,
                vec![Value::Number(size as f64 - 1.0)],
                size,
            ),
            4 => {
                let (text, encoding) = self.text();
                ("Buffer.from", None, vec![text, Value::string(encoding)], 8)
            }
            5 => (
                "Buffer.from",
                None,
                vec![Value::Buffer(Held::View(source))],
                self.lengths[source],
            ),
            6 => {
                let items = bytes(&mut self.rng, 10)
                    .into_iter()
                    .map(|byte| Value::Number(f64::from(byte)));
                ("Buffer.from", None, vec![Value::Array(items.collect())], 10)
            }
            7 => {
                let list = vec![
                    Value::Buffer(Held::View(source)),
                    Value::Buffer(Held::View(self.view())),
                ];
                (
                    "Buffer.concat",
                    None,
                    vec![Value::Array(list), self.position(30)],
                    30,
                )
            }
            _ => {
                let length = self.lengths[source];
                let method = self.one_of(&["buf.subarray", "buf.slice"]);
                let args = vec![self.signed_position(length), self.signed_position(length)];
                (method, Some(source), args, length)
            }
        };
        self.lengths.push(length);
        self.push(name, on, args, Some(made));
    }

    fn push(
        &mut self,
        function: &str,
        on: Option<usize>,
        args: Vec<Argument>,
        makes: Option<usize>,
    ) {
        self.program.steps.push(Step {
            function: function.to_owned(),
            on,
            args,
            makes,
        });
    }
}
