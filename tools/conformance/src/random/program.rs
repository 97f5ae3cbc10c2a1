//! Calls one after the other, on Buffers that look at the same memory.

use std::fmt;
use std::rc::Rc;

use javascript::{Call, Form, JsValue};
use node_buffer::Buffer;
use serde_json::{Value as Json, json};

use super::call::{MAKES, USES, one_name};
use super::choices::{Choices, Chooser};
use super::values::Arguments;
use crate::answer::answer;
use crate::transcript::{Answer, Case, Receiver};
use crate::value::{Value, notation, to_hex};

/// More views than these are not made.
const MOST_VIEWS: usize = 10;

/// The bytes of a Buffer that is an argument: its own, or those of a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// Bytes of its own.
    Own(Vec<u8>),
    /// The view of this number.
    View(usize),
}

/// An argument of a step.
pub type Argument = Value<Held>;

/// One call of a program.
#[derive(Clone, Debug)]
pub struct Step {
    /// The function.
    pub function: String,
    /// The view whose method is called.
    pub on: Option<usize>,
    /// The arguments.
    pub args: Vec<Argument>,
    /// Whether the Buffer that it returns becomes the next view.
    pub makes: bool,
}

/// Steps, one after the other. The views that they make are numbered from 0.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The steps.
    pub steps: Vec<Step>,
}

impl Program {
    /// Grows a program while it runs on node-buffer: what a step is about depends on what is there.
    pub(crate) fn grow(rows: &[Choices]) -> Program {
        let mut run = Run::new(Form::Rust);
        let steps = rows.iter().map(|choices| {
            let step = Step::grow(choices, &run);
            run.step(&step);
            step
        });
        Program {
            steps: steps.collect(),
        }
    }

    /// The program as a line for the recorder.
    pub fn to_line(&self) -> String {
        let steps: Json = self.steps.iter().map(Step::to_json).collect();
        json!({ "program": steps }).to_string()
    }
}

impl Step {
    fn grow(choices: &Choices, run: &Run) -> Step {
        let mut chooser = Chooser::new(choices);
        let makes = run.views.is_empty() || run.views.len() < MOST_VIEWS && chooser.once_in(4);
        let table = if makes { MAKES } else { USES };
        let mut ticket = chooser.below(table.iter().map(|(weight, ..)| weight).sum());
        let (_, pattern, takes) = table
            .iter()
            .find(|(weight, ..)| {
                let is_drawn = ticket < *weight;
                ticket = ticket.wrapping_sub(*weight);
                is_drawn
            })
            .unwrap_or(&table[0]);
        // Where there is no view yet, one is made of an ArrayBuffer.
        let (pattern, takes) = match run.views.is_empty() {
            true => (MAKES[0].1, MAKES[0].2),
            false => (*pattern, *takes),
        };
        let function = one_name(pattern, &mut |count| chooser.below(count));
        let on = function
            .starts_with("buf.")
            .then(|| chooser.below(run.views.len()));
        let subject = on.map(|view| run.views[view].to_vec());
        let mut arguments = Arguments::new(chooser, subject.unwrap_or_default());
        arguments.views = run
            .views
            .iter()
            .map(|view| (view.len(), !view.is_pooled() && view.byte_offset() == 0))
            .collect();
        let args = arguments.all(takes);
        Step {
            function,
            on,
            args,
            makes,
        }
    }

    fn to_json(&self) -> Json {
        let args: Json = self.args.iter().map(argument_to_json).collect();
        let mut step = json!({ "fn": self.function, "args": args, "makes": self.makes });
        if let Some(view) = self.on {
            step["on"] = json!(view);
        }
        step
    }
}

fn argument_to_json(arg: &Argument) -> Json {
    notation(arg, &|kind, held| match held {
        Held::Own(bytes) => json!({ kind: to_hex(bytes) }),
        Held::View(view) if kind == "arraybuffer" => json!({ "memory": view }),
        Held::View(view) => json!({ "view": view }),
    })
}

/// The steps, one a line, as somebody would write them down.
impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut made = 0;
        for step in &self.steps {
            write!(f, "  ")?;
            if step.makes {
                write!(f, "view {made} = ")?;
                made += 1;
            }
            match step.on {
                Some(view) => write!(f, "(view {view}) {}", step.function)?,
                None => write!(f, "{}", step.function)?,
            }
            let args: Vec<String> = step
                .args
                .iter()
                .map(|arg| argument_to_json(arg).to_string())
                .collect();
            writeln!(f, "({})", args.join(", "))?;
        }
        Ok(())
    }
}

/// A program on node-buffer, while it runs.
pub struct Run {
    /// The views that were made, in order.
    pub views: Vec<Rc<Buffer>>,
    form: Form,
}

impl Run {
    /// A program before its first step, which runs in this form.
    pub fn new(form: Form) -> Run {
        Run {
            views: Vec::new(),
            form,
        }
    }

    /// The step as a case that stands alone: with the bytes that its views hold now.
    pub fn as_case(&self, step: &Step) -> Case {
        let bytes = |buffer: &Rc<Buffer>| buffer.to_vec();
        Case {
            function: step.function.clone(),
            receiver: step.on.map(|view| Receiver {
                byte_offset: self.views[view].byte_offset() % 2,
                ..bytes(&self.views[view]).into()
            }),
            args: self
                .arguments(step)
                .iter()
                .map(|arg| arg.map(&mut |buffer| bytes(buffer)))
                .collect(),
        }
    }

    fn arguments(&self, step: &Step) -> Vec<JsValue> {
        let mut real = |held: &Held| match held {
            Held::Own(bytes) => Rc::new(Buffer::of(bytes)),
            Held::View(view) => Rc::clone(&self.views[*view]),
        };
        step.args.iter().map(|arg| arg.map(&mut real)).collect()
    }

    /// Makes the call. A step that makes no view after all leaves an empty one.
    pub fn step(&mut self, step: &Step) -> Answer {
        let args = self.arguments(step);
        let this = step
            .on
            .map(|view| JsValue::Buffer(Rc::clone(&self.views[view])));
        let (answered, value) = answer(Call {
            function: &step.function,
            this: this.as_ref(),
            args: &args,
            form: self.form,
        });
        if step.makes {
            self.views.push(match value {
                Some(JsValue::Buffer(buffer)) => buffer,
                _ => Rc::new(Buffer::of(&[])),
            });
        }
        answered
    }

    /// Passes a step over: a view that it would have made is empty.
    pub fn pass_over(&mut self, step: &Step) {
        if step.makes {
            self.views.push(Rc::new(Buffer::of(&[])));
        }
    }

    /// The bytes of every view.
    pub fn contents(&self) -> Vec<Vec<u8>> {
        self.views.iter().map(|view| view.to_vec()).collect()
    }
}
