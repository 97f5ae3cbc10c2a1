//! What lies in folders, for chapters to show: listings, answers, exercises, figures, and the records of what they print.

pub(crate) mod answer;
pub(crate) mod course;
pub(crate) mod exercise;
pub(crate) mod exercise_manifest;
pub(crate) mod figure;
pub(crate) mod folders;
pub(crate) mod hints;
pub(crate) mod index;
pub(crate) mod listing;
mod manifest;
pub(crate) mod node_program;
pub(crate) mod shelf;
