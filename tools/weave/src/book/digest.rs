//! What the programs for Node were when their output was recorded.
//!
//! Node is not needed to test the book, so a test cannot run these programs. It can tell that one has changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Expanded;
use crate::{NodeProgram, Problem, Problems};

/// The SHA-256 digests of the book's programs for Node, as `sha256sum` writes them: each with the file the program stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digests(BTreeSet<(PathBuf, String)>);

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
            digests.0.insert((program.into(), digest.to_owned()));
        }
        Ok(digests)
    }

    /// Notes what the programs in `file` are now, and forgets what they were.
    pub fn note<P: AsRef<[u8]>>(&mut self, file: &Path, programs: impl IntoIterator<Item = P>) {
        self.0.retain(|(known, _)| known != file);
        for program in programs {
            self.0.insert((file.to_owned(), digest(program)));
        }
    }

    /// Forgets Node programs that are none of `all`. Blocks of chapters stay.
    pub fn keep_only(&mut self, all: &[NodeProgram]) {
        let known: BTreeSet<PathBuf> = all.iter().map(NodeProgram::node_mjs).collect();
        self.0
            .retain(|(file, _)| file.ends_with("node.mjs") == known.contains(file));
    }

    /// Each of `programs`, and each block of JavaScript in `chapters`, that is not what it was when its output was recorded.
    ///
    /// # Errors
    ///
    /// Those programs, and those that cannot be read.
    pub fn check(
        &self,
        root: &Path,
        programs: &[NodeProgram],
        chapters: &[Expanded],
    ) -> Result<(), Problems> {
        const CHANGED: &str =
            "has changed since its output was recorded: record it with `cargo run -- record`";
        let mut problems = Problems::default();
        for program in programs {
            if let Some(text) = problems.note(program.text(root))
                && !self.knows(&program.node_mjs(), text)
            {
                problems.add(Problem::new(program.node_mjs(), 1, CHANGED));
            }
        }
        for chapter in chapters {
            for script in chapter.scripts() {
                if !self.knows(&chapter.path, &script.body) {
                    problems.add(Problem::new(&chapter.path, script.line, CHANGED));
                }
            }
        }
        problems.unless_any(())
    }

    fn knows(&self, file: &Path, program: impl AsRef<[u8]>) -> bool {
        self.0.contains(&(file.to_owned(), digest(program)))
    }
}

impl std::fmt::Display for Digests {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.0
            .iter()
            .try_for_each(|(file, digest)| writeln!(f, "{digest}  {}", file.display()))
    }
}

fn digest(program: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(program);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
