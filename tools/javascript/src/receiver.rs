//! What a method is called on.

use std::rc::Rc;

use node_buffer::{Buffer, Release};

use crate::thrown::{Result, Thrown};
use crate::value::JsValue;

/// `this`: a Buffer, or a plain Uint8Array that one of Buffer's methods was called on.
#[derive(Clone, Copy)]
pub(crate) struct Receiver<'a> {
    value: &'a JsValue,
    pub(crate) bytes: &'a Rc<Buffer>,
}

impl<'a> Receiver<'a> {
    /// The receiver, if it is one.
    pub(crate) fn new(value: &'a JsValue) -> Option<Receiver<'a>> {
        let bytes = value.uint8_array()?;
        Some(Receiver { value, bytes })
    }

    /// The receiver itself, as the methods return it that can be chained.
    pub(crate) fn value(self) -> JsValue {
        self.value.clone()
    }

    /// Is it `instanceof Buffer`?
    pub(crate) fn is_buffer(self) -> bool {
        matches!(self.value, JsValue::Buffer(_))
    }

    /// Some methods used to call another one of the receiver's, which a Uint8Array does not have. `holder` is what Node's
    /// code calls the receiver there.
    pub(crate) fn must_have(self, holder: &str, method: &str) -> Result<()> {
        if self.is_buffer() || Release::current().lends_methods() {
            return Ok(());
        }
        Err(Thrown::no_function(&format!("{holder}.{method}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uint8_array_lacks_buffers_methods_until_they_are_lent() {
        let value = JsValue::Bytes(Rc::new(Buffer::of(&[1])));
        let receiver = Receiver::new(&value).unwrap();
        Release::V22.set();
        assert_eq!(
            receiver.must_have("buf", "hexSlice").unwrap_err().message,
            "buf.hexSlice is not a function"
        );
        Release::V24.set();
        assert_eq!(receiver.must_have("buf", "hexSlice"), Ok(()));
        assert!(Receiver::new(&JsValue::Null).is_none());
    }
}
