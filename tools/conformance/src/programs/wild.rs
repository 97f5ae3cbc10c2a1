//! Random programs for a real Node: any function, any argument that its types can say.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::{Argument, Held, Program, Step};
use crate::cases::vocabulary::{ALIASES, ENCODINGS, UNKNOWN};
use crate::value::Value;

/// The program that grows from this seed.
pub(crate) fn program(seed: u64) -> Program {
    let mut writer = Writer::new(seed);
    let steps = writer.below(24) + 8;
    for _ in 0..steps {
        writer.add_step();
    }
    writer.program
}

/// A pool sequence that grows from this seed, as a line for the recorder.
pub(crate) fn pool_line(seed: u64) -> String {
    let mut writer = Writer::new(seed);
    let size = match writer.below(4) {
        0 => [0, 2, 64, 1000, 1024, 4096, 8192, 65536][writer.below(8)],
        1 => writer.below(200),
        _ => writer.below(10_000),
    };
    let calls: Vec<String> = (0..writer.below(14) + 2)
        .map(|_| writer.allocation(size))
        .collect();
    format!(
        r#"{{"pool":[{}],"poolSize":{size},"always":true}}"#,
        calls.join(",")
    )
}

struct Writer {
    program: Program,
    /// About how long each view is.
    lengths: Vec<usize>,
    rng: StdRng,
}

impl Writer {
    fn new(seed: u64) -> Writer {
        let mut writer = Writer {
            program: Program::default(),
            lengths: Vec::new(),
            rng: StdRng::seed_from_u64(seed),
        };
        for _ in 0..writer.below(3) + 1 {
            let bytes = writer.bytes();
            writer.lengths.push(bytes.len());
            writer.program.blocks.push(bytes);
        }
        writer
    }

