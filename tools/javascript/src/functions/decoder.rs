//! `StringDecoder` of `node:string_decoder`.

use node_buffer::{Encoding, StringDecoder};

use crate::argument::{Arguments, Form};
use crate::encoding::normalized;
use crate::received::formatted;
use crate::thrown::{Result, Thrown, expected};
use crate::value::JsValue;

/// A `StringDecoder` as JavaScript has it.
#[derive(Clone, Debug)]
pub struct Decoder {
    encoding: Encoding,
    decoder: StringDecoder,
}

impl Decoder {
    /// `new StringDecoder(encoding)`.
    ///
    /// # Errors
    ///
    /// `ERR_UNKNOWN_ENCODING`.
    pub fn new(encoding: &JsValue) -> Result<Decoder> {
        match normalized(encoding) {
            Some(encoding) => Ok(Decoder {
                encoding,
                decoder: StringDecoder::new(encoding),
            }),
            None => Err(Thrown::unknown_encoding(&formatted(encoding))),
        }
    }

    /// `decoder.write(buf)`, `decoder.end(buf)` or `decoder.encoding`.
    ///
    /// # Errors
    ///
    /// `ERR_INVALID_ARG_TYPE`, and a `TypeError` for any other name.
    pub fn call(&mut self, name: &str, args: &[JsValue], form: Form) -> Result<JsValue> {
        let args = Arguments::new(args, form);
        match (name, args.get(0)) {
            ("encoding", _) => Ok(self.encoding.name().into()),
            ("write", chunk) => self.write(chunk, args),
            ("end", JsValue::Undefined) => self.rest(args),
            ("end", chunk) => {
                let units = |value| match value {
                    JsValue::String(units) => units,
                    _ => Vec::new(),
                };
                let written = units(self.write(chunk, args)?);
                Ok(JsValue::String([written, units(self.rest(args)?)].concat()))
            }
            _ => Err(Thrown::no_function(&format!("decoder.{name}"))),
        }
    }

    /// A string is text already.
    fn write(&mut self, chunk: &JsValue, args: Arguments) -> Result<JsValue> {
        if chunk.is_string() {
            return Ok(chunk.clone());
        }
        let Some(bytes) = chunk.view() else {
            return Err(Thrown::wrong_type("buf", expected::ANY_VIEW, chunk));
        };
        self.decoded(
            args,
            |decoder| decoder.write(bytes),
            |decoder| decoder.write_utf16(bytes),
        )
    }

    fn rest(&mut self, args: Arguments) -> Result<JsValue> {
        self.decoded(args, StringDecoder::end, StringDecoder::end_utf16)
    }

    /// Text in the form of the call. UTF-16 is read in units: there half a pair, which Rust's strings cannot hold, is
    /// given away at once.
    fn decoded(
        &mut self,
        args: Arguments,
        string: impl FnOnce(&mut StringDecoder) -> String,
        units: impl FnOnce(&mut StringDecoder) -> Vec<u16>,
    ) -> Result<JsValue> {
        Ok(match (args.form, self.encoding) {
            (Form::JavaScript, _) | (_, Encoding::Utf16le) => {
                JsValue::String(units(&mut self.decoder))
            }
            (Form::Rust, _) => JsValue::string(&string(&mut self.decoder)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use node_buffer::Buffer;

    use crate::value::View;

    #[test]
    fn a_decoder_reads_views_and_passes_strings_on() {
        for form in [Form::Rust, Form::JavaScript] {
            let mut decoder = Decoder::new(&"UTF8".into()).unwrap();
            let mut call = |name, args: &[JsValue]| decoder.call(name, args, form);
            let half = Buffer::of(&[0xe2, 0x82]);
            assert_eq!(call("write", &[half.into()]), Ok("".into()));
            assert_eq!(call("write", &["x".into()]), Ok("x".into()));
            let rest = JsValue::View(View::DataView, Rc::new(Buffer::of(&[0xac, b'a'])));
            assert_eq!(call("write", &[rest]), Ok("€a".into()));
            assert_eq!(
                call("end", &[Buffer::of(&[0xe2]).into()]),
                Ok("\u{fffd}".into())
            );
            assert_eq!(call("encoding", &[]), Ok("utf8".into()));
        }
    }

    #[test]
    fn what_it_cannot_read_it_refuses_in_nodes_words() {
        let mut decoder = Decoder::new(&JsValue::Undefined).unwrap();
        let mut says = |name| {
            decoder
                .call(name, &[JsValue::Null], Form::Rust)
                .unwrap_err()
                .message
        };
        let expected = "The \"buf\" argument must be an instance of Buffer, TypedArray, or DataView. Received null";
        assert_eq!(says("write"), expected);
        assert_eq!(says("end"), expected);
        assert_eq!(says("nope"), "decoder.nope is not a function");
        let unknown = Decoder::new(&0.0.into()).unwrap_err();
        assert_eq!(unknown.message, "Unknown encoding: 0");
    }
}
