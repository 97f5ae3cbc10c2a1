//! What is asked at random: programs, calls that are a little different from recorded ones, pools and decoders.
//!
//! Everything grows from rows of numbers, the `Choices`, which proptest makes and shrinks: it leaves rows out and makes
//! numbers smaller, and whatever rows are left grow to something that is valid. A smaller number is a simpler choice.

mod call;
mod choices;
mod line;
mod mutation;
pub mod program;
mod values;

use node_buffer::Release;
use proptest::strategy::Strategy;

use crate::transcript::Case;
use choices::Choices;
use program::Program;

/// A question for a Node.
#[derive(Clone, Debug)]
pub enum Question {
    /// Calls one after the other, on Buffers that share memory.
    Program(Program),
    /// One line: a call, a pool sequence or a decoder.
    Line(String),
}

/// What kind of question grows.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A program.
    Program,
    /// The recorded call of this number, with something changed.
    Mutation(usize),
    /// A sequence of allocations.
    Pool,
    /// A decoder and the pieces that it reads.
    Decoder,
}

impl Kind {
    /// The kind that a seed asks for: about as many calls are in programs as are mutations.
    pub(crate) fn of(seed: u64, cases: &[Case]) -> Kind {
        match seed % 16 {
            0 => Kind::Program,
            1 => Kind::Pool,
            2 => Kind::Decoder,
            // Neighbouring seeds change calls that are far from each other.
            _ => Kind::Mutation(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) as usize % cases.len()),
        }
    }

    /// The question that grows from these choices. A program grows while it runs on node-buffer, as the release of this
    /// thread.
    pub(crate) fn grow(self, rows: &[Choices], cases: &[Case]) -> Question {
        match self {
            Kind::Program => Question::Program(Program::grow(rows)),
            Kind::Mutation(number) => Question::Line(mutation::grow(&cases[number], rows)),
            Kind::Pool => Question::Line(line::pool(rows)),
            Kind::Decoder => Question::Line(line::decoder(rows)),
        }
    }

    /// The rows that this kind grows from.
    pub(crate) fn rows(self) -> impl Strategy<Value = Vec<Choices>> {
        choices::rows(match self {
            Kind::Program => 2..=28,
            Kind::Mutation(_) => 1..=3,
            Kind::Pool | Kind::Decoder => 2..=14,
        })
    }
}

/// A strategy for programs of up to so many steps, which grow as `release`.
pub fn programs(release: Release) -> impl Strategy<Value = Program> {
    Kind::Program.rows().prop_map(move |rows| {
        release.set();
        Program::grow(&rows)
    })
}
