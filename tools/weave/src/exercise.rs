//! Exercises: a starter that fails and a solution that passes.

use std::path::{Path, PathBuf};

use crate::files::name;
use crate::manifest::Manifest;
use crate::place::Place;
use crate::{Problem, Problems, fence, html, program, shelf};

/// One exercise: a folder such as `listings/ch04-buffer-pool/exercise-1`.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// Its folder.
    pub folder: PathBuf,
    /// The name of its crate and of its starter, for example `ch04-exercise-1`.
    pub package: String,
    /// What it asks for: its crate's description.
    pub description: String,
}

impl Exercise {
    /// Every exercise under `root`'s `listings`, in the order of their folders.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or its `Cargo.toml` lacks the name that belongs to it, a description, or the `default-run` that
    /// makes `cargo run` run the starter.
    pub fn all(root: &Path) -> Result<Vec<Exercise>, Problems> {
        let mut problems = Problems::default();
        let exercises = shelf::exercises(root, &mut problems);
        problems.unless_any(exercises)
    }

    /// The program the reader is given. It runs as [`package`](Exercise::package).
    pub fn starter(&self) -> PathBuf {
        self.folder.join("src/main.rs")
    }

    /// One program that does what the exercise asks.
    pub fn solution(&self) -> PathBuf {
        self.folder.join("src/solution.rs")
    }

    /// The name the solution runs as, for example `ch04-exercise-1-solution`.
    pub fn solution_program(&self) -> String {
        format!("{}-solution", self.package)
    }

    pub(crate) fn read(root: &Path, folder: &Path) -> Result<Exercise, Problem> {
        let manifest = Manifest::read(root, folder)?;
        let package = manifest.package;
        if manifest.default_run.as_ref() != Some(&package) {
            let message = format!(
                "add `default-run = \"{package}\"`: the page tells the reader to run the starter so"
            );
            return Err(Problem::new(folder.join("Cargo.toml"), 1, message));
        }
        Ok(Exercise {
            folder: folder.to_owned(),
            package,
            description: manifest.description,
        })
    }

    /// What the page shows: the starter, the command that runs it, and the solution behind a click. `number` is `4.1`.
    pub(crate) fn render(
        &self,
        root: &Path,
        number: &str,
        place: &Place,
    ) -> Result<String, Problem> {
        let id = name(&self.folder);
        let caption = html::caption(
            &format!("Exercise {number}"),
            &self.description,
            &self.folder,
        );
        let starter = program::rust(root, &self.starter(), "rust,should_panic", place)?;
        let command = fence::write("console", &format!("$ cargo run -q -p {}", self.package));
        let solution = program::rust(root, &self.solution(), "rust", place)?;
        Ok(format!(
            "<figure class=\"exercise\" id=\"{id}\">\n{caption}\n\n{starter}\n{command}\n\
             <details>\n<summary>One solution</summary>\n\n{solution}\n</details>\n</figure>\n\n"
        ))
    }
}
