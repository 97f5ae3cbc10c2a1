//! A random program on node-buffer and on the plain model, side by side.

use std::fmt;

use javascript::Form;
use node_buffer::{Buffer, Release};

use super::model::{Model, Outcome, Threw};
use super::shrink::shrink;
use super::{Program, Run, Step, tame};
use crate::replay::on_a_fresh_thread;
use crate::transcript::Answer;

/// A program on which node-buffer and the model disagree.
#[derive(Debug)]
pub struct Broken {
    seed: u64,
    program: Program,
    reason: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "seed {}, shrunk:", self.seed)?;
        write!(f, "{}", self.program)?;
        write!(f, "  {}", self.reason)
    }
}

/// Runs the programs that grow from `seeds` on node-buffer and on the model, as `release`, and gives the first on which
/// they disagree, shrunk.
///
/// # Errors
///
/// [`Broken`]: that program.
pub fn check_against_model(
    release: Release,
    seeds: impl Iterator<Item = u64> + Send,
) -> Result<usize, Broken> {
    on_a_fresh_thread(release, || {
        let mut programs = 0;
        for seed in seeds {
            let form = if seed % 2 == 0 {
                Form::Rust
            } else {
                Form::JavaScript
            };
            // Slabs that are soon full, so that many are left behind and come back dirty.
            Buffer::set_pool_size([64, 256, 8192][seed as usize % 3]);
            let program = tame::program(seed);
            if disagreement(&program, form).is_some() {
                let program = shrink(program, &mut |program| {
                    disagreement(program, form).is_some()
                });
                let reason = disagreement(&program, form).unwrap_or_default();
                return Err(Broken {
                    seed,
                    program,
                    reason,
                });
            }
            programs += 1;
        }
        Ok(programs)
    })
}

/// What node-buffer does otherwise than the model.
fn disagreement(program: &Program, form: Form) -> Option<String> {
    let mut run = Run::new(&program.blocks, form);
    let mut model = Model::new(&program.blocks);
    for step in &program.steps {
        let (came, expected) = (run.step(step), model.step(step));
        if let Some(difference) = difference(step, &expected, &came) {
            return Some(difference);
        }
        let (came, expected) = (run.views(), model.views());
        if came != expected {
            return Some(format!(
                "the views after {}:\n  expected {expected:x?}\n  came     {came:x?}",
                step.function
            ));
        }
    }
    None
}

fn difference(step: &Step, expected: &Outcome, came: &Answer) -> Option<String> {
    match (expected, &came.outcome) {
        (Ok(expected), Ok(came)) if expected == came => None,
        (Err(Threw), Err(thrown)) if thrown.name != "panic" => None,
        (expected, came) => Some(format!(
            "{}: expected {expected:?}, came {came:?}",
            step.function
        )),
    }
}
