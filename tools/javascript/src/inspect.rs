//! `util.inspect`, for the values that Node's messages show.

use std::collections::BTreeMap;

use node_buffer::{Release, show};

use crate::value::{JsValue, View};

/// From here on an object does not stand in one line.
const BREAK_LENGTH: usize = 80;

/// The value as `inspect` shows it, down to so many levels below it. Of an array of more than six items Node makes
/// columns, which is not done here.
///
/// Node: `formatValue` in `lib/internal/util/inspect.js`.
pub(crate) fn inspect(value: &JsValue, depth: usize) -> String {
    shown(value, depth, 0)
}

fn shown(value: &JsValue, depth: usize, level: usize) -> String {
    let nested = |value: &JsValue| match value {
        JsValue::Array(items) if level == depth && !items.is_empty() => "[Array]".into(),
        JsValue::Object(fields) if level == depth && !fields.is_empty() => "[Object]".into(),
        JsValue::Bare(_) if level == depth => "[Object: null prototype]".into(),
        JsValue::ArrayBuffer(_) if level == depth => "[ArrayBuffer]".into(),
        value => shown(value, depth, level + 1),
    };
    match value {
        JsValue::Undefined => "undefined".into(),
        JsValue::Null => "null".into(),
        JsValue::Bool(truth) => truth.to_string(),
        JsValue::Number(number) => show::number(*number),
        JsValue::BigInt(digits) => format!("{digits}n"),
        JsValue::String(text) => show::quoted(text.into()),
        JsValue::Symbol(description) => format!("Symbol({description})"),
        JsValue::Function { name, .. } if name.is_empty() => "[Function (anonymous)]".into(),
        JsValue::Function { name, .. } => format!("[Function: {name}]"),
        JsValue::Boxed(inner) => format!("[{}: {}]", value.class(), shown(inner, depth, level)),
        JsValue::Buffer(buffer) => buffer.inspect(),
        JsValue::Bytes(bytes) => {
            let start = format!("Uint8Array({}) [", bytes.len());
            let numbers = bytes.iter().map(|byte| byte.to_string()).collect();
            braced(&start, numbers, "]", level)
        }
        JsValue::Array(items) => braced("[", items.iter().map(nested).collect(), "]", level),
        JsValue::Object(fields) => braced("{", properties(fields, nested), "}", level),
        JsValue::Bare(fields) => {
            let start = "[Object: null prototype] {";
            braced(start, properties(fields, nested), "}", level)
        }
        JsValue::View(View::DataView, bytes) => {
            let memory = JsValue::ArrayBuffer(bytes.clone());
            let fields = vec![
                hidden("byteLength", bytes.len().to_string()),
                hidden("byteOffset", "0".into()),
                hidden("buffer", nested(&memory)),
            ];
            braced("DataView {", fields, "}", level)
        }
        JsValue::View(view, bytes) => {
            let elements = view.elements(&bytes.to_vec());
            let start = format!("{}({}) [", view.class(), elements.len());
            braced(&start, elements.iter().map(nested).collect(), "]", level)
        }
        JsValue::ArrayBuffer(bytes) => {
            let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let fields = vec![
                format!("[Uint8Contents]: <{}>", pairs.join(" ")),
                hidden("byteLength", bytes.len().to_string()),
            ];
            braced("ArrayBuffer {", fields, "}", level)
        }
    }
}

/// A field that is no property of its own.
fn hidden(name: &str, value: String) -> String {
    match Release::current().brackets_accessors() {
        true => format!("[{name}]: {value}"),
        false => format!("{name}: {value}"),
    }
}

fn properties(
    fields: &BTreeMap<String, JsValue>,
    nested: impl Fn(&JsValue) -> String,
) -> Vec<String> {
    let is_name = |name: &str| {
        !name.starts_with(|first: char| first.is_ascii_digit())
            && !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$')
    };
    fields
        .iter()
        .map(|(name, value)| match is_name(name) {
            true => format!("{name}: {}", nested(value)),
            false => format!("{}: {}", show::quoted(name.into()), nested(value)),
        })
        .collect()
}

/// Items between braces: in one line, if that is short enough.
///
/// Node: `reduceToSingleString` in `lib/internal/util/inspect.js`.
fn braced(start: &str, items: Vec<String>, end: &str, level: usize) -> String {
    if items.is_empty() {
        return format!("{start}{end}");
    }
    let lengths: usize = items.iter().map(|item| item.chars().count() + 1).sum();
    let is_short = lengths + items.len() + start.len() + 10 < BREAK_LENGTH;
    if is_short && !items.iter().any(|item| item.contains('\n')) {
        return format!("{start} {} {end}", items.join(", "));
    }
    let indent = format!("\n{}", "  ".repeat(level));
    let separator = format!(",{indent}  ");
    format!("{start}{indent}  {}{indent}{end}", items.join(&separator))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use node_buffer::Buffer;

    #[test]
    fn values_are_shown_as_somebody_would_write_them() {
        let fields = [
            ("a".to_owned(), JsValue::Array(vec![1.0.into()])),
            ("0".to_owned(), JsValue::string("x")),
        ];
        let object = JsValue::Object(fields.into());
        assert_eq!(inspect(&object, 2), "{ '0': 'x', a: [ 1 ] }");
        assert_eq!(inspect(&object, 0), "{ '0': 'x', a: [Array] }");
        let boxed = JsValue::Boxed(Box::new("x".into()));
        assert_eq!(inspect(&boxed, 2), "[String: 'x']");
        let bytes = Rc::new(Buffer::of(&[1, 2]));
        assert_eq!(
            inspect(&JsValue::Bytes(Rc::clone(&bytes)), 2),
            "Uint8Array(2) [ 1, 2 ]"
        );
    }

    #[test]
    fn what_is_long_is_shown_line_by_line() {
        Release::V26.set();
        let empty = JsValue::View(View::DataView, Rc::new(Buffer::of(&[])));
        assert_eq!(
            inspect(&empty, 2),
            "DataView {\n  [byteLength]: 0,\n  [byteOffset]: 0,\n  \
             [buffer]: ArrayBuffer { [Uint8Contents]: <>, [byteLength]: 0 }\n}"
        );
        Release::V20.set();
        assert_eq!(
            inspect(&empty, 0),
            "DataView { byteLength: 0, byteOffset: 0, buffer: [ArrayBuffer] }"
        );
    }
}
