//! The plain model that node-buffer is held to: blocks of bytes, views that are ranges of them, and loops.
//!
//! It knows the functions that [`tame`](super::tame) programs use, and of an error only that there is one.

use std::collections::BTreeMap;

use super::{Argument, Held, Step};
use crate::value::Value;

/// A range of a block.
#[derive(Clone, Copy, Debug)]
struct View {
    block: usize,
    start: usize,
    length: usize,
}

/// All memory of a program.
#[derive(Debug, Default)]
pub(crate) struct Model {
    blocks: Vec<Vec<u8>>,
    views: BTreeMap<usize, View>,
}

/// What a call comes to: a value, or an error.
pub(crate) type Outcome = Result<Value, Threw>;

/// The call threw something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Threw;

impl Model {
    pub(crate) fn new(blocks: &[Vec<u8>]) -> Model {
        let mut model = Model::default();
        for (view, bytes) in blocks.iter().enumerate() {
            model.own(view, bytes.clone());
        }
        model
    }

    /// A view of a block of its own.
    fn own(&mut self, view: usize, bytes: Vec<u8>) {
        let (block, length) = (self.blocks.len(), bytes.len());
        self.blocks.push(bytes);
        self.views.insert(
            view,
            View {
                block,
                start: 0,
                length,
            },
        );
    }

    fn bytes(&self, view: usize) -> Vec<u8> {
        let View {
            block,
            start,
            length,
        } = self.views[&view];
        self.blocks[block][start..start + length].to_vec()
    }

    fn put(&mut self, view: usize, place: usize, bytes: &[u8]) {
        let View {
            block,
            start,
            length,
        } = self.views[&view];
        assert!(place + bytes.len() <= length);
        for (index, byte) in bytes.iter().enumerate() {
            self.blocks[block][start + place + index] = *byte;
        }
    }

    /// The bytes of every view.
    pub(crate) fn views(&self) -> BTreeMap<usize, Vec<u8>> {
        self.views
            .keys()
            .map(|view| (*view, self.bytes(*view)))
            .collect()
    }

    /// Does what the step says.
    pub(crate) fn step(&mut self, step: &Step) -> Outcome {
        let outcome = self.call(step);
        if let (Some(view), Err(Threw)) = (step.makes, &outcome) {
            self.own(view, Vec::new());
        }
        outcome
    }

    fn call(&mut self, step: &Step) -> Outcome {
        match (step.function.as_str(), step.on, step.makes) {
            ("buf.subarray" | "buf.slice", Some(on), Some(made)) => {
                let View {
                    block,
                    start,
                    length,
                } = self.views[&on];
                let first = counted(number(step, 0), length, 0);
                let last = counted(number(step, 1), length, length).max(first);
                let view = View {
                    block,
                    start: start + first,
                    length: last - first,
                };
                self.views.insert(made, view);
                Ok(Value::Buffer(self.bytes(made)))
            }
            (function, None, Some(made)) => {
                let bytes = self.new_bytes(function, step)?;
                self.own(made, bytes.clone());
                Ok(Value::Buffer(bytes))
            }
            (function, Some(on), None) => match function {
                "buf[]" => Ok(
                    match self.bytes(on).get(number(step, 0).unwrap_or(0.0) as usize) {
                        Some(byte) => Value::Number(f64::from(*byte)),
                        None => Value::Undefined,
                    },
                ),
                "buf[]=" => {
                    let (place, byte) = (
                        number(step, 0).unwrap_or(0.0) as usize,
                        number(step, 1).unwrap_or(0.0),
                    );
                    if place < self.views[&on].length {
                        self.put(on, place, &[byte as u8]);
                    }
                    Ok(Value::Number(byte))
                }
                "buf.fill" => self.fill(on, step),
                "buf.copy" => self.copy(on, step),
                "buf.write" => self.write(on, step),
                "buf.swap16" => self.swap(on, 2),
                "buf.swap32" => self.swap(on, 4),
                "buf.swap64" => self.swap(on, 8),
                "buf.equals" => Ok(Value::Bool(self.bytes(on) == self.argument(step, 0))),
                "buf.compare" => Ok(Value::Number(f64::from(
                    self.bytes(on).cmp(&self.argument(step, 0)) as i8,
                ))),
                "buf.toString" => self.to_string(on, step),
                "buf.indexOf" => Ok(found(self.search(on, step, false))),
                "buf.lastIndexOf" => Ok(found(self.search(on, step, true))),
                "buf.includes" => Ok(Value::Bool(self.search(on, step, false).is_some())),
                _ => self.number(function, on, step),
            },
            _ => panic!("the model does not know {step:?}"),
        }
    }

