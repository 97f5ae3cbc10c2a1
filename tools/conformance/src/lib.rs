//! Holds node-buffer to what real Node answers. README.md beside this crate's Cargo.toml tells of the formats.
//!
//! - A [`transcript`] is a file of calls with the answers of a real Node; `recorder.mjs` writes one, in whatever Node runs
//!   it.
//! - [`replay`] makes the same calls on node-buffer, as the release that the transcript names, and compares.
//! - [`cases`] are the calls worth recording; [`record`] has real Nodes answer them.
//! - [`random`] programs and calls are made on node-buffer and in a real Node by [`fuzz`](fuzz::fuzz).

pub mod cases;
pub mod fuzz;
pub mod names;
pub mod random;
pub mod record;
pub mod replay;
pub mod transcript;
pub mod value;

mod answer;
mod node;
mod places;

pub use node::RECORDER;