    fn below(&mut self, end: usize) -> usize {
        self.rng.random_range(0..end)
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn length(&mut self) -> usize {
        match self.below(40) {
            0 => self.below(3000),
            1..4 => self.below(300),
            4..10 => self.below(70),
            _ => self.below(14),
        }
    }

    fn bytes(&mut self) -> Vec<u8> {
        let length = self.length();
        let alphabet: &[u8] = match self.below(5) {
            0 => b"ab",
            1 => b"a\0b\0\xd8\xde\x3d",
            2 => {
                b"\xe2\x82\xac\xf0\x9f\x98\x80\xc3\xa9\xed\xa0a\xef\xbb\xbf\xff\xfe\xf4\x90\xc0\xe0"
            }
            3 => b"YWJjYQ==-_+/ \n",
            _ => &[],
        };
        (0..length)
            .map(|_| match alphabet {
                [] => self.rng.random(),
                alphabet => self.one_of(alphabet),
            })
            .collect()
    }

    fn text(&mut self) -> Argument {
        let letters: &[u16] = match self.below(8) {
            0 => &[0x61, 0x62],
            1 => &[0x61, 0xe9, 0xff, 0x100],
            2 => &[0x61, 0x20ac, 0xd83d, 0xde00, 0xfeff, 0xfffd, 0x7ff, 0x800],
            3 => &[0x30, 0x31, 0x39, 0x41, 0x46, 0x61, 0x66],
            4 => &[0x30, 0x31, 0x39, 0x61, 0x66, 0x61, 0x66, 0x67, 0x20, 0x131],
            5 => &[0x59, 0x57, 0x4a, 0x6a, 0x41, 0x7a, 0x30],
            6 => &[
                0x59, 0x57, 0x4a, 0x6a, 0x3d, 0x2d, 0x5f, 0x2b, 0x2f, 0x20, 0x0a, 0x2a, 0x13d,
            ],
            _ => &[],
        };
        let length = self.length();
        let units = (0..length)
            .map(|_| match letters {
                [] => self.rng.random(),
                letters => self.one_of(letters),
            })
            .collect();
        Value::String(units)
    }

    fn encoding(&mut self) -> Argument {
        match self.below(24) {
            0 => Value::Undefined,
            1 => Value::string(self.one_of(&UNKNOWN)),
            2..5 => Value::string(self.one_of(&ALIASES)),
            _ => Value::string(self.one_of(&ENCODINGS)),
        }
    }

    fn view(&mut self) -> usize {
        self.below(self.lengths.len())
    }

    /// A number at or near a place in `length` bytes, or far from any.
    fn position(&mut self, length: usize) -> Argument {
        let inside = self.below(length + 2) as f64;
        match self.below(24) {
            0..3 => Value::Undefined,
            3..6 => Value::Number(-inside - 1.0),
            6 => Value::Number(inside + self.one_of(&[0.5, 0.1, 0.9])),
            7 => Value::Number(-inside - 0.5),
            8 => Value::Number(self.one_of(&[
                f64::NAN,
                f64::INFINITY,
                f64::NEG_INFINITY,
                -0.0,
                -0.5,
            ])),
            9 => Value::Number(self.one_of(&[
                2147483647.0,
                2147483648.0,
                4294967295.0,
                4294967296.0,
                -2147483648.0,
                -4294967296.0,
                9007199254740991.0,
                9007199254740992.0,
                -9007199254740991.0,
                1e300,
            ])),
            10 => Value::Number((length + self.below(70)) as f64),
            _ => Value::Number(inside),
        }
    }

    /// A position, where anything is made a number.
    fn coerced_position(&mut self, length: usize) -> Argument {
        if !self.once_in(12) {
            return self.position(length);
        }
        match self.below(6) {
            0 => Value::Null,
            1 => Value::Bool(self.once_in(2)),
            2 => Value::string(self.one_of(&["2", " 3\n", "", "x", "-1", "0x2", "1.5", "1e1"])),
            3 => Value::Array(vec![]),
            4 => Value::Array(vec![Value::Number(2.0)]),
            _ => Value::Object([].into()),
        }
    }

    fn number(&mut self) -> f64 {
        match self.below(10) {
            0 => self.one_of(&[
                f64::NAN,
                f64::INFINITY,
                f64::NEG_INFINITY,
                -0.0,
                0.5,
                -0.5,
                -1.0,
                1e300,
                5e-324,
            ]),
            1 => {
                let power = 2f64.powi(self.below(64) as i32);
                let beside = self.one_of(&[-1.0, 0.0, 1.0, 0.5, -0.5]);
                self.one_of(&[1.0, -1.0]) * (power + beside)
            }
            2 => match f64::from_bits(self.rng.random()) {
                // A transcript knows one NaN, so that there must be no other.
                number if number.is_nan() => f64::NAN,
                number => number,
            },
            3 => (self.rng.random::<i64>() >> self.below(63)) as f64 / 16.0,
            4..7 => self.below(256) as f64,
            _ => (self.rng.random::<i64>() >> (11 + self.below(50))) as f64,
        }
    }

    fn held(&mut self) -> Argument {
        match self.below(5) {
            0 => Value::Buffer(Held::Own(self.bytes())),
            1 => Value::Bytes(Held::Own(self.bytes())),
            _ => Value::Buffer(Held::View(self.view())),
        }
    }

    /// Something to fill with or to look for.
    fn content(&mut self) -> Argument {
        match self.below(6) {
            0 => Value::Number(self.number()),
            1 | 2 => self.held(),
            3 => self.part_of_a_view(),
            _ => self.text(),
        }
    }

    /// Bytes that a view begins with, so that a search finds something.
    fn part_of_a_view(&mut self) -> Argument {
        let view = self.one_of(&(0..self.program.blocks.len()).collect::<Vec<_>>());
        let bytes = &self.program.blocks[view];
        let start = bytes.len().min(3) * usize::from(bytes.len() > 8);
        let end = bytes.len().min(start + 1 + bytes.len() % 3);
        Value::Buffer(Held::Own(bytes[start..end].to_vec()))
    }

    fn add_step(&mut self) {
        if self.lengths.len() < 9 && self.once_in(4) {
            return self.make();
        }
        let on = self.view();
        let length = self.lengths[on];
        let (name, args) = match self.below(34) {
            0..3 => ("fill", self.fill_arguments(length)),
            3..5 => {
                let target = if self.once_in(4) {
                    self.held()
                } else {
                    Value::Buffer(Held::View(self.view()))
                };
                let mut args = vec![target];
                for _ in 0..self.below(4) {
                    args.push(self.coerced_position(length));
                }
                ("copy", args)
            }
            5..8 => ("write", self.write_arguments(length)),
            8 => (self.one_of(&["swap16", "swap32", "swap64"]), vec![]),
            9 => ("equals", vec![self.held()]),
            10 => {
                let mut args = vec![self.held()];
                for _ in 0..self.below(5) {
                    args.push(self.position(length));
                }
                ("compare", args)
            }
            11..15 => (
                self.one_of(&["indexOf", "lastIndexOf", "includes"]),
                self.search_arguments(length),
            ),
            15..19 => {
                let mut args = vec![];
                if !self.once_in(10) {
                    args.push(self.encoding());
                    for _ in 0..self.below(3) {
                        args.push(self.coerced_position(length));
                    }
                }
                (
                    self.one_of(&["toString", "toString", "toString", "toLocaleString"]),
                    args,
                )
            }
            19 => (
                self.one_of(&["toJSON", "inspect", "keys", "values", "entries"]),
                vec![],
            ),
            20 => {
                let args = (0..self.below(3))
                    .map(|_| self.coerced_position(length))
                    .collect();
                let name = self.one_of(&[
                    "asciiSlice",
                    "base64Slice",
                    "base64urlSlice",
                    "latin1Slice",
                    "hexSlice",
                    "ucs2Slice",
                    "utf8Slice",
                ]);
                (name, args)
            }
            21 => {
                let mut args = vec![self.text()];
                args.extend(
                    (0..self.below(3))
                        .map(|_| self.coerced_position(length))
                        .collect::<Vec<_>>(),
                );
                let name = self.one_of(&[
                    "asciiWrite",
                    "base64Write",
                    "base64urlWrite",
                    "latin1Write",
                    "hexWrite",
                    "ucs2Write",
                    "utf8Write",
                ]);
                (name, args)
            }
            22 => return self.export(on),
            23 => return self.plain_static(),
            24..29 => return self.read(on),
            _ => return self.write(on),
        };
        self.push(&format!("buf.{name}"), Some(on), args, None);
    }

    fn fill_arguments(&mut self, length: usize) -> Vec<Argument> {
        let content = match self.once_in(12) {
            true => self.coerced_position(3),
            false => self.content(),
        };
        let is_text = matches!(content, Value::String(_));
        let mut args = vec![content];
        if is_text && self.once_in(3) {
            args.push(self.encoding());
            return args;
        }
        for _ in 0..self.below(3) {
            args.push(self.position(length));
        }
        if is_text && args.len() > 1 {
            args.push(self.encoding());
        }
        args
    }

    fn write_arguments(&mut self, length: usize) -> Vec<Argument> {
        let mut args = vec![self.text()];
        for _ in 0..self.below(3) {
            args.push(self.position(length));
        }
        if !self.once_in(5) {
            args.push(self.encoding());
        }
        args
    }

    fn search_arguments(&mut self, length: usize) -> Vec<Argument> {
        let mut args = vec![self.content()];
        if self.once_in(5) {
            args.push(self.encoding());
            return args;
        }
        match self.below(4) {
            0 => {}
            1 => args.push(self.coerced_position(length)),
            2 => {
                args.push(self.coerced_position(length));
                args.push(self.encoding());
            }
            _ => {
                args.push(self.coerced_position(length));
                // Anything but a number would end a Node 24 or 26.
                args.push(self.position(length));
                args.push(self.encoding());
            }
        }
        args
    }

    fn export(&mut self, on: usize) {
        let bytes = Value::Buffer(Held::View(on));
        let (name, args) = match self.below(5) {
            0 => ("buffer.isUtf8", vec![bytes]),
            1 => ("buffer.isAscii", vec![bytes]),
            2 => ("buffer.atob", vec![self.text()]),
            3 => ("buffer.btoa", vec![self.text()]),
            _ => {
                let known = ["utf8", "ucs2", "latin1", "ascii"];
                let encoding = |writer: &mut Writer| match writer.once_in(12) {
                    true => writer.encoding(),
                    false => Value::string(writer.one_of(&known)),
                };
                (
                    "buffer.transcode",
                    vec![bytes, encoding(self), encoding(self)],
                )
            }
        };
        self.push(name, None, args, None);
    }

    fn plain_static(&mut self) {
        let (name, args) = match self.below(3) {
            0 => ("Buffer.byteLength", vec![self.text(), self.encoding()]),
            1 => ("Buffer.compare", vec![self.held(), self.held()]),
            _ => ("Buffer.isEncoding", vec![self.encoding()]),
        };
        self.push(name, None, args, None);
    }

    /// The name of a method that reads or writes a number, without `read` and `write`, and how many bytes it takes; none
    /// if it wants to be told.
    fn accessor(&mut self) -> (String, Option<usize>) {
        let order = self.one_of(&["LE", "BE"]);
        match self.below(5) {
            0 => (self.one_of(&["UInt8", "Int8", "Uint8"]).to_owned(), Some(1)),
            1 => {
                let (bits, bytes) = self.one_of(&[("16", 2), ("32", 4)]);
                (
                    format!("{}{bits}{order}", self.one_of(&["UInt", "Int", "Uint"])),
                    Some(bytes),
                )
            }
            2 => (
                format!(
                    "{}{order}",
                    self.one_of(&["BigUInt64", "BigInt64", "BigUint64"])
                ),
                Some(8),
            ),
            3 => {
                let (kind, bytes) = self.one_of(&[("Float", 4), ("Double", 8)]);
                (format!("{kind}{order}"), Some(bytes))
            }
            _ => (
                format!("{}{order}", self.one_of(&["UInt", "Int", "Uint"])),
                None,
            ),
        }
    }

    fn width(&mut self) -> Argument {
        match self.once_in(10) {
            true => self.position(7),
            false => Value::Number((self.below(6) + 1) as f64),
        }
    }

    fn read(&mut self, on: usize) {
        let (name, bytes) = self.accessor();
        let last = self.lengths[on].saturating_sub(bytes.unwrap_or(3));
        let mut args = vec![self.position(last)];
        if bytes.is_none() {
            args.push(self.width());
        }
        self.push(&format!("buf.read{name}"), Some(on), args, None);
    }

    fn write(&mut self, on: usize) {
        let (name, bytes) = self.accessor();
        let last = self.lengths[on].saturating_sub(bytes.unwrap_or(3));
        let value = match () {
            () if name.starts_with("Big") => {
                let big = i128::from(self.rng.random::<i64>()) << self.below(4);
                Value::BigInt((big >> self.below(66)).to_string())
            }
            () if self.once_in(15) => self.coerced_position(300),
            () if self.once_in(2) => self.fitting(bytes),
            () => Value::Number(self.number()),
        };
        let mut args = vec![value, self.position(last)];
        if bytes.is_none() {
            args.push(self.width());
        }
        self.push(&format!("buf.write{name}"), Some(on), args, None);
    }

    /// A number that mostly fits.
    fn fitting(&mut self, bytes: Option<usize>) -> Argument {
        let bits = 8 * bytes.unwrap_or(2).min(6) - usize::from(self.once_in(2));
        let number = (self.rng.random::<u64>() & ((1 << bits) - 1)) as f64;
        Value::Number(number)
    }

    fn make(&mut self) {
        let made = self.lengths.len();
        let source = self.view();
        let length = self.lengths[source];
        let (name, on, args) = match self.below(16) {
            0 => ("Buffer.alloc", None, vec![self.position(30)]),
            1 => (
                "Buffer.alloc",
                None,
                vec![self.position(30), self.content(), self.encoding()],
            ),
            2 => ("Buffer.allocUnsafe", None, vec![self.position(30)]),
            3 => ("Buffer.allocUnsafeSlow", None, vec![self.position(30)]),
            4..6 => ("Buffer.from", None, vec![self.text(), self.encoding()]),
            6 => ("Buffer.from", None, vec![self.held()]),
            7 => {
                let length = self.length();
                let items = (0..length).map(|_| Value::Number(self.number())).collect();
                let name = self.one_of(&["Buffer.from", "Buffer.of"]);
                match name {
                    "Buffer.of" => (name, None, items),
                    _ => (name, None, vec![Value::Array(items)]),
                }
            }
            8 => {
                let view = self.one_of(&(0..self.program.blocks.len()).collect::<Vec<_>>());
                let length = self.lengths[view];
                let memory = Value::ArrayBuffer(Held::View(view));
                let mut args = vec![memory];
                for _ in 0..self.below(3) {
                    args.push(self.coerced_position(length));
                }
                ("Buffer.from", None, args)
            }
            9 => {
                let mut args = vec![self.held()];
                for _ in 0..self.below(3) {
                    args.push(self.position(length));
                }
                ("Buffer.copyBytesFrom", None, args)
            }
            10 | 11 => {
                let list = (0..self.below(4)).map(|_| self.held()).collect();
                let mut args = vec![Value::Array(list)];
                if self.once_in(2) {
                    args.push(self.position(40));
                }
                ("Buffer.concat", None, args)
            }
            _ => {
                let args = (0..self.below(3))
                    .map(|_| self.coerced_position(length))
                    .collect();
                (
                    self.one_of(&["buf.subarray", "buf.slice"]),
                    Some(source),
                    args,
                )
            }
        };
        self.lengths.push(length);
        self.push(name, on, args, Some(made));
    }

    /// An allocation of a pool sequence, as JSON.
    fn allocation(&mut self, pool: usize) -> String {
        let length = match self.below(4) {
            0 => self.below(20),
            1 => (pool / 2).saturating_sub(3) + self.below(6),
            2 => self.below(pool / 4 + 2),
            _ => self.below(pool / 2 + 2),
        };
        let number = |length: usize| Value::Number(length as f64);
        let short = length.min(600);
        let (function, args) = match self.below(10) {
            0..4 => ("Buffer.allocUnsafe", vec![number(length)]),
            4 => (
                "Buffer.allocUnsafe",
                vec![number(length), number(1 << self.below(9))],
            ),
            5 => ("Buffer.alloc", vec![number(length)]),
            6 => (
                "Buffer.from",
                vec![Value::Buffer(Held::Own(vec![7; short]))],
            ),
            7 => (
                "Buffer.concat",
                vec![
                    Value::Array(vec![Value::Bytes(Held::Own(vec![7; short]))]),
                    number(length),
                ],
            ),
            _ => {
                let letter = self.one_of(&["6", "Y", "é", "€", "z"]);
                let encoding = self.one_of(&ENCODINGS);
                (
                    "Buffer.from",
                    vec![
                        Value::string(&letter.repeat(short)),
                        Value::string(encoding),
                    ],
                )
            }
        };
        Step {
            function: function.to_owned(),
            on: None,
            args,
            makes: None,
        }
        .to_json()
        .to_string()
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