    /// The bytes of a new Buffer.
    fn new_bytes(&self, function: &str, step: &Step) -> Result<Vec<u8>, Threw> {
        let size = || number(step, 0).filter(|size| *size >= 0.0).ok_or(Threw);
        Ok(match function {
            "Buffer.alloc" => vec![number(step, 1).unwrap_or(0.0) as u8; size()? as usize],
            "Buffer.allocUnsafe" | "Buffer.allocUnsafeSlow" => vec![0; size()? as usize],
            "Buffer.from" | "Buffer.copyBytesFrom" => self.argument(step, 0),
            "Buffer.concat" => {
                let mut joined = self.argument(step, 0);
                match number(step, 1) {
                    Some(total) if total < 0.0 => return Err(Threw),
                    Some(total) => joined.resize(total as usize, 0),
                    None => {}
                }
                joined
            }
            _ => panic!("the model does not know {function}"),
        })
    }

    /// The bytes that an argument stands for; its encoding is the last argument.
    fn argument(&self, step: &Step, index: usize) -> Vec<u8> {
        let encoding = match step.args.last() {
            Some(Value::String(name)) if step.args.len() > 1 => String::from_utf16_lossy(name),
            _ => "utf8".to_owned(),
        };
        self.meaning(&step.args[index], &encoding)
    }

    fn meaning(&self, arg: &Argument, encoding: &str) -> Vec<u8> {
        match arg {
            Value::Number(byte) => vec![*byte as u8],
            Value::String(units) => encoded(units, encoding),
            Value::Buffer(Held::View(view)) => self.bytes(*view),
            Value::Buffer(Held::Own(bytes)) | Value::Bytes(Held::Own(bytes)) => bytes.clone(),
            Value::Array(items) => items
                .iter()
                .flat_map(|item| self.meaning(item, encoding))
                .collect(),
            _ => panic!("the model does not know {arg:?}"),
        }
    }

    fn fill(&mut self, on: usize, step: &Step) -> Outcome {
        let length = self.views[&on].length;
        let (start, end) = (
            number(step, 1).unwrap_or(0.0),
            number(step, 2).unwrap_or(length as f64),
        );
        if start < 0.0 || end < 0.0 || end > length as f64 {
            return Err(Threw);
        }
        if start < end {
            let mut pattern = self.argument(step, 0);
            match &step.args[0] {
                Value::String(units) if units.is_empty() => pattern = vec![0],
                _ if pattern.is_empty() => return Err(Threw),
                _ => {}
            }
            for (index, place) in (start as usize..end as usize).enumerate() {
                self.put(on, place, &[pattern[index % pattern.len()]]);
            }
        }
        Ok(Value::Buffer(self.bytes(on)))
    }

    fn copy(&mut self, on: usize, step: &Step) -> Outcome {
        let Value::Buffer(Held::View(target)) = step.args[0] else {
            panic!("the target is a view")
        };
        let source = self.bytes(on);
        let (at, start) = (
            number(step, 1).unwrap_or(0.0),
            number(step, 2).unwrap_or(0.0),
        );
        let end = number(step, 3).unwrap_or(source.len() as f64);
        if at < 0.0 || start < 0.0 || start > source.len() as f64 || end < 0.0 {
            return Err(Threw);
        }
        let end = source.len().min(end as usize);
        let mut copied = 0;
        for byte in source.iter().take(end).skip(start as usize) {
            let place = at as usize + copied;
            if place >= self.views[&target].length {
                break;
            }
            self.put(target, place, &[*byte]);
            copied += 1;
        }
        Ok(Value::Number(copied as f64))
    }

