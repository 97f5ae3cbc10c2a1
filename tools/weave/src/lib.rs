//! The expander. [`Book::load`] reads the chapters, [`Book::expand_all`] puts into each of them the real programs, outputs and
//! drawings that its directives name.
//!
//! | a line of a chapter | becomes |
//! | --- | --- |
//! | `{{#listing slab-cursor}}` | a Rust program, its Node twin, and what both print |
//! | `{{#answer untouched-zeros}}` | a program for Node alone, and what it prints |
//! | `{{#exercise exercise-1}}` | a program whose tests fail, its tests, hints, and the way to a solution |
//! | `{{#source listings/buffer/src/memory/pool.rs:take, limit}}` | whole items of a source file, with their docs |
//! | `{{#source listings/buffer/src/memory/pool.rs}}` | all of it, where each excerpt leads |
//! | `{{#figure slab}}` | the drawing `figures/slab.svg` |
//! | `{{#document listings/buffer/NAMES.md}}` | a page of Markdown that is kept elsewhere |
//! | `{{#solutions}}` | the solution to every exercise |
//! | `{{#lines}}` | the release lines of Node, as node-buffer knows them |
//! | `{{#changes}}` | what changed in which release |
//!
//! Within a sentence, `{{run slab-cursor}}` leads to the run that shows it, `{{value pool-odds:a key}}` is a figure from a
//! record, and `{{note where it is from}}` stands in the margin. A block of Rust that has no `main` gets one, on hidden lines.
//! The first use of a term in a chapter leads to the glossary.
//!
//! The page a reader sees and the tests that check it both start from the same [`Expanded`] text: what is tested is what is
//! printed. weave knows Markdown and the folders of this project; it knows nothing of mdBook.
//!
//! Every path that weave hands out is relative to the book's root, as a reader would type it there. Join it to
//! [`Book::root`] to open it.
//!
//! # Where to find what
//!
//! Each folder uses those above it, and none below.
//!
//! | folder | |
//! | --- | --- |
//! | `problem.rs`, `files.rs`, `release.rs` | what is wrong and where; reading; the releases of Node |
//! | `chapter/` | what an author writes: directives, marks, notes, blocks of code and their kinds |
//! | `programs/` | what folders hold: listings, answers, exercises, figures, records; and the index of what chapters show |
//! | `source/` | Rust files: their items, excerpts of them, the part of a program that shows |
//! | `html/` | what a page shows of each of these: the one place that writes tags |
//! | `book/` | the book expanded, the glossary linked, the digests of its programs |

mod book;
mod chapter;
mod files;
mod html;
mod problem;
mod programs;
mod release;
mod source;

pub use book::{Book, Digests, Expanded};
pub use chapter::Chapter;
pub use chapter::block::Fence;
pub use problem::{Problem, Problems};
pub use programs::answer::Answer;
pub use programs::course::check_exercises;
pub use programs::exercise::Exercise;
pub use programs::exercise_manifest::ExerciseKind;
pub use programs::listing::Listing;
pub use programs::node_program::NodeProgram;
pub use release::{DEFAULT_RELEASE, RELEASES};
pub use source::excerpt::Excerpt;
pub use source::item::Item;

/// The crates that a Rust block of a chapter may use, by the names of their packages.
pub const CRATES_OF_BLOCKS: [&str; 3] = ["node-buffer", "rand", "sha2"];
