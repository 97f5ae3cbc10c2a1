//! Random programs: calls one after the other on Buffers that look at the same memory.

pub(crate) mod check;
pub(crate) mod model;
pub(crate) mod shrink;
pub(crate) mod tame;
pub(crate) mod wild;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use javascript::{Call, Form, JsValue};
use node_buffer::Buffer;
use serde_json::{Value as Json, json};

use crate::answer::answer;
use crate::transcript::{Answer, Case};
use crate::value::{Value, notation, to_hex};

/// The bytes of a Buffer that is an argument: its own, or those of a view.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Held {
    Own(Vec<u8>),
    View(usize),
}

/// An argument of a step.
pub(crate) type Argument = Value<Held>;

/// One call of a program.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) function: String,
    /// The view whose method is called.
    pub(crate) on: Option<usize>,
    pub(crate) args: Vec<Argument>,
    /// The view that the Buffer it returns becomes.
    pub(crate) makes: Option<usize>,
}

/// Some views with memory of their own, numbered from 0, and what is done with them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Program {
    pub(crate) blocks: Vec<Vec<u8>>,
    pub(crate) steps: Vec<Step>,
}

impl Step {
    /// The views that the step needs.
    fn uses(&self) -> BTreeSet<usize> {
        let mut used: BTreeSet<usize> = self.on.into_iter().collect();
        for arg in &self.args {
            // Nothing is wanted but a look at every place.
            let _: Value<()> = arg.map(&mut |held| {
                if let Held::View(view) = held {
                    used.insert(*view);
                }
            });
        }
        used
    }

    fn to_json(&self) -> Json {
        let args: Json = self.args.iter().map(argument_to_json).collect();
        let mut step = json!({ "fn": self.function, "args": args });
        for (name, view) in [("on", self.on), ("as", self.makes)] {
            if let Some(view) = view {
                step[name] = json!(view);
            }
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

impl Program {
    /// The program as a line for the recorder.
    pub(crate) fn to_line(&self) -> String {
        let blocks: Json = self.blocks.iter().map(|bytes| to_hex(bytes)).collect();
        let steps: Json = self.steps.iter().map(Step::to_json).collect();
        json!({ "views": blocks, "program": steps }).to_string()
    }

    /// The program without one step, and without what needs the view that it makes.
    pub(crate) fn without(&self, place: usize) -> Program {
        let mut gone = BTreeSet::new();
        let mut steps = Vec::new();
        for (index, step) in self.steps.iter().enumerate() {
            if index == place || !step.uses().is_disjoint(&gone) {
                gone.extend(step.makes);
            } else {
                steps.push(step.clone());
            }
        }
        Program {
            blocks: self.blocks.clone(),
            steps,
        }
    }
}

/// The steps, one a line, as somebody would write them down.
impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (view, bytes) in self.blocks.iter().enumerate() {
            writeln!(f, "  view {view} = {}", to_hex(bytes))?;
        }
        for step in &self.steps {
            write!(f, "  ")?;
            if let Some(view) = step.makes {
                write!(f, "view {view} = ")?;
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
pub(crate) struct Run {
    views: BTreeMap<usize, Rc<Buffer>>,
    form: Form,
}

impl Run {
    pub(crate) fn new(blocks: &[Vec<u8>], form: Form) -> Run {
        Run {
            views: blocks
                .iter()
                .map(|bytes| Rc::new(Buffer::of(bytes)))
                .enumerate()
                .collect(),
            form,
        }
    }

    /// The step as a case that stands alone: with the bytes that its views hold now.
    pub(crate) fn as_case(&self, step: &Step) -> Case {
        Case {
            function: step.function.clone(),
            receiver: step.on.map(|view| self.views[&view].to_vec()),
            args: self
                .arguments(step)
                .iter()
                .map(|arg| arg.map(&mut |buf| buf.to_vec()))
                .collect(),
        }
    }

    fn arguments(&self, step: &Step) -> Vec<JsValue> {
        let mut real = |held: &Held| match held {
            Held::Own(bytes) => Rc::new(Buffer::of(bytes)),
            Held::View(view) => Rc::clone(&self.views[view]),
        };
        step.args.iter().map(|arg| arg.map(&mut real)).collect()
    }

    /// Makes the call. A step that makes no view after all leaves an empty one.
    pub(crate) fn step(&mut self, step: &Step) -> Answer {
        let args = self.arguments(step);
        let this = step
            .on
            .map(|view| JsValue::Buffer(Rc::clone(&self.views[&view])));
        let (answered, value) = answer(Call {
            function: &step.function,
            this: this.as_ref(),
            args: &args,
            form: self.form,
        });
        if let Some(view) = step.makes {
            let made = match value {
                Some(Value::Buffer(buffer)) => buffer,
                _ => Rc::new(Buffer::of(&[])),
            };
            self.views.insert(view, made);
        }
        answered
    }

    /// Passes a step over: a view that it would have made is empty.
    pub(crate) fn pass_over(&mut self, step: &Step) {
        if let Some(view) = step.makes {
            self.views.insert(view, Rc::new(Buffer::of(&[])));
        }
    }

    /// The bytes of every view.
    pub(crate) fn views(&self) -> BTreeMap<usize, Vec<u8>> {
        self.views
            .iter()
            .map(|(view, buf)| (*view, buf.to_vec()))
            .collect()
    }
}
