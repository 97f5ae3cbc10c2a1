//! Listings: a Rust program and a Node program that print the same.

use std::path::{Path, PathBuf};

use super::folders::{is_exercise, read_each};
use super::manifest::Manifest;
use super::node_program::NodeProgram;
use crate::{Problem, Problems};

/// One listing: a folder such as `listings/ch04-buffer-pool/slab-cursor`.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its folder.
    pub folder: PathBuf,
    /// The name of its crate and of its program, for example `ch04-slab-cursor`.
    pub package: String,
    /// What it shows: its crate's description.
    pub description: String,
    /// The Node program, and what both print.
    pub node: NodeProgram,
}

impl Listing {
    /// Every listing under `root`'s `listings`, in the order of their folders. A listing need not have a record yet.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or its `Cargo.toml` lacks the name that belongs to it or a description.
    pub fn all(root: &Path) -> Result<Vec<Listing>, Problems> {
        let mut problems = Problems::default();
        let listings = Listing::read_all(root, &mut problems);
        problems.unless_any(listings)
    }

    pub(crate) fn read_all(root: &Path, problems: &mut Problems) -> Vec<Listing> {
        let is_listing = |name: &str| !is_exercise(name);
        read_each(root, "listings", is_listing, Listing::read, problems)
    }

    /// The Rust program.
    pub fn main_rs(&self) -> PathBuf {
        self.folder.join("src/main.rs")
    }

    fn read(root: &Path, folder: &Path) -> Result<Listing, Problem> {
        let manifest = Manifest::read(root, folder)?;
        Ok(Listing {
            folder: folder.to_owned(),
            package: manifest.package,
            description: manifest.description,
            node: NodeProgram::read(root, folder),
        })
    }
}
