//! What JavaScript makes of a value where it expects a number, a string or a boolean.

use node_buffer::{Encoding, show};

use crate::thrown::{Result, Thrown};
use crate::value::JsValue;

/// `+value`: a BigInt and a symbol throw.
///
/// The language: `ToNumber`.
///
/// # Errors
///
/// The `TypeError` that JavaScript throws.
pub fn to_number(value: &JsValue) -> Result<f64> {
    match value {
        JsValue::Undefined => Ok(f64::NAN),
        JsValue::Null => Ok(0.0),
        JsValue::Bool(truth) => Ok(f64::from(u8::from(*truth))),
        JsValue::Number(number) => Ok(*number),
        JsValue::BigInt(_) => Err(Thrown::type_error(
            "Cannot convert a BigInt value to a number",
        )),
        JsValue::Symbol(_) => Err(Thrown::type_error(
            "Cannot convert a Symbol value to a number",
        )),
        JsValue::String(units) => Ok(string_to_number(units)),
        JsValue::Boxed(inner) => to_number(inner),
        _ => Ok(string_to_number(&to_string(value)?)),
    }
}

/// `Number(value)`, and what `<` and `>` compare: as [`to_number`], but a BigInt becomes the number next to it.
///
/// # Errors
///
/// The `TypeError` that JavaScript throws.
pub fn to_numeric(value: &JsValue) -> Result<f64> {
    match value {
        JsValue::BigInt(digits) => Ok(digits.parse().unwrap_or(f64::NAN)),
        JsValue::Boxed(inner) => to_numeric(inner),
        _ => to_number(value),
    }
}

/// `` `${value}` ``, in code units: a symbol throws.
///
/// The language: `ToString`.
///
/// # Errors
///
/// The `TypeError` that JavaScript throws.
pub fn to_string(value: &JsValue) -> Result<Vec<u16>> {
    Ok(match value {
        JsValue::Undefined => units("undefined"),
        JsValue::Null => units("null"),
        JsValue::Bool(truth) => units(&truth.to_string()),
        // Where a number is shown, -0 is told from 0; as a string it is not.
        JsValue::Number(number) => units(&show::number(number + 0.0)),
        JsValue::BigInt(digits) => units(digits),
        JsValue::String(text) => text.clone(),
        JsValue::Symbol(_) => {
            return Err(Thrown::type_error(
                "Cannot convert a Symbol value to a string",
            ));
        }
        JsValue::Buffer(buffer) => buffer.to_utf16(Encoding::Utf8),
        JsValue::Bytes(bytes) => {
            let numbers: Vec<String> = bytes.iter().map(|byte| byte.to_string()).collect();
            units(&numbers.join(","))
        }
        JsValue::View(crate::View::DataView, _) => units("[object DataView]"),
        JsValue::View(view, bytes) => join(&view.elements(&bytes.to_vec()))?,
        JsValue::ArrayBuffer(_) => units("[object ArrayBuffer]"),
        JsValue::Array(items) => join(items)?,
        JsValue::Object(_) => units("[object Object]"),
        JsValue::Bare(_) => {
            return Err(Thrown::type_error(
                "Cannot convert object to primitive value",
            ));
        }
        JsValue::Boxed(inner) => to_string(inner)?,
        JsValue::Function { source, .. } => units(source),
    })
}

/// Does JavaScript take the value for true?
///
/// The language: `ToBoolean`.
pub fn to_boolean(value: &JsValue) -> bool {
    match value {
        JsValue::Undefined | JsValue::Null => false,
        JsValue::Bool(truth) => *truth,
        JsValue::Number(number) => *number != 0.0 && !number.is_nan(),
        JsValue::String(units) => !units.is_empty(),
        JsValue::BigInt(digits) => digits != "0",
        _ => true,
    }
}

