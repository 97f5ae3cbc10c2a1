//! What the Node programs were when their output was recorded.
//!
//! Node is not needed to test the book, so a test cannot run these programs. It can tell that one has changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::{Listing, Problem, Problems};

/// The SHA-256 digests of the listings' Node programs, as `sha256sum` writes them and `sha256sum -c` reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digests(BTreeMap<PathBuf, String>);

impl Digests {
    /// Where they are kept, seen from the book's root.
    pub const FILE: &str = "listings/node.sha256";

    /// Reads those on record; none if there is no such file.
    ///
    /// # Errors
    ///
    /// A line that is not a digest and a path.
    pub fn read(root: &Path) -> Result<Digests, Problem> {
        let text = fs::read_to_string(root.join(Digests::FILE)).unwrap_or_default();
        let mut digests = Digests::default();
        for (number, line) in text.lines().enumerate() {
            let Some((digest, program)) = line.split_once("  ") else {
                let message = "is not a digest, two spaces and a path: `cargo run -- record` writes the file anew";
                return Err(Problem::new(Digests::FILE, number + 1, message));
            };
            digests.0.insert(program.into(), digest.to_owned());
        }
        Ok(digests)
    }

    /// Notes what the Node program of `listing` is now.
    ///
    /// # Errors
    ///
    /// The program cannot be read.
    pub fn note(&mut self, root: &Path, listing: &Listing) -> Result<(), Problem> {
        self.0.insert(listing.node_mjs(), digest(root, listing)?);
        Ok(())
    }

    /// The text of the file they are kept in, without programs that none of `all` the listings has.
    pub fn text(&self, all: &[Listing]) -> String {
        all.iter()
            .filter_map(|listing| {
                let program = listing.node_mjs();
                let digest = self.0.get(&program)?;
                Some(format!("{digest}  {}\n", program.display()))
            })
            .collect()
    }

    /// Each Node program of `listings` that is not what it was when its output was recorded.
    ///
    /// # Errors
    ///
    /// Those programs, and those that cannot be read.
    pub fn check(&self, root: &Path, listings: &[Listing]) -> Result<(), Problems> {
        let mut problems = Problems::default();
        for listing in listings {
            let program = listing.node_mjs();
            if let Some(now) = problems.note(digest(root, listing))
                && self.0.get(&program) != Some(&now)
            {
                let message = "has changed since its output was recorded: record it with `cargo run -- record`";
                problems.add(Problem::new(program, 1, message));
            }
        }
        problems.unless_any(())
    }
}

fn digest(root: &Path, listing: &Listing) -> Result<String, Problem> {
    let program = listing.node_mjs();
    let bytes = fs::read(root.join(&program))
        .map_err(|error| Problem::new(&program, 1, format!("cannot be read: {error}")))?;
    let digest = Sha256::digest(bytes);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
