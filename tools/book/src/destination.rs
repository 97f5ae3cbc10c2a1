//! The folder the pages go to: replaced whole or not at all, and never one that somebody else filled.

use std::fs;
use std::io;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

/// Where the pages go when no other folder is named, seen from the project's root.
pub const DEFAULT: &str = "book";

/// The file that says that a folder was filled by this tool and may be replaced by it.
const MARK: &str = ".made-by-book";

/// A folder about to be replaced. Until [`Destination::replace`] nothing of it is touched.
pub struct Destination {
    path: PathBuf,
    temporary: TempDir,
}

impl Destination {
    /// Prepares to fill `path`, in a temporary folder near it.
    ///
    /// # Errors
    ///
    /// When `path` is a file, lies among the book's sources, or holds files that this tool did not make.
    pub fn prepare(root: &Path, path: &Path) -> Result<Destination> {
        let path = absolute(path)
            .with_context(|| format!("{} cannot be a destination", path.display()))?;
        if path.starts_with(root.join("src")) {
            bail!(
                "{} lies inside src/, which is published with the book: choose a folder outside it",
                path.display()
            );
        }
        if path.exists() && !is_ours(&path)? {
            bail!(
                "{} is not empty and was not made by this tool: choose another --dest-dir, or empty it first",
                path.display()
            );
        }
        // Not elsewhere: a folder can be moved on its own disk only.
        let near = path.ancestors().skip(1).find(|folder| folder.is_dir());
        let near = near.with_context(|| format!("{} cannot be replaced", path.display()))?;
        let temporary = tempfile::Builder::new()
            .prefix(".book-")
            .tempdir_in(near)
            .with_context(|| format!("cannot write in {}", near.display()))?;
        Ok(Destination { path, temporary })
    }

    /// The folder to build the pages in.
    pub fn draft(&self) -> PathBuf {
        self.temporary.path().join("new")
    }

    /// Puts what the draft holds in the destination's place.
    ///
    /// # Errors
    ///
    /// When a folder cannot be written or moved.
    pub fn replace(self) -> Result<()> {
        self.move_in()
            .with_context(|| format!("cannot replace {}", self.path.display()))
    }

    fn move_in(&self) -> io::Result<()> {
        let new = self.draft();
        fs::write(
            new.join(MARK),
            "Made by `cargo run -- build`, which replaces this whole folder.\n",
        )?;
        if self.path.exists() {
            fs::rename(&self.path, self.temporary.path().join("old"))?;
        } else if let Some(parent) = self.path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::rename(new, &self.path)
    }
}

/// Whether a folder is ours to replace: made by this tool, or empty.
fn is_ours(path: &Path) -> Result<bool> {
    let mut entries =
        fs::read_dir(path).with_context(|| format!("{} is not a folder", path.display()))?;
    Ok(path.join(MARK).is_file() || entries.next().is_none())
}
