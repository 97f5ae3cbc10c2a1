//! What `console.log` and `JSON.stringify` make of a Buffer.

#![forbid(unsafe_code)]

use std::fmt;

use crate::buffer::Buffer;
use crate::encoding::Encoding;

/// How many bytes `inspect` shows: Node's `buffer.INSPECT_MAX_BYTES`.
const INSPECT_MAX_BYTES: usize = 50;

impl Buffer {
    /// The first fifty bytes in hex and how many more there are: what `console.log(buf)` prints.
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
        let mut shown: Vec<String> = self
            .iter()
            .take(INSPECT_MAX_BYTES)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        match self.len().saturating_sub(INSPECT_MAX_BYTES) {
            0 => {}
            1 => shown.push("... 1 more byte".into()),
            more => shown.push(format!("... {more} more bytes")),
        }
        format!("<Buffer {}>", shown.join(" "))
    }

    /// The Buffer as JSON: what `JSON.stringify(buf)` gives.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// assert_eq!(Buffer::from("hé").to_json(), r#"{"type":"Buffer","data":[104,195,169]}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let data: Vec<String> = self.iter().map(|byte| byte.to_string()).collect();
        format!(r#"{{"type":"Buffer","data":[{}]}}"#, data.join(","))
    }
}

/// Shows the bytes as Node's `console.log` does.
impl fmt::Debug for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.inspect())
    }
}

/// The bytes read as UTF-8, as in `` `${buf}` ``.
impl fmt::Display for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_string(Encoding::Utf8))
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
    fn display_is_utf8() {
        assert_eq!(format!("{}", Buffer::from("hé")), "hé");
    }
}
