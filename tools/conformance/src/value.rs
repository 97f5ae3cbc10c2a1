//! The values of JavaScript that a call takes and gives, and how a transcript writes them.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

/// A value of JavaScript's.
///
/// `B` stands for the bytes of a Buffer, a Uint8Array or an ArrayBuffer: in a transcript they are plain bytes, while a
/// call is made they are a Buffer, and in a random program they may be a view that a step before has made.
#[derive(Clone, Debug)]
pub enum Value<B = Vec<u8>> {
    /// `undefined`: also an argument that was left out.
    Undefined,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A BigInt, in decimal digits.
    BigInt(String),
    /// A string, in UTF-16 code units: surrogates may lack their partners.
    String(Vec<u16>),
    /// A Buffer.
    Buffer(B),
    /// A plain Uint8Array.
    Bytes(B),
    /// An ArrayBuffer. No transcript of the common format holds one; the fuzzer's programs do.
    ArrayBuffer(B),
    /// An array.
    Array(Vec<Value<B>>),
    /// A plain object.
    Object(BTreeMap<String, Value<B>>),
}

impl<B> Value<B> {
    /// A string.
    pub fn string(text: &str) -> Value<B> {
        Value::String(text.encode_utf16().collect())
    }

    /// The same value with other bytes in the places of these.
    pub fn map<C>(&self, bytes: &mut impl FnMut(&B) -> C) -> Value<C> {
        match self {
            Value::Undefined => Value::Undefined,
            Value::Null => Value::Null,
            Value::Bool(truth) => Value::Bool(*truth),
            Value::Number(number) => Value::Number(*number),
            Value::BigInt(digits) => Value::BigInt(digits.clone()),
            Value::String(units) => Value::String(units.clone()),
            Value::Buffer(held) => Value::Buffer(bytes(held)),
            Value::Bytes(held) => Value::Bytes(bytes(held)),
            Value::ArrayBuffer(held) => Value::ArrayBuffer(bytes(held)),
            Value::Array(items) => Value::Array(items.iter().map(|item| item.map(bytes)).collect()),
            Value::Object(fields) => Value::Object(
                fields
                    .iter()
                    .map(|(name, field)| (name.clone(), field.map(bytes)))
                    .collect(),
            ),
        }
    }
}

impl<B> From<f64> for Value<B> {
    fn from(number: f64) -> Self {
        Value::Number(number)
    }
}

impl<B> From<bool> for Value<B> {
    fn from(truth: bool) -> Self {
        Value::Bool(truth)
    }
}

impl<B> From<&str> for Value<B> {
    fn from(text: &str) -> Self {
        Value::string(text)
    }
}

/// The same value, as JavaScript's `Object.is` tells: NaN is itself, and -0 is not 0.
impl<B: PartialEq> PartialEq for Value<B> {
    fn eq(&self, other: &Value<B>) -> bool {
        match (self, other) {
            (Value::Undefined, Value::Undefined) | (Value::Null, Value::Null) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => {
                a.is_nan() && b.is_nan() || a == b && a.is_sign_negative() == b.is_sign_negative()
            }
            (Value::BigInt(a), Value::BigInt(b)) => a == b,
            (Value::String(a), Value::String(b)) => a == b,
            (Value::Buffer(a), Value::Buffer(b)) => a == b,
            (Value::Bytes(a), Value::Bytes(b)) => a == b,
            (Value::ArrayBuffer(a), Value::ArrayBuffer(b)) => a == b,
            (Value::Array(a), Value::Array(b)) => a == b,
            (Value::Object(a), Value::Object(b)) => a == b,
            _ => false,
        }
    }
}

impl Value {
    /// Reads a value in the notation of a transcript.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn from_json(json: &Json) -> Result<Value, String> {
        match json {
            Json::Null => Ok(Value::Null),
            Json::Bool(truth) => Ok(Value::Bool(*truth)),
            Json::Number(number) => number
                .as_f64()
                .map(Value::Number)
                .ok_or_else(|| format!("no number: {number}")),
            Json::String(text) => Ok(Value::string(text)),
            Json::Array(items) => items
                .iter()
                .map(Value::from_json)
                .collect::<Result<_, _>>()
                .map(Value::Array),
            Json::Object(fields) => from_object(fields),
        }
    }

    /// The value in the notation of a transcript.
    pub fn to_json(&self) -> Json {
        self.notation(&|kind, bytes| json!({ kind: to_hex(bytes) }))
    }
}

impl<B> Value<B> {
    /// The value in the notation of a transcript, with bytes in the notation that `bytes` gives them: the first argument
    /// says of what kind they are.
    pub(crate) fn notation(&self, bytes: &dyn Fn(&str, &B) -> Json) -> Json {
        match self {
            Value::Undefined => json!({ "$": "undefined" }),
            Value::Null => Json::Null,
            Value::Bool(truth) => json!(truth),
            Value::Number(number) => number_to_json(*number),
            Value::BigInt(digits) => json!({ "bigint": digits }),
            Value::String(units) => match String::from_utf16(units) {
                Ok(text) => json!(text),
                Err(_) => json!({ "utf16": units_to_hex(units) }),
            },
            Value::Buffer(held) => bytes("buffer", held),
            Value::Bytes(held) => bytes("bytes", held),
            Value::ArrayBuffer(held) => bytes("arraybuffer", held),
            Value::Array(items) => items.iter().map(|item| item.notation(bytes)).collect(),
            Value::Object(fields) => {
                let fields: Map<String, Json> = fields
                    .iter()
                    .map(|(name, field)| (name.clone(), field.notation(bytes)))
                    .collect();
                json!({ "object": fields })
            }
        }
    }
}

