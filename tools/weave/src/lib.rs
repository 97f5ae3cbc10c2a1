//! The expander. [`Book::load`] reads the chapters, [`Book::expand_all`] puts into each of them the real programs, outputs and
//! drawings that its directives name.
//!
//! | a line of a chapter | becomes |
//! | --- | --- |
//! | `{{#listing slab-cursor}}` | a Rust program, its Node twin, and what both print |
//! | `{{#exercise exercise-1}}` | a program whose tests fail, its tests, hints, and the way to a solution |
//! | `{{#source listings/buffer/src/pool.rs:take}}` | the region of a source file that `// ANCHOR: take` marks |
//! | `{{#figure slab}}` | the drawing `figures/slab.svg` |
//! | `{{#solutions}}` | the solution to every exercise |
//!
//! A block of Rust that has no `main` gets one, on hidden lines.
//!
//! The page a reader sees and the tests that check it both start from the same [`Expanded`] text: what is tested is what is
//! printed. weave knows Markdown and the folders of this project; it knows nothing of mdBook.
//!
//! Every path that weave hands out is relative to the book's root, as a reader would type it there. Join it to
//! [`Book::root`] to open it.

mod anchor;
mod book;
mod course;
mod digest;
mod directive;
mod document;
mod excerpt;
mod exercise;
mod exercise_manifest;
mod expand;
mod expanded;
mod fence;
mod figure;
mod files;
mod hidden;
mod hints;
mod html;
mod listing;
mod manifest;
mod place;
mod problem;
mod program;
mod shelf;
mod solutions;
mod summary;
mod table;

pub use book::{Book, Chapter};
pub use course::check_exercises;
pub use digest::Digests;
pub use exercise::Exercise;
pub use exercise_manifest::Kind;
pub use expanded::Expanded;
pub use fence::Fence;
pub use listing::{Listing, RELEASES};
pub use problem::{Problem, Problems};
