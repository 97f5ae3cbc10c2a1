//! A value as Node's messages show it.

use node_buffer::{Release, show};

use crate::coerce::to_string;
use crate::inspect::inspect;
use crate::value::{JsValue, View};

/// What stands behind “Received” in `ERR_INVALID_ARG_TYPE`: the value and its type, the class of an object.
///
/// Node: `determineSpecificType` in `lib/internal/errors.js`.
pub(crate) fn received(value: &JsValue) -> String {
    let is_old = !Release::current().cuts_strings_alone();
    match value {
        JsValue::Undefined => "undefined".into(),
        JsValue::Null => "null".into(),
        JsValue::Function { name, .. } if is_old && name.is_empty() => {
            "type function ([Function (anonymous)])".into()
        }
        JsValue::Function { name, .. } => format!("function {name}"),
        JsValue::String(text) if !is_old => format!("type string ({})", shortened(text)),
        JsValue::String(_) => format!("type string ({})", cut(&inspect(value, 2))),
        JsValue::BigInt(_) if is_old => format!("type bigint ({})", cut(&inspect(value, 2))),
        JsValue::BigInt(digits) => format!("type bigint ({digits}n)"),
        JsValue::Bool(truth) => format!("type boolean ({truth})"),
        JsValue::Number(number) => format!("type number ({})", show::number(*number)),
        JsValue::Symbol(description) => format!("type symbol (Symbol({description}))"),
        JsValue::Bare(fields) if fields.is_empty() => inspect(value, 0),
        JsValue::Bare(_) => "[Object: null prototype]".into(),
        object => format!("an instance of {}", object.class()),
    }
}

/// The value where a message has `%s` for it.
///
/// Node: `formatWithOptions` in `lib/internal/util/inspect.js`.
pub(crate) fn formatted(value: &JsValue) -> String {
    match value {
        JsValue::Number(number) => show::number(*number),
        JsValue::BigInt(digits) => format!("{digits}n"),
        JsValue::Symbol(description) => format!("Symbol({description})"),
        JsValue::View(View::DataView, _)
        | JsValue::Array(_)
        | JsValue::Object(_)
        | JsValue::Bare(_)
        | JsValue::Boxed(_)
        | JsValue::ArrayBuffer(_) => inspect(value, 0),
        other => String::from_utf16_lossy(&to_string(other).unwrap_or_default()),
    }
}

/// A string in quotes: of a long one the first 25 units. Where it holds a quote, as JSON.
fn shortened(text: &[u16]) -> String {
    let (shown, dots) = first_25(text);
    let shown: Vec<u16> = [shown, dots].concat();
    if !shown.contains(&u16::from(b'\'')) {
        return format!("'{}'", String::from_utf16_lossy(&shown));
    }
    let mut json = String::from('"');
    for unit in char::decode_utf16(shown) {
        match unit {
            Ok('"') => json.push_str("\\\""),
            Ok('\\') => json.push_str("\\\\"),
            Ok('\u{8}') => json.push_str("\\b"),
            Ok('\t') => json.push_str("\\t"),
            Ok('\n') => json.push_str("\\n"),
            Ok('\u{c}') => json.push_str("\\f"),
            Ok('\r') => json.push_str("\\r"),
            Ok(control) if control < ' ' => json += &format!("\\u{:04x}", u32::from(control)),
            Ok(other) => json.push(other),
            Err(lone) => json += &format!("\\u{:04x}", lone.unpaired_surrogate()),
        }
    }
    json + "\""
}

/// At most 28 units; of more, the first 25.
fn cut(shown: &str) -> String {
    let units: Vec<u16> = shown.encode_utf16().collect();
    let (shown, dots) = first_25(&units);
    String::from_utf16_lossy(&[shown, dots].concat())
}

fn first_25(units: &[u16]) -> (&[u16], &'static [u16]) {
    const DOTS: &[u16] = &[b'.' as u16; 3];
    match units.len() {
        ..=28 => (units, &[]),
        _ => (&units[..25], DOTS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function(name: &str) -> JsValue {
        JsValue::Function {
            name: name.to_owned(),
            source: "() => {}".to_owned(),
        }
    }

    #[test]
    fn every_kind_of_value_is_shown_in_nodes_words() {
        Release::V26.set();
        let long = "it's a string that is longer than 28";
        let cases: [(JsValue, &str); 16] = [
            (JsValue::Undefined, "undefined"),
            (JsValue::Null, "null"),
            ("5".into(), "type string ('5')"),
            ("it's\n".into(), r#"type string ("it's\n")"#),
            (
                long.into(),
                r#"type string ("it's a string that is lon...")"#,
            ),
            (JsValue::String(vec![0xd83d]), "type string ('\u{fffd}')"),
            ((-0.0).into(), "type number (-0)"),
            (f64::NAN.into(), "type number (NaN)"),
            (true.into(), "type boolean (true)"),
            (JsValue::BigInt("-1".into()), "type bigint (-1n)"),
            (JsValue::Symbol("s".into()), "type symbol (Symbol(s))"),
            (function("f"), "function f"),
            (function(""), "function "),
            (JsValue::Array(vec![]), "an instance of Array"),
            (JsValue::Bare([].into()), "[Object: null prototype] {}"),
            (
                JsValue::Boxed(Box::new(2.0.into())),
                "an instance of Number",
            ),
        ];
        for (value, shown) in cases {
            assert_eq!(received(&value), shown);
        }
        let filled = JsValue::Bare([("a".to_owned(), JsValue::Null)].into());
        assert_eq!(received(&filled), "[Object: null prototype]");
    }

    #[test]
    fn node_18_cuts_what_inspect_shows() {
        Release::V18.set();
        let long: JsValue = "a string that is longer than 28".into();
        assert_eq!(
            received(&long),
            "type string ('a string that is longer ...)"
        );
        assert_eq!(
            received(&JsValue::BigInt("123456789012345678901234567890".into())),
            "type bigint (1234567890123456789012345...)"
        );
        assert_eq!(
            received(&function("")),
            "type function ([Function (anonymous)])"
        );
    }
}