    fn write(&mut self, on: usize, step: &Step) -> Outcome {
        let length = self.views[&on].length as f64;
        let offset = number(step, 1).unwrap_or(0.0);
        let most = number(step, 2).unwrap_or(length - offset);
        if !(0.0..=length).contains(&offset) || !(0.0..=length).contains(&most) {
            return Err(Threw);
        }
        let room = most.min(length - offset) as usize;
        let Value::String(units) = &step.args[0] else {
            panic!("text is written")
        };
        let encoding = match &step.args[3] {
            Value::String(name) => String::from_utf16_lossy(name),
            _ => "utf8".to_owned(),
        };
        // One character after the other, for as long as there is room for the next.
        let mut written = 0;
        let pieces: Vec<Vec<u16>> = match encoding.as_str() {
            "utf8" => {
                let text = String::from_utf16_lossy(units);
                text.chars()
                    .map(|character| character.encode_utf16(&mut [0; 2]).to_vec())
                    .collect()
            }
            "hex" => units.chunks(2).map(<[u16]>::to_vec).collect(),
            _ => units.iter().map(|unit| vec![*unit]).collect(),
        };
        for piece in pieces {
            let bytes = encoded(&piece, &encoding);
            if written + bytes.len() > room {
                break;
            }
            self.put(on, offset as usize + written, &bytes);
            written += bytes.len();
        }
        Ok(Value::Number(written as f64))
    }

    fn swap(&mut self, on: usize, width: usize) -> Outcome {
        let mut bytes = self.bytes(on);
        if !bytes.len().is_multiple_of(width) {
            return Err(Threw);
        }
        bytes.chunks_mut(width).for_each(<[u8]>::reverse);
        self.put(on, 0, &bytes);
        Ok(Value::Buffer(bytes))
    }

    fn to_string(&self, on: usize, step: &Step) -> Outcome {
        let bytes = self.bytes(on);
        let start = number(step, 1).unwrap_or(0.0).max(0.0) as usize;
        let end = number(step, 2)
            .map_or(bytes.len(), |end| end.max(0.0) as usize)
            .min(bytes.len());
        let bytes = bytes.get(start..end).unwrap_or(&[]);
        let Value::String(name) = &step.args[0] else {
            panic!("an encoding is named")
        };
        Ok(match String::from_utf16_lossy(name).as_str() {
            "utf8" => Value::string(&String::from_utf8_lossy(bytes)),
            "latin1" => Value::String(bytes.iter().map(|byte| u16::from(*byte)).collect()),
            "hex" => Value::string(
                &bytes
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect::<String>(),
            ),
            _ => Value::String(
                bytes
                    .chunks_exact(2)
                    .map(|pair| u16::from(pair[0]) + 256 * u16::from(pair[1]))
                    .collect(),
            ),
        })
    }

    fn search(&self, on: usize, step: &Step, backwards: bool) -> Option<usize> {
        let (bytes, needle) = (self.bytes(on), self.argument(step, 0));
        let length = bytes.len() as f64;
        let fits = |place: &usize| bytes[*place..].starts_with(&needle);
        let offset = number(step, 1).map(|offset| {
            if offset < 0.0 {
                length + offset
            } else {
                offset
            }
        });
        if backwards {
            let last = offset.unwrap_or(length).min(length);
            // Nothing is found everywhere; anything else has no place before the start.
            if last < 0.0 {
                return needle.is_empty().then_some(0);
            }
            return (0..=last as usize).rev().find(fits);
        }
        let first = offset.unwrap_or(0.0).max(0.0) as usize;
        if needle.is_empty() {
            return Some(first.min(bytes.len()));
        }
        (first..bytes.len()).find(fits)
    }

