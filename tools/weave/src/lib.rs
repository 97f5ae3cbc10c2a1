//! The expander. [`Book::load`] reads the chapters, [`Book::expand_all`] puts into each of them the real programs, outputs and
//! drawings that its directives name.
//!
//! | a line of a chapter | becomes |
//! | --- | --- |
//! | `{{#listing slab-cursor}}` | a Rust program, its Node twin, and what both print |
//! | `{{#answer untouched-zeros}}` | a program for Node alone, and what it prints |
//! | `{{#exercise exercise-1}}` | a program whose tests fail, its tests, hints, and the way to a solution |
//! | `{{#source listings/buffer/src/pool.rs:take}}` | the region of a source file that `// ANCHOR: take` marks |
//! | `{{#source listings/buffer/src/pool.rs}}` | all of it, where each of its regions leads |
//! | `{{#figure slab}}` | the drawing `figures/slab.svg` |
//! | `{{#solutions}}` | the solution to every exercise |
//!
//! Within a sentence, `{{run slab-cursor}}` leads to the run that shows it and `{{value pool-odds:a key}}` is a figure from a
//! record: see `inline.rs`. `{{note where it is from}}` is a note for the margin: see `note.rs`.
//!
//! A block of Rust that has no `main` gets one, on hidden lines. The first use of a term in a chapter leads to the glossary.
//!
//! The page a reader sees and the tests that check it both start from the same [`Expanded`] text: what is tested is what is
//! printed. weave knows Markdown and the folders of this project; it knows nothing of mdBook.
//!
//! Every path that weave hands out is relative to the book's root, as a reader would type it there. Join it to
//! [`Book::root`] to open it.

mod anchor;
mod answer;
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
mod first_use;
mod glossary;
mod hidden;
mod hints;
mod html;
mod inline;
mod inventory;
mod listing;
mod manifest;
mod node_program;
mod note;
mod place;
mod problem;
mod program;
mod script;
mod shelf;
mod solutions;
mod summary;
mod table;
mod target;

pub use answer::Answer;
pub use book::{Book, Chapter};
pub use course::check_exercises;
pub use digest::Digests;
pub use excerpt::Excerpt;
pub use exercise::Exercise;
pub use exercise_manifest::Kind;
pub use expanded::Expanded;
pub use fence::Fence;
pub use listing::Listing;
pub use node_program::{NodeProgram, RELEASES};
pub use problem::{Problem, Problems};
pub use script::Script;
