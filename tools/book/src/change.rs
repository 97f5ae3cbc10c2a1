//! The difference between a record and what Node prints.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use similar::TextDiff;

/// One record that does not hold what it should.
pub struct Change {
    /// The record's file, seen from the project's root.
    pub record: PathBuf,
    /// The release of Node it is about.
    pub release: u32,
    /// What the file holds, if there is one.
    pub held: Option<Vec<u8>>,
    /// What it should hold, or nothing where it should not exist.
    pub wanted: Option<Vec<u8>>,
    /// What the default release prints, which holds for every release without a record of its own.
    pub model: Vec<u8>,
}

impl Change {
    /// The difference, for a reader.
    pub fn describe(&self) -> String {
        let (record, release) = (self.record.display(), self.release);
        let diff = |held, wanted| {
            TextDiff::from_lines(held, wanted)
                .unified_diff()
                .header(&record.to_string(), &format!("what Node {release} prints"))
                .to_string()
        };
        match (&self.held, &self.wanted) {
            (Some(held), Some(wanted)) => diff(held.as_slice(), wanted.as_slice()),
            (None, Some(wanted)) => {
                format!("{record}: is missing\n{}", diff(&self.model, wanted))
            }
            (_, None) => {
                format!("{record}: is not needed, Node {release} prints what output.txt holds\n")
            }
        }
    }

    /// Makes the record hold what it should, whole or not at all.
    ///
    /// # Errors
    ///
    /// When the file cannot be written or removed.
    pub fn apply(&self, root: &Path) -> Result<()> {
        let record = root.join(&self.record);
        match &self.wanted {
            Some(wanted) => write_whole(&record, wanted),
            None => fs::remove_file(&record),
        }
        .with_context(|| format!("cannot write {}", self.record.display()))
    }
}

/// Writes a file whole or not at all.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let draft = path.with_extension("draft");
    fs::write(&draft, content).and_then(|()| fs::rename(&draft, path))
}
