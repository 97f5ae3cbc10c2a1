//! What the book promises, and how each promise is checked: by `cargo test` for all of it (`tests/book.rs`), and by
//! `cargo run -- check ch04` for a chapter while it is written (`command.rs`).
//!
//! Each module has one promise, and a function `problems` that gives what breaks it, each problem with the file and the line.

pub mod blocks;
pub mod commands;
mod compiler;
pub mod exercises;
pub mod ledger;
pub mod links;
pub mod listings;
pub mod marks;
mod notes;
mod page;
mod programs;
mod prose;
pub mod records;
mod scope;
pub mod spelling;
pub mod style;
pub mod unexplained;

pub use scope::Scope;
