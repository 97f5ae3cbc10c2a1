//! Places in a chapter.

use std::path::Path;

use crate::{Problem, files};

/// A line of a chapter: where something is shown, and what a problem with it points at.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub file: &'a Path,
    pub line: usize,
}

impl Place<'_> {
    /// Something that is wrong here.
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        Problem::new(self.file, self.line, message)
    }

    /// The text of the file `path`, which is to be shown here.
    pub fn read(&self, root: &Path, path: &Path) -> Result<String, Problem> {
        files::read(root, path).map_err(|message| self.problem(message))
    }
}
