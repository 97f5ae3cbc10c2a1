//! JavaScript's ways: what a string is, and how `inspect` shows numbers and strings.

pub mod show;
pub(crate) mod text;
