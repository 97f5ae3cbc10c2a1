//! How a transcript writes the values of JavaScript.

use std::collections::BTreeMap;

use javascript::{JsValue, View};
use serde_json::{Map, Value as Json, json};

/// A value of JavaScript's as a transcript holds it: with plain bytes in the places of Buffers. In a random program they
/// may be a view that a step before has made.
pub type Value<B = Vec<u8>> = JsValue<B>;

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
            .map(from_json)
            .collect::<Result<_, _>>()
            .map(Value::Array),
        Json::Object(fields) => from_object(fields),
    }
}

/// The value in the notation of a transcript.
pub fn to_json(value: &Value) -> Json {
    notation(value, &|kind, bytes| json!({ kind: to_hex(bytes) }))
}

/// The value in the notation of a transcript, with bytes in the notation that `bytes` gives them: the first argument says
/// of what kind they are.
pub(crate) fn notation<B>(value: &Value<B>, bytes: &dyn Fn(&str, &B) -> Json) -> Json {
    let properties = |fields: &BTreeMap<String, Value<B>>| -> Json {
        let field = |(name, field): (&String, _)| (name.clone(), notation(field, bytes));
        fields.iter().map(field).collect()
    };
    match value {
        Value::Undefined => json!({ "$": "undefined" }),
        Value::Null => Json::Null,
        Value::Bool(truth) => json!(truth),
        Value::Number(number) => number_to_json(*number),
        Value::BigInt(digits) => json!({ "bigint": digits }),
        Value::String(units) => match String::from_utf16(units) {
            Ok(text) => json!(text),
            Err(_) => {
                let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
                json!({ "utf16": to_hex(&bytes) })
            }
        },
        Value::Symbol(description) => json!({ "symbol": description }),
        Value::Buffer(held) => bytes("buffer", held),
        Value::Bytes(held) => bytes("bytes", held),
        Value::View(view, held) => bytes(view.class(), held),
        Value::ArrayBuffer(held) => bytes("arraybuffer", held),
        Value::Array(items) => items.iter().map(|item| notation(item, bytes)).collect(),
        Value::Object(fields) => json!({ "object": properties(fields) }),
        Value::Bare(fields) => json!({ "bare": properties(fields) }),
        Value::Boxed(inner) => json!({ "boxed": notation(inner, bytes) }),
        Value::Function { name, source } => json!({ "function": [name, source] }),
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
        "symbol" => Ok(Value::Symbol(text()?.to_owned())),
        "function" => match (held[0].as_str(), held[1].as_str()) {
            (Some(name), Some(source)) => Ok(Value::Function {
                name: name.to_owned(),
                source: source.to_owned(),
            }),
            _ => Err("a function has a name and a source".into()),
        },
        "boxed" => Ok(Value::Boxed(Box::new(from_json(held)?))),
        "object" => properties(held).map(Value::Object),
        "bare" => properties(held).map(Value::Bare),
        class => match View::named(class) {
            Some(view) => Ok(Value::View(view, from_hex(text()?)?)),
            None => Err(format!("there is no kind of value {class:?}")),
        },
    }
}

fn properties(json: &Json) -> Result<BTreeMap<String, Value>, String> {
    let fields = json.as_object().ok_or("an object's fields stand in one")?;
    fields
        .iter()
        .map(|(name, field)| Ok((name.clone(), from_json(field)?)))
        .collect()
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
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_is_read_and_written() {
        let notations = r#"[null,true,3,-0.5,1e300,"é",{"$":"undefined"},{"$":"NaN"},{"$":"-Infinity"},{"$":"-0"},{"bigint":"-12"},{"utf16":"d83d0061"},{"buffer":"616263"},{"bytes":""},{"arraybuffer":"00"},{"object":{"data":[1,2],"type":"Buffer"}},{"Uint16Array":"0100"},{"symbol":"s"},{"function":["f","() => {}"]},{"bare":{"a":1}},{"boxed":"x"}]"#;
        let json: Json = serde_json::from_str(notations).unwrap();
        let value = from_json(&json).unwrap();
        assert_eq!(to_json(&value), json);
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
            assert!(from_json(&parsed).is_err(), "{json}");
        }
    }
}