fn from_object(fields: &Map<String, Json>) -> Result<Value, String> {
    let mut entries = fields.iter();
    let (Some((kind, held)), None) = (entries.next(), entries.next()) else {
        return Err("an object that stands for a value has one field".into());
    };
    let text = || {
        held.as_str()
            .ok_or_else(|| format!("the field {kind:?} holds a string"))
    };
    match kind.as_str() {
        "$" => match text()? {
            "undefined" => Ok(Value::Undefined),
            "NaN" => Ok(Value::Number(f64::NAN)),
            "Infinity" => Ok(Value::Number(f64::INFINITY)),
            "-Infinity" => Ok(Value::Number(f64::NEG_INFINITY)),
            "-0" => Ok(Value::Number(-0.0)),
            other => Err(format!("there is no value {other:?}")),
        },
        "bigint" => {
            let digits = text()?;
            let magnitude = digits.strip_prefix('-').unwrap_or(digits);
            let is_decimal = magnitude.bytes().all(|digit| digit.is_ascii_digit());
            if magnitude.is_empty() || !is_decimal {
                return Err(format!("no integer: {digits:?}"));
            }
            Ok(Value::BigInt(digits.to_owned()))
        }
        "utf16" => {
            let bytes = from_hex(text()?)?;
            let (units, []) = bytes.as_chunks() else {
                return Err("half a code unit".into());
            };
            Ok(Value::String(
                units.iter().copied().map(u16::from_be_bytes).collect(),
            ))
        }
        "buffer" => from_hex(text()?).map(Value::Buffer),
        "bytes" => from_hex(text()?).map(Value::Bytes),
        "arraybuffer" => from_hex(text()?).map(Value::ArrayBuffer),
        "object" => {
            let fields = held.as_object().ok_or("the field \"object\" holds one")?;
            fields
                .iter()
                .map(|(name, field)| Ok((name.clone(), Value::from_json(field)?)))
                .collect::<Result<_, _>>()
                .map(Value::Object)
        }
        other => Err(format!("there is no kind of value {other:?}")),
    }
}

/// Whole numbers as JavaScript writes them, without a decimal point.
fn number_to_json(number: f64) -> Json {
    if number.is_nan() {
        return json!({ "$": "NaN" });
    }
    if number.is_infinite() {
        return json!({ "$": if number > 0.0 { "Infinity" } else { "-Infinity" } });
    }
    if number == 0.0 && number.is_sign_negative() {
        return json!({ "$": "-0" });
    }
    let whole = number as i64;
    if whole as f64 == number && whole.unsigned_abs() < 1 << 53 {
        return json!(whole);
    }
    json!(number)
}

/// Bytes as hex digits.
pub fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

/// Bytes from hex digits.
///
/// # Errors
///
/// What is wrong with them.
pub fn from_hex(digits: &str) -> Result<Vec<u8>, String> {
    let value = |digit: u8| char::from(digit).to_digit(16).map(|value| value as u8);
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else {
        return Err(format!("an odd number of hex digits: {digits:?}"));
    };
    pairs
        .iter()
        .map(|&[high, low]| Some(value(high)? << 4 | value(low)?))
        .collect::<Option<_>>()
        .ok_or_else(|| format!("not in hex: {digits:?}"))
}

fn units_to_hex(units: &[u16]) -> String {
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    to_hex(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_is_read_and_written() {
        let notations = r#"[null,true,3,-0.5,1e300,"é",{"$":"undefined"},{"$":"NaN"},{"$":"-Infinity"},{"$":"-0"},{"bigint":"-12"},{"utf16":"d83d0061"},{"buffer":"616263"},{"bytes":""},{"arraybuffer":"00"},{"object":{"data":[1,2],"type":"Buffer"}}]"#;
        let json: Json = serde_json::from_str(notations).unwrap();
        let value = Value::from_json(&json).unwrap();
        assert_eq!(value.to_json(), json);
        assert_eq!(value, value.clone());
    }

    #[test]
    fn what_is_no_notation_is_refused() {
        for json in [
            r#"{}"#,
            r#"{"$":"nan"}"#,
            r#"{"buffer":"6"}"#,
            r#"{"buffer":"6g"}"#,
            r#"{"buffer":6}"#,
            r#"{"bigint":"1.5"}"#,
            r#"{"bigint":"-"}"#,
            r#"{"utf16":"d8"}"#,
            r#"{"object":[]}"#,
            r#"{"type":"Buffer","data":[]}"#,
            r#"[{"date":"today"}]"#,
        ] {
            let parsed = serde_json::from_str(json).unwrap();
            assert!(Value::from_json(&parsed).is_err(), "{json}");
        }
    }

    #[test]
    fn values_are_told_apart_as_javascript_does() {
        let number = |number: f64| Value::<Vec<u8>>::Number(number);
        assert_eq!(number(f64::NAN), number(f64::NAN));
        assert_ne!(number(0.0), number(-0.0));
        assert_ne!(Value::Buffer(vec![1]), Value::Bytes(vec![1]));
    }
}
