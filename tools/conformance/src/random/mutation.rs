//! Recorded calls with a little changed.

use super::call::forms;
use super::choices::{Choices, Chooser};
use super::program::{Argument, Held};
use super::values::Arguments;
use crate::cases::names;
use crate::cases::vocabulary::{self, ENCODINGS};
use crate::transcript::{Case, Receiver};
use crate::value::Value;

/// Functions that can stand in for each other.
const FAMILIES: [&str; 9] = [
    "buf.{indexOf,lastIndexOf,includes}",
    "buf.{toString,toLocaleString}",
    "buf.{subarray,slice}",
    "buf.swap{16,32,64}",
    "buf.{ascii,base64,base64url,latin1,hex,ucs2,utf8}Slice",
    "buf.{ascii,base64,base64url,latin1,hex,ucs2,utf8}Write",
    "buf.read{UInt8,Int8,UInt16LE,UInt16BE,Int16LE,Int16BE,UInt32LE,UInt32BE,Int32LE,Int32BE,FloatLE,DoubleBE,BigInt64LE,BigUInt64BE,UIntLE,IntBE}",
    "buf.write{UInt8,Int8,UInt16LE,UInt16BE,Int16LE,Int16BE,UInt32LE,UInt32BE,Int32LE,Int32BE,FloatLE,DoubleBE,UIntLE,IntBE}",
    "Buffer.{alloc,allocUnsafe,allocUnsafeSlow}",
];

/// The case with as many changes as there are rows, as a line for the recorder.
pub(super) fn grow(case: &Case, rows: &[Choices]) -> String {
    let mut case = case.clone();
    for choices in rows {
        change(&mut case, Chooser::new(choices));
    }
    let line = case.to_line();
    let open = line.strip_suffix('}').unwrap_or(&line);
    format!(r#"{open},"always":true}}"#)
}

fn change(case: &mut Case, mut chooser: Chooser) {
    match chooser.below(8) {
        6 if case.receiver.is_some() => change_receiver(case, chooser),
        7 => {
            let family = FAMILIES.iter().map(|family| names(family));
            let mut family = family.filter(|names| names.contains(&case.function));
            if let Some(names) = family.next() {
                case.function = names[chooser.below(names.len())].clone();
            }
        }
        _ => change_argument(case, chooser),
    }
}

/// The receiver begins at an odd place, is no Buffer, or holds other bytes.
fn change_receiver(case: &mut Case, mut chooser: Chooser) {
    let Some(receiver) = &mut case.receiver else {
        return;
    };
    let place = chooser.below(receiver.bytes.len().max(1));
    match chooser.below(6) {
        0 => receiver.byte_offset = 1 + chooser.below(9),
        1 => receiver.is_plain = true,
        2 => receiver.bytes.truncate(place),
        3 => receiver.bytes.extend_from_within(..),
        4 => {
            let bytes = receiver.bytes.clone();
            receiver.bytes = Arguments::new(chooser, bytes).bytes();
        }
        _ => {
            if let Some(byte) = receiver.bytes.get_mut(place) {
                *byte = chooser.number() as u8;
            }
        }
    }
}

/// An argument is replaced by another that the function takes there, or by a neighbour of itself; or one more is given,
/// or one less.
fn change_argument(case: &mut Case, mut chooser: Chooser) {
    let place = chooser.below(case.args.len() + 1);
    let kind = chooser.below(8);
    let forms: Vec<_> = forms(&case.function)
        .into_iter()
        .filter_map(|takes| takes.get(place))
        .collect();
    let subject = match (&case.receiver, case.args.first()) {
        (Some(Receiver { bytes, .. }), _) => bytes.clone(),
        (None, Some(Value::Buffer(bytes) | Value::Bytes(bytes) | Value::ArrayBuffer(bytes))) => {
            bytes.clone()
        }
        _ => Vec::new(),
    };
    if place == case.args.len() {
        case.args.push(Value::Undefined);
    }
    let takes = (!forms.is_empty()).then(|| *forms[chooser.below(forms.len())]);
    let mut arguments = Arguments::new(chooser, subject);
    let changed = match (kind, takes) {
        (0, _) => {
            case.args.remove(place);
            return;
        }
        (1..5, Some(takes)) => arguments.one(takes),
        _ => neighbour(&case.args[place], &mut arguments),
    };
    case.args[place] = changed.map(&mut |held| match held {
        Held::Own(bytes) => bytes.clone(),
        Held::View(_) => Vec::new(),
    });
}

/// A value of the same kind.
fn neighbour(value: &Value, arguments: &mut Arguments) -> Argument {
    let chooser = &mut arguments.chooser;
    let own = |bytes: &Vec<u8>, length: usize| Held::Own(bytes[..length].to_vec());
    match value {
        Value::Number(number) => Value::Number(match chooser.below(6) {
            0 => number + 1.0,
            1 => number - 1.0,
            2 => -number,
            3 => number + 0.5,
            4 => number * 2.0,
            _ => number + 4_294_967_296.0,
        }),
        Value::BigInt(_) => arguments.one(super::call::Takes::BigInt),
        Value::String(units) => {
            let name = String::from_utf16_lossy(units);
            if ENCODINGS.contains(&name.as_str())
                || vocabulary::names("aliases").contains(&name.as_str())
            {
                return Value::string(chooser.one_of(&ENCODINGS));
            }
            let place = chooser.below(units.len().max(1)).min(units.len());
            let mut units = units.clone();
            match chooser.below(5) {
                // Where a pair is cut, half of it is left.
                0 => units.truncate(place),
                1 => drop(units.drain(..place)),
                2 => units.extend_from_within(place..),
                3 => units.insert(
                    place,
                    chooser.one_of(&[0x3d, 0x61, 0xe9, 0x20ac, 0xd83d, 0xde00, 0x20]),
                ),
                _ => return arguments.text(),
            }
            Value::String(units)
        }
        Value::Buffer(bytes) | Value::Bytes(bytes) | Value::ArrayBuffer(bytes) => {
            let held = own(bytes, bytes.len() - chooser.below(bytes.len() + 1));
            match chooser.below(4) {
                0 => Value::Buffer(held),
                1 => Value::Bytes(held),
                2 => Value::ArrayBuffer(held),
                _ => arguments.needle(),
            }
        }
        Value::Undefined | Value::Null | Value::Bool(_) => arguments.position(),
        _ => value.map(&mut |bytes| own(bytes, bytes.len())),
    }
}
