//! What `console.log` and `JSON.stringify` make of a Buffer.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::fmt;

use crate::buffer::Buffer;
use crate::encoding::Encoding;
use crate::javascript::show;
use crate::node::error::{Error, Result};
use crate::node::number::Number;

thread_local! {
    static INSPECT_MAX_BYTES: Cell<f64> = const { Cell::new(50.0) };
}

/// How many bytes of a Buffer [`inspect`](Buffer::inspect) shows on this thread: `buffer.INSPECT_MAX_BYTES`. At first 50.
///
/// ```
/// use node_buffer::inspect_max_bytes;
///
/// assert_eq!(inspect_max_bytes(), 50.0);
/// ```
pub fn inspect_max_bytes() -> f64 {
    INSPECT_MAX_BYTES.get()
}

/// Sets how many bytes of a Buffer [`inspect`](Buffer::inspect) shows on this thread: `buffer.INSPECT_MAX_BYTES`. (Node 18
/// does not check it.)
///
/// # Errors
///
/// [`Error::OutOfRange`] for a negative number or none.
///
/// ```
/// use node_buffer::{Buffer, set_inspect_max_bytes};
///
/// set_inspect_max_bytes(2)?;
/// assert_eq!(Buffer::from("abcd").inspect(), "<Buffer 61 62 ... 2 more bytes>");
/// assert!(set_inspect_max_bytes(-1).is_err());
/// # set_inspect_max_bytes(50)?;
/// # Ok::<(), node_buffer::Error>(())
/// ```
pub fn set_inspect_max_bytes(most: impl Number) -> Result<()> {
    let most = most
        .given()
        .number()
        .ok_or(Error::NotGiven("INSPECT_MAX_BYTES"))?;
    if most.is_nan() || most < 0.0 {
        return Err(Error::out_of_range("INSPECT_MAX_BYTES", ">= 0", most));
    }
    INSPECT_MAX_BYTES.set(most);
    Ok(())
}

impl Buffer {
    /// The first bytes in hex and how many more there are: what `console.log(buf)` prints.
    ///
    /// Node: `Buffer.prototype[customInspectSymbol]` in `lib/buffer.js`.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::from("abc").inspect(), "<Buffer 61 62 63>");
    /// assert!(Buffer::alloc(51)?.inspect().ends_with(" 00 ... 1 more byte>"));
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn inspect(&self) -> String {
        format!("{self:?}")
    }

    /// The Buffer as JSON: what `JSON.stringify(buf)` gives.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::from("hé").to_json(), r#"{"type":"Buffer","data":[104,195,169]}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let data = fmt::from_fn(|f| separated(f, ",", self.iter(), fmt::Display::fmt));
        format!(r#"{{"type":"Buffer","data":[{data}]}}"#)
    }
}

/// Shows the bytes as Node's `console.log` does.
impl fmt::Debug for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = inspect_max_bytes();
        let shown = self.iter().take(most as usize);
        f.write_str("<Buffer ")?;
        separated(f, " ", shown, |byte, f| write!(f, "{byte:02x}"))?;
        let more = self.len() as f64 - most;
        if more > 0.0 {
            let plural = if more > 1.0 { "s" } else { "" };
            write!(f, " ... {} more byte{plural}", show::number(more))?;
        }
        f.write_str(">")
    }
}

/// Writes the bytes one by one. A text for each, to be joined, would take sixty bytes for one.
fn separated(
    f: &mut fmt::Formatter<'_>,
    between: &str,
    bytes: impl Iterator<Item = u8>,
    write: fn(&u8, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (index, byte) in bytes.enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        write(&byte, f)?;
    }
    Ok(())
}

/// The bytes read as UTF-8, as in `` `${buf}` ``.
impl fmt::Display for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_string(Encoding::Utf8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifty_bytes_are_shown_whole() {
        let shown = |size| Buffer::alloc(size).unwrap().inspect();
        assert_eq!(shown(0), "<Buffer >");
        assert_eq!(shown(50), format!("<Buffer{}>", " 00".repeat(50)));
        assert_eq!(
            shown(51),
            format!("<Buffer{} ... 1 more byte>", " 00".repeat(50))
        );
        assert_eq!(
            shown(52),
            format!("<Buffer{} ... 2 more bytes>", " 00".repeat(50))
        );
    }

    #[test]
    fn the_limit_can_be_moved() {
        let shown = |most: f64| {
            set_inspect_max_bytes(most).unwrap();
            Buffer::from("abcd").inspect()
        };
        assert_eq!(shown(0.0), "<Buffer  ... 4 more bytes>");
        assert_eq!(shown(3.0), "<Buffer 61 62 63 ... 1 more byte>");
        assert_eq!(shown(2.5), "<Buffer 61 62 ... 1.5 more bytes>");
        assert_eq!(shown(f64::INFINITY), "<Buffer 61 62 63 64>");
        let error = set_inspect_max_bytes(-1).unwrap_err();
        assert!(error.to_string().ends_with("It must be >= 0. Received -1"));
        set_inspect_max_bytes(50).unwrap();
    }

    #[test]
    fn display_is_utf8() {
        assert_eq!(format!("{:>4}", Buffer::from("hé")), "  hé");
    }

    #[test]
    fn json_lists_the_bytes() {
        let json = |text| Buffer::from(text).to_json();
        assert_eq!(json(""), r#"{"type":"Buffer","data":[]}"#);
        assert_eq!(json("hé"), r#"{"type":"Buffer","data":[104,195,169]}"#);
    }
}
