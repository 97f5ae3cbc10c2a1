//! What node-buffer answers to a case.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use javascript::{Call, Form, JsValue, Thrown};
use node_buffer::Buffer;

use crate::transcript::{Answer, Case, FILLER, Receiver};
use crate::value::Value;

/// Makes a call and looks at what it returned or threw, and at what it did to the receiver and to `buf.copy`'s target.
pub(crate) fn answer(call: Call) -> (Answer, Option<JsValue>) {
    let bytes_of = |value: &JsValue| match value {
        JsValue::Buffer(bytes) | JsValue::Bytes(bytes) => Some(bytes.to_vec()),
        _ => None,
    };
    let before = call.this.and_then(bytes_of);
    // A panic is an answer too, and never the right one.
    let performed = catch_unwind(AssertUnwindSafe(|| call.perform()))
        .unwrap_or_else(|payload| Err(panicked(payload)));
    if let Ok(JsValue::Buffer(buffer)) = &performed
        && is_unsafe(call.function)
    {
        // The recorder clears what `allocUnsafe` returns: whatever bytes it found there are no answer.
        buffer.cells().iter().for_each(|cell| cell.set(0));
    }
    let outcome = match &performed {
        Ok(value) => Ok(value.map(&mut |buf| buf.to_vec())),
        Err(thrown) => Err(thrown.clone()),
    };
    let after = call.this.and_then(bytes_of);
    let answer = Answer {
        outcome,
        after: after.filter(|after| before.as_ref() != Some(after)),
        target: match call.args.first() {
            Some(target) if call.function == "buf.copy" => bytes_of(target),
            _ => None,
        },
    };
    (answer, performed.ok())
}

fn panicked(payload: Box<dyn Any + Send>) -> Thrown {
    let message = match payload.downcast::<String>() {
        Ok(message) => *message,
        Err(payload) => match payload.downcast::<&str>() {
            Ok(message) => (*message).to_owned(),
            Err(_) => String::new(),
        },
    };
    Thrown {
        name: "panic".into(),
        code: None,
        message,
    }
}

impl Case {
    /// What node-buffer answers to this case, in the form that is asked for, and the value itself. The receiver and the
    /// arguments are real Buffers, each with memory of its own.
    pub(crate) fn answer(&self, form: Form) -> (Answer, Option<JsValue>) {
        let mut real = |bytes: &Vec<u8>| Rc::new(Buffer::of(bytes));
        let receiver = self.receiver.as_ref().map(Receiver::live);
        let args: Vec<JsValue> = self.args.iter().map(|arg| arg.map(&mut real)).collect();
        answer(Call {
            function: &self.function,
            this: receiver.as_ref(),
            args: &args,
            form,
        })
    }
}

impl Receiver {
    /// A real Buffer or Uint8Array, which begins where the receiver does.
    fn live(&self) -> JsValue {
        let filler = vec![FILLER; self.byte_offset];
        let block = Buffer::of(&[filler, self.bytes.clone()].concat());
        let window = Rc::new(block.subarray(self.byte_offset..));
        match self.is_plain {
            true => JsValue::Bytes(window),
            false => JsValue::Buffer(window),
        }
    }
}

impl Answer {
    /// Is `came` the answer that this one, Node's, tells to `case`?
    pub(crate) fn agrees_with(&self, case: &Case, came: &Answer) -> bool {
        let before = case.receiver.as_ref().map(|receiver| &receiver.bytes);
        let is_same_outcome = match (&self.outcome, &came.outcome) {
            // Whatever bytes Node found in its memory are no part of the answer.
            (Ok(Value::Buffer(expected)), Ok(Value::Buffer(came))) if is_unsafe(&case.function) => {
                expected.len() == came.len()
            }
            (expected, came) => expected == came,
        };
        is_same_outcome
            && self.after.as_ref().or(before) == came.after.as_ref().or(before)
            && (self.target.is_none() || self.target == came.target)
    }
}

/// Does the function return memory as it finds it?
fn is_unsafe(function: &str) -> bool {
    matches!(
        function,
        "Buffer.allocUnsafe" | "Buffer.allocUnsafeSlow" | "buffer.SlowBuffer"
    )
}
