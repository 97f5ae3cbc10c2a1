//! Lines of a chapter, where something is shown or wrong.

use std::path::Path;

use crate::{Problem, files};

/// A line of a chapter: where something is shown, and what a problem with it points at.
#[derive(Clone, Copy)]
pub(crate) struct Location<'a> {
    /// The book's root.
    pub root: &'a Path,
    pub file: &'a Path,
    pub line: usize,
}

impl Location<'_> {
    /// Something that is wrong here.
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        Problem::new(self.file, self.line, message)
    }

    /// The text of the file `path`, which is to be shown here.
    pub fn read(&self, path: &Path) -> Result<String, Problem> {
        files::read(self.root, path).map_err(|message| self.problem(message))
    }
}
