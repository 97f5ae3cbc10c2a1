//! Exercises: a starter whose tests fail, and a solution that passes the same tests.

use std::path::{Path, PathBuf};

use super::exercise_manifest::check_targets;
use super::folders::{is_exercise, read_each};
use super::manifest::Manifest;
use crate::chapter::location::Location;
use crate::files::name;
use crate::{Chapter, ExerciseKind, Problem, Problems};

/// What a line of the task begins with.
pub(crate) const TASK: &str = "//!";

/// How the starter and the solution end, so that both are held to the tests the page shows.
pub(crate) const STARTER_ENDS: &str = "#[cfg(test)]\nmod tests;\n";
pub(crate) const SOLUTION_ENDS: &str = "#[cfg(test)]\n#[path = \"tests.rs\"]\nmod tests;\n";

/// One exercise: a folder such as `listings/ch04-buffer-pool/exercise-1`.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// Its folder.
    pub folder: PathBuf,
    /// The name of its crate, for example `ch04-exercise-1`.
    pub package: String,
    /// What it asks: its crate's description.
    pub description: String,
    /// What the reader does in it.
    pub kind: ExerciseKind,
    /// Its number in its chapter.
    pub number: u32,
}

impl Exercise {
    /// Every exercise under `root`'s `listings`, by chapter and number.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or its `Cargo.toml` lacks something an exercise has to have.
    pub fn all(root: &Path) -> Result<Vec<Exercise>, Problems> {
        let mut problems = Problems::default();
        let exercises = Exercise::read_all(root, &mut problems);
        problems.unless_any(exercises)
    }

    pub(crate) fn read_all(root: &Path, problems: &mut Problems) -> Vec<Exercise> {
        let mut exercises = read_each(root, "listings", is_exercise, Exercise::read, problems);
        exercises.sort_by_key(|exercise| {
            let chapter = exercise.folder.parent().map(Path::to_owned);
            (chapter, exercise.number)
        });
        exercises
    }

    /// Those of `exercises` that belong to `chapter`.
    pub(crate) fn of<'a>(
        chapter: &Chapter,
        exercises: &'a [Exercise],
    ) -> impl Iterator<Item = &'a Exercise> {
        let folder = chapter.folder();
        let exercises = exercises.iter();
        exercises.filter(move |exercise| exercise.folder.parent() == Some(&folder))
    }

    /// The program the reader is given.
    pub fn starter(&self) -> PathBuf {
        self.folder.join("src/lib.rs")
    }

    /// What the starter fails and the solution passes.
    pub fn tests(&self) -> PathBuf {
        self.folder.join("src/tests.rs")
    }

    /// One program that does what the exercise asks.
    pub fn solution(&self) -> PathBuf {
        self.folder.join("src/solution.rs")
    }

    /// One Markdown list item a hint.
    pub fn hints(&self) -> PathBuf {
        self.folder.join("hints.md")
    }

    fn read(root: &Path, folder: &Path) -> Result<Exercise, Problem> {
        let manifest = Manifest::read(root, folder)?;
        let path = folder.join("Cargo.toml");
        let wrong = |message| Problem::new(&path, 1, message);
        check_targets(&manifest).map_err(wrong)?;
        let kind = ExerciseKind::of(&manifest).map_err(wrong)?;
        let number = number(name(folder)).ok_or_else(|| {
            wrong("the folder of an exercise is named `exercise-N`, N a number".to_owned())
        })?;
        Ok(Exercise {
            folder: folder.to_owned(),
            package: manifest.package,
            description: manifest.description,
            kind,
            number,
        })
    }

    /// What a page calls it, for example `Exercise 4.1 · Predict`.
    pub(crate) fn title(&self, chapter: u32) -> String {
        format!("Exercise {chapter}.{} · {}", self.number, self.kind)
    }

    /// Looks whether starter and solution set the same task and are held to the same tests.
    pub(crate) fn check_programs(&self, at: &Location) -> Result<(), Problem> {
        let (starter, solution) = (self.starter(), self.solution());
        let given = at.read(&starter)?;
        let solved = at.read(&solution)?;
        let task = given.lines().next().unwrap_or_default();
        if !task.starts_with(TASK) {
            let message = "has to begin with the task, on lines that begin with `//!`";
            return Err(Problem::new(starter, 1, message));
        }
        if solved.lines().next() != Some(task) {
            let message = format!("has to begin as the starter does: {task}");
            return Err(Problem::new(solution, 1, message));
        }
        for (path, text, end) in [
            (starter, given, STARTER_ENDS),
            (solution, solved, SOLUTION_ENDS),
        ] {
            if !text.ends_with(end) {
                let message = format!("has to end with the tests that the page shows:\n{end}");
                return Err(Problem::new(path, text.lines().count(), message));
            }
        }
        Ok(())
    }
}

/// The number of an exercise whose folder is `name`.
pub(crate) fn number(name: &str) -> Option<u32> {
    name.strip_prefix("exercise-")?.parse().ok()
}
