//! What JavaScript makes of a value where a number or a string is expected.

use std::rc::Rc;

use node_buffer::{Buffer, Encoding};

use crate::perform::Halt;
use crate::value::Value;

/// A value whose Buffers are real ones.
pub(crate) type Live = Value<Rc<Buffer>>;

/// `Number(value)`, but a BigInt throws, as in `+value`.
pub(crate) fn to_number(value: &Live) -> Result<f64, Halt> {
    match value {
        Value::Undefined => Ok(f64::NAN),
        Value::Null => Ok(0.0),
        Value::Bool(truth) => Ok(f64::from(u8::from(*truth))),
        Value::Number(number) => Ok(*number),
        Value::BigInt(_) => Err(Halt::Skip("a BigInt where a number belongs")),
        Value::String(units) => Ok(string_to_number(units)),
        _ => Ok(string_to_number(&to_string(value))),
    }
}

/// `String(value)`, in code units.
pub(crate) fn to_string(value: &Live) -> Vec<u16> {
    match value {
        Value::Undefined => units("undefined"),
        Value::Null => units("null"),
        Value::Bool(truth) => units(&truth.to_string()),
        Value::Number(number) => units(&number_to_string(*number)),
        Value::BigInt(digits) => units(digits),
        Value::String(text) => text.clone(),
        Value::Buffer(buffer) => buffer.to_utf16(Encoding::Utf8),
        Value::Bytes(bytes) => {
            let numbers: Vec<String> = bytes.iter().map(|byte| byte.to_string()).collect();
            units(&numbers.join(","))
        }
        Value::Array(items) => {
            let items: Vec<Vec<u16>> = items
                .iter()
                .map(|item| match item {
                    Value::Undefined | Value::Null => Vec::new(),
                    item => to_string(item),
                })
                .collect();
            items.join(&u16::from(b','))
        }
        Value::ArrayBuffer(_) => units("[object ArrayBuffer]"),
        Value::Object(_) => units("[object Object]"),
    }
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// JavaScript's `StringToNumber`.
fn string_to_number(units: &[u16]) -> f64 {
    let Ok(text) = String::from_utf16(units) else {
        return f64::NAN;
    };
    let text = text.trim_matches(|c: char| c.is_whitespace() && c != '\u{85}' || c == '\u{feff}');
    for (prefixes, radix) in [(["0x", "0X"], 16), (["0o", "0O"], 8), (["0b", "0B"], 2)] {
        let digits = prefixes.iter().find_map(|prefix| text.strip_prefix(prefix));
        if let Some(digits) = digits {
            let digits: Option<Vec<u32>> =
                digits.chars().map(|digit| digit.to_digit(radix)).collect();
            return match digits {
                Some(digits) if !digits.is_empty() => digits.iter().fold(0.0, |number, &digit| {
                    number * f64::from(radix) + f64::from(digit)
                }),
                _ => f64::NAN,
            };
        }
    }
    match text {
        "" => 0.0,
        "Infinity" | "+Infinity" => f64::INFINITY,
        "-Infinity" => f64::NEG_INFINITY,
        // Rust would take "inf" and "nan" too.
        _ if text.contains(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E')) => {
            f64::NAN
        }
        _ => text.parse().unwrap_or(f64::NAN),
    }
}

/// `String(number)`.
fn number_to_string(number: f64) -> String {
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .into();
    }
    let scientific = format!("{number:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    match exponent.parse::<i32>() {
        Ok(exponent) if exponent >= 21 => format!("{mantissa}e+{exponent}"),
        Ok(exponent) if exponent < -6 => format!("{mantissa}e{exponent}"),
        _ if number == 0.0 => "0".into(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_become_numbers_as_in_javascript() {
        let number = |text: &str| string_to_number(&units(text));
        let cases = [
            ("", 0.0),
            ("  12\n", 12.0),
            ("-1.5e3", -1500.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("0x1F", 31.0),
            ("0b101", 5.0),
            ("-Infinity", f64::NEG_INFINITY),
        ];
        for (text, expected) in cases {
            assert_eq!(number(text), expected, "{text}");
        }
        for text in [
            "abc", "inf", "nan", "infinity", "0x", "-0x10", "1n", "1 2", "é",
        ] {
            assert!(number(text).is_nan(), "{text}");
        }
    }

    #[test]
    fn anything_becomes_a_string() {
        let string = |value: Live| String::from_utf16(&to_string(&value)).unwrap();
        assert_eq!(string(Value::Number(-0.0)), "0");
        assert_eq!(string(Value::Number(1e21)), "1e+21");
        assert_eq!(string(Value::Number(1.5e-7)), "1.5e-7");
        let list = vec![Value::Number(1.0), Value::Null, Value::string("x")];
        assert_eq!(string(Value::Array(list)), "1,,x");
        assert_eq!(string(Value::Bytes(Rc::new(Buffer::of(&[1, 2])))), "1,2");
        assert!(matches!(to_number(&Value::Array(vec![])), Ok(0.0)));
    }
}
