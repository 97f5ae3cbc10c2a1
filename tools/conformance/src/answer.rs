//! What node-buffer answers to a case.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use node_buffer::Buffer;

use crate::coerce::Live;
use crate::perform::{Call, Form, Halt, perform};
use crate::transcript::{Answer, Case, Thrown};
use crate::value::Value;

/// Makes a call and looks at what it returned or threw, and at what it did to the receiver and to `buf.copy`'s target.
///
/// # Errors
///
/// Why Rust's types cannot say the call.
pub(crate) fn answer(call: Call) -> Result<(Answer, Option<Live>), &'static str> {
    let before = call.receiver.map(|buf| buf.to_vec());
    // A panic is an answer too, and never the right one.
    let performed = catch_unwind(AssertUnwindSafe(|| perform(call)));
    let (outcome, value) = match performed {
        Ok(Ok(value)) => (Ok(value.map(&mut |buf| buf.to_vec())), Some(value)),
        Ok(Err(Halt::Throw(thrown))) => (Err(thrown), None),
        Ok(Err(Halt::Skip(reason))) => return Err(reason),
        Err(payload) => (Err(panicked(payload)), None),
    };
    let answer = Answer {
        outcome,
        after: call
            .receiver
            .map(|buf| buf.to_vec())
            .filter(|after| before.as_ref() != Some(after)),
        target: match call.args.first() {
            Some(Value::Buffer(target) | Value::Bytes(target)) if call.function == "buf.copy" => {
                Some(target.to_vec())
            }
            _ => None,
        },
    };
    Ok((answer, value))
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
    /// What node-buffer answers to this case, in the form that is asked for.
    pub(crate) fn answer(&self, form: Form) -> Result<Answer, &'static str> {
        let (receiver, args) = self.live();
        let call = Call {
            function: &self.function,
            receiver: receiver.as_ref(),
            args: &args,
            form,
        };
        answer(call).map(|(answer, _)| answer)
    }

    /// The receiver and the arguments, with real Buffers in them, each with memory of its own.
    pub(crate) fn live(&self) -> (Option<Rc<Buffer>>, Vec<Live>) {
        let mut real = |bytes: &Vec<u8>| Rc::new(Buffer::of(bytes));
        (
            self.receiver.as_ref().map(&mut real),
            self.args.iter().map(|arg| arg.map(&mut real)).collect(),
        )
    }
}

impl Answer {
    /// Is `came` the answer that this one, Node's, tells? `before` are the receiver's bytes before the call.
    pub(crate) fn agrees_with(
        &self,
        function: &str,
        before: Option<&Vec<u8>>,
        came: &Answer,
    ) -> bool {
        let is_same_outcome = match (&self.outcome, &came.outcome) {
            // Whatever bytes Node found in its memory are no part of the answer.
            (Ok(Value::Buffer(expected)), Ok(Value::Buffer(came))) if is_unsafe(function) => {
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