/// `array.join()`: nothing stands for what is undefined or null.
fn join(items: &[JsValue]) -> Result<Vec<u16>> {
    let items: Vec<Vec<u16>> = items
        .iter()
        .map(|item| match item {
            JsValue::Undefined | JsValue::Null => Ok(Vec::new()),
            item => to_string(item),
        })
        .collect::<Result<_>>()?;
    Ok(items.join(&u16::from(b',')))
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// The language: `StringToNumber`.
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use node_buffer::Buffer;

    use crate::View;

    fn says<T: std::fmt::Debug>(result: Result<T>) -> String {
        let thrown = result.unwrap_err();
        assert_eq!((thrown.name.as_str(), thrown.code), ("TypeError", None));
        thrown.message
    }

    fn bare() -> JsValue {
        JsValue::Bare([].into())
    }

    #[test]
    fn strings_become_numbers_as_in_javascript() {
        let number = |text: &str| string_to_number(&units(text));
        let cases = [
            ("", 0.0),
            ("  12\n", 12.0),
            ("\u{feff}1", 1.0),
            ("-1.5e3", -1500.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("0x1F", 31.0),
            ("0o17", 15.0),
            ("0b101", 5.0),
            ("-Infinity", f64::NEG_INFINITY),
        ];
        for (text, expected) in cases {
            assert_eq!(number(text), expected, "{text}");
        }
        for text in [
            "abc", "inf", "nan", "infinity", "0x", "-0x10", "1n", "1 2", "é", "\u{85}1",
        ] {
            assert!(number(text).is_nan(), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_becomes_one_or_throws() {
        let number = |value: JsValue| to_number(&value).unwrap();
        assert!(number(JsValue::Undefined).is_nan());
        assert_eq!(number(JsValue::Null), 0.0);
        assert_eq!(number(true.into()), 1.0);
        assert_eq!(number(JsValue::Array(vec![])), 0.0);
        assert_eq!(number(JsValue::Array(vec![2.0.into()])), 2.0);
        assert_eq!(number(JsValue::Boxed(Box::new("7".into()))), 7.0);
        assert!(number(JsValue::Object([].into())).is_nan());
        let big = JsValue::BigInt("3".into());
        assert_eq!(
            says(to_number(&big)),
            "Cannot convert a BigInt value to a number"
        );
        assert_eq!(to_numeric(&big), Ok(3.0));
        assert_eq!(
            says(to_number(&JsValue::Symbol("s".into()))),
            "Cannot convert a Symbol value to a number"
        );
        assert_eq!(
            says(to_number(&bare())),
            "Cannot convert object to primitive value"
        );
    }

    #[test]
    fn anything_but_a_symbol_becomes_a_string() {
        let string = |value: JsValue| String::from_utf16(&to_string(&value).unwrap()).unwrap();
        assert_eq!(string((-0.0).into()), "0");
        assert_eq!(string(1e21.into()), "1e+21");
        assert_eq!(string(1.5e-7.into()), "1.5e-7");
        assert_eq!(string(2f64.powi(-44).into()), "5.684341886080802e-14");
        let list = vec![1.0.into(), JsValue::Null, "x".into()];
        assert_eq!(string(JsValue::Array(list)), "1,,x");
        assert_eq!(string(Buffer::of(b"hi").into()), "hi");
        assert_eq!(string(JsValue::Bytes(Rc::new(Buffer::of(&[1, 2])))), "1,2");
        let views = Rc::new(Buffer::of(&[1; 8]));
        assert_eq!(
            string(JsValue::View(View::BigUint64, Rc::clone(&views))),
            "72340172838076673"
        );
        assert_eq!(
            string(JsValue::View(View::DataView, views)),
            "[object DataView]"
        );
        let symbol = JsValue::Array(vec![JsValue::Symbol("s".into())]);
        assert_eq!(
            says(to_string(&symbol)),
            "Cannot convert a Symbol value to a string"
        );
        assert_eq!(
            says(to_string(&bare())),
            "Cannot convert object to primitive value"
        );
    }

    #[test]
    fn only_seven_values_are_false() {
        let nothing: [JsValue; 7] = [
            JsValue::Undefined,
            JsValue::Null,
            false.into(),
            0.0.into(),
            f64::NAN.into(),
            "".into(),
            JsValue::BigInt("0".into()),
        ];
        assert!(nothing.iter().all(|value| !to_boolean(value)));
        let boxed = JsValue::Boxed(Box::new(false.into()));
        assert!(
            [boxed, JsValue::Array(vec![]), "0".into()]
                .iter()
                .all(to_boolean)
        );
    }
}
