//! The way back from a Buffer's JSON.

#![forbid(unsafe_code)]

use crate::buffer::Buffer;
use crate::node::error::{Error, Result};

impl Buffer {
    /// The Buffer that some JSON describes: `Buffer.from(JSON.parse(json))`, for what [`to_json`](Buffer::to_json) and
    /// `JSON.stringify(buf)` write, with any white space in it. Pooled like [`alloc_unsafe`](Buffer::alloc_unsafe).
    ///
    /// Any other JSON is an error here. Node also takes arrays, strings, other members and numbers that are no bytes.
    ///
    /// Node: `fromObject` in `lib/buffer.js`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidJson`], in words of its own, at the first byte that is not as `to_json` writes it.
    ///
    /// ```
    /// use node_buffer::Buffer;
    ///
    /// let json = Buffer::from("hé").to_json();
    /// assert_eq!(Buffer::from_json(&json)?, "hé".as_bytes());
    ///
    /// let error = Buffer::from_json(r#"{"type":"Buffer","data":[256]}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "Expected a byte at position 25 of a Buffer's JSON");
    /// # Ok::<(), node_buffer::Error>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Buffer> {
        let mut rest = Rest { json, position: 0 };
        rest.expect("{")?;
        let data = if rest.take("\"data\"") {
            let data = rest.data()?;
            rest.expect(",")?;
            rest.expect("\"type\"")?;
            rest.kind()?;
            data
        } else {
            rest.expect("\"type\"")?;
            rest.kind()?;
            rest.expect(",")?;
            rest.expect("\"data\"")?;
            rest.data()?
        };
        rest.expect("}")?;
        rest.end()?;
        Ok(Buffer::from(data))
    }
}

/// JSON that is read from `position` on.
struct Rest<'a> {
    json: &'a str,
    position: usize,
}

impl Rest<'_> {
    /// What is left, after white space.
    fn text(&mut self) -> &str {
        let rest = &self.json[self.position..];
        let text = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.position += rest.len() - text.len();
        text
    }

    /// Passes over `token`, if it comes next.
    fn take(&mut self, token: &str) -> bool {
        let is_next = self.text().starts_with(token);
        if is_next {
            self.position += token.len();
        }
        is_next
    }

    fn expect(&mut self, token: &'static str) -> Result<()> {
        if self.take(token) {
            return Ok(());
        }
        Err(self.lacks(token))
    }

    fn lacks(&self, expected: &'static str) -> Error {
        Error::InvalidJson {
            position: self.position,
            expected,
        }
    }

    fn end(&mut self) -> Result<()> {
        if self.text().is_empty() {
            return Ok(());
        }
        Err(self.lacks("the end"))
    }

    /// What comes after the name `type`.
    fn kind(&mut self) -> Result<()> {
        self.expect(":")?;
        self.expect("\"Buffer\"")
    }

    /// What comes after the name `data`.
    fn data(&mut self) -> Result<Vec<u8>> {
        self.expect(":")?;
        self.expect("[")?;
        let mut bytes = Vec::new();
        if self.take("]") {
            return Ok(bytes);
        }
        loop {
            bytes.push(self.byte()?);
            if !self.take(",") {
                self.expect("]")?;
                return Ok(bytes);
            }
        }
    }

    fn byte(&mut self) -> Result<u8> {
        let text = self.text();
        let end = text.find(|character: char| !character.is_ascii_digit());
        let digits = &text[..end.unwrap_or(text.len())];
        let length = digits.len();
        let is_padded = length > 1 && digits.starts_with('0');
        let byte = digits.parse().ok().filter(|_| !is_padded);
        let byte = byte.ok_or_else(|| self.lacks("a byte"))?;
        self.position += length;
        Ok(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        for bytes in [&[][..], &[0], &[0, 10, 255]] {
            let json = Buffer::from(bytes).to_json();
            assert_eq!(Buffer::from_json(&json).unwrap(), bytes);
        }
        let json = "\n{ \"data\" : [ 1 ,\t20 ] ,\r\"type\" : \"Buffer\" } ";
        assert_eq!(Buffer::from_json(json).unwrap(), [1, 20]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let cases = [
            ("", "{", 0),
            ("[1]", "{", 0),
            (r#"{"type":"Bytes","data":[]}"#, "\"Buffer\"", 8),
            (r#"{"type":"Buffer"}"#, ",", 16),
            (r#"{"type":"Buffer","data":[1,]}"#, "a byte", 27),
            (r#"{"type":"Buffer","data":[01]}"#, "a byte", 25),
            (r#"{"type":"Buffer","data":[+1]}"#, "a byte", 25),
            (r#"{"type":"Buffer","data":[1.5]}"#, "]", 26),
            (r#"{"type":"Buffer","data":["é"]}"#, "a byte", 25),
            (r#"{"type":"Buffer","data":[1] "#, "}", 28),
            (r#"{"type":"Buffer","data":[1]} é"#, "the end", 29),
            (r#"{"data":[1]}"#, ",", 11),
        ];
        for (json, expected, position) in cases {
            let lacking = Error::InvalidJson { position, expected };
            assert_eq!(Buffer::from_json(json).unwrap_err(), lacking, "{json}");
        }
    }
}
