//! Holds node-buffer to what real Node answers.
//!
//! - A [`transcript`] is a file of calls with the answers of a real Node; `recorder.mjs` writes one, in whatever Node runs
//!   it.
//! - [`replay`] makes the same calls on node-buffer, as the release that the transcript names, and compares.
//! - [`cases`] are the calls worth recording; [`record`] has real Nodes answer them.
//! - Random programs are run on node-buffer beside a plain model ([`check_against_model`]) and beside a real Node
//!   ([`fuzz`](fuzz::fuzz)).

pub mod cases;
pub mod fuzz;
pub mod names;
pub mod record;
pub mod replay;
pub mod transcript;
pub mod value;

mod answer;
mod node;
mod places;
mod programs;

pub use node::RECORDER;
pub use programs::check::{Broken, check_against_model};