    /// Reads or writes a number: `readUInt16LE`, `writeDoubleBE` and so on.
    fn number(&mut self, function: &str, on: usize, step: &Step) -> Outcome {
        let kind = function
            .trim_start_matches("buf.read")
            .trim_start_matches("buf.write");
        let width = match kind.trim_end_matches(['L', 'B', 'E']) {
            "UInt8" | "Int8" => 1,
            "UInt16" | "Int16" => 2,
            "UInt32" | "Int32" | "Float" => 4,
            "Double" | "BigUInt64" | "BigInt64" => 8,
            _ => panic!("the model does not know {function}"),
        };
        let writes = function.starts_with("buf.write");
        let offset = number(step, usize::from(writes)).unwrap_or(0.0);
        if offset < 0.0 || offset + width as f64 > self.views[&on].length as f64 {
            return Err(Threw);
        }
        let place = offset as usize;
        if writes {
            let mut bytes = match &step.args[0] {
                Value::BigInt(digits) => {
                    digits.parse::<i128>().unwrap_or(0).to_le_bytes()[..8].to_vec()
                }
                Value::Number(value) if kind.starts_with("Float") => {
                    (*value as f32).to_le_bytes().to_vec()
                }
                Value::Number(value) if kind.starts_with("Double") => value.to_le_bytes().to_vec(),
                Value::Number(value) => (*value as i64).to_le_bytes()[..width].to_vec(),
                value => panic!("the model does not know {value:?}"),
            };
            if kind.ends_with("BE") {
                bytes.reverse();
            }
            self.put(on, place, &bytes);
            return Ok(Value::Number(offset + width as f64));
        }
        let mut bytes = self.bytes(on)[place..place + width].to_vec();
        if kind.ends_with("BE") {
            bytes.reverse();
        }
        let unsigned = bytes
            .iter()
            .rev()
            .fold(0i128, |number, byte| 256 * number + i128::from(*byte));
        let limit = 1i128 << (8 * width - 1);
        let signed = if unsigned >= limit {
            unsigned - 2 * limit
        } else {
            unsigned
        };
        let integer = if kind.contains("UInt") {
            unsigned
        } else {
            signed
        };
        Ok(match kind {
            _ if kind.starts_with("Float") => {
                Value::Number(f64::from(f32::from_bits(unsigned as u32)))
            }
            _ if kind.starts_with("Double") => Value::Number(f64::from_bits(unsigned as u64)),
            _ if kind.starts_with("Big") => Value::BigInt(integer.to_string()),
            _ => Value::Number(integer as f64),
        })
    }
}

/// A whole number among the arguments.
fn number(step: &Step, index: usize) -> Option<f64> {
    match step.args.get(index) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

/// A position that counts from the end if it is negative.
fn counted(position: Option<f64>, length: usize, absent: usize) -> usize {
    match position {
        None => absent,
        Some(position) if position < 0.0 => (length as f64 + position).max(0.0) as usize,
        Some(position) => length.min(position as usize),
    }
}

fn found(place: Option<usize>) -> Value {
    Value::Number(place.map_or(-1.0, |place| place as f64))
}

fn encoded(units: &[u16], encoding: &str) -> Vec<u8> {
    match encoding {
        "latin1" => units.iter().map(|unit| *unit as u8).collect(),
        "ucs2" => units
            .iter()
            .flat_map(|unit| [*unit as u8, (*unit >> 8) as u8])
            .collect(),
        "hex" => {
            let value = |unit: u16| char::from(unit as u8).to_digit(16).unwrap_or(0) as u8;
            units
                .chunks_exact(2)
                .map(|pair| 16 * value(pair[0]) + value(pair[1]))
                .collect()
        }
        _ => String::from_utf16_lossy(units).into_bytes(),
    }
}
