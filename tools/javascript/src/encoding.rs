//! An argument that names an encoding.

use node_buffer::Encoding;

use crate::coerce::to_string;
use crate::received::formatted;
use crate::thrown::{Result, Thrown};
use crate::value::JsValue;

/// The encoding that a value names where Node makes a string of anything; none if the name means nothing.
///
/// Node: `getEncodingOps` in `lib/buffer.js`.
///
/// # Errors
///
/// What has no string.
pub(crate) fn named(value: &JsValue) -> Result<Option<Encoding>> {
    Ok(String::from_utf16_lossy(&to_string(value)?).parse().ok())
}

/// [`named`], and `ERR_UNKNOWN_ENCODING` if the name means nothing.
pub(crate) fn known(value: &JsValue) -> Result<Encoding> {
    named(value)?.ok_or_else(|| Thrown::unknown_encoding(&formatted(value)))
}

/// The encoding that a value names where Node looks at its length first: nothing and the empty string are UTF-8, and what
/// has no length names none.
///
/// Node: `normalizeEncoding` in `lib/internal/util.js`.
pub(crate) fn normalized(value: &JsValue) -> Option<Encoding> {
    match value {
        JsValue::Undefined | JsValue::Null => Some(Encoding::Utf8),
        JsValue::String(name) if name.is_empty() => Some(Encoding::Utf8),
        JsValue::Boxed(inner) if inner.is_string() => named(inner).ok()?,
        JsValue::String(_) | JsValue::Buffer(_) => named(value).ok()?,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anything_can_name_an_encoding_where_a_string_is_made_of_it() {
        let list = JsValue::Array(vec!["hex".into()]);
        assert_eq!(named(&list), Ok(Some(Encoding::Hex)));
        assert_eq!(normalized(&list), None);
        assert_eq!(named(&JsValue::Null), Ok(None));
        assert_eq!(normalized(&JsValue::Null), Some(Encoding::Utf8));
        assert_eq!(named(&"".into()), Ok(None));
        assert_eq!(normalized(&"".into()), Some(Encoding::Utf8));
        assert!(named(&JsValue::Symbol("hex".into())).is_err());
    }

    #[test]
    fn an_unknown_name_is_shown_as_a_message_shows_it() {
        let says = |value: JsValue| known(&value).unwrap_err().message;
        assert_eq!(says((-0.0).into()), "Unknown encoding: -0");
        assert_eq!(says(JsValue::BigInt("2".into())), "Unknown encoding: 2n");
        assert_eq!(
            says(JsValue::Array(vec![1.0.into()])),
            "Unknown encoding: [ 1 ]"
        );
        assert_eq!(says("nope".into()), "Unknown encoding: nope");
    }
}
