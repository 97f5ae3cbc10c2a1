//! Exercises: a starter whose tests fail, and a solution that passes the same tests.

use std::path::{Path, PathBuf};

use crate::exercise_manifest::check_targets;
use crate::files::name;
use crate::manifest::Manifest;
use crate::place::Place;
use crate::{Kind, Problem, Problems, fence, hidden, hints, html, program, shelf};

/// The page that shows the solutions, seen from a chapter.
pub(crate) const SOLUTIONS_PAGE: &str = "appendix-solutions.md";

/// What a line of the task begins with.
const TASK: &str = "//!";

/// How the starter and the solution end, so that both are held to the tests the page shows.
const STARTER_ENDS: &str = "#[cfg(test)]\nmod tests;\n";
const SOLUTION_ENDS: &str = "#[cfg(test)]\n#[path = \"tests.rs\"]\nmod tests;\n";

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
    pub kind: Kind,
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
        let exercises = shelf::exercises(root, &mut problems);
        problems.unless_any(exercises)
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

    pub(crate) fn read(root: &Path, folder: &Path) -> Result<Exercise, Problem> {
        let manifest = Manifest::read(root, folder)?;
        let path = folder.join("Cargo.toml");
        let wrong = |message| Problem::new(&path, 1, message);
        check_targets(&manifest).map_err(wrong)?;
        let kind = Kind::of(&manifest).map_err(wrong)?;
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

    /// What its chapter shows: task, starter, the command to run it, its tests, its hints, and the way to a solution.
    pub(crate) fn render(
        &self,
        root: &Path,
        chapter: u32,
        place: &Place,
    ) -> Result<String, Problem> {
        self.check_programs(root, place)?;
        let id = name(&self.folder);
        let package = &self.package;
        let caption = html::caption(&self.title(chapter), &self.description, &self.folder);
        let starter = place.read(root, &self.starter())?;
        let task = task(&starter);
        let starter = block(&starter, STARTER_ENDS);
        let command = fence::write("console", &format!("$ cargo test -q -p {package}"));
        let tests = program::rust(root, &self.tests(), "rust,exercise", place)?;
        let hints = hints::render(root, &self.hints(), place)?;
        Ok(format!(
            "<figure class=\"exercise\" id=\"{id}\" data-program=\"{package}\">\n{caption}\n\n{task}\n{starter}\n{command}\n\
             <details>\n<summary>The tests</summary>\n\n{tests}\n</details>\n\
             {hints}\n[One solution]({SOLUTIONS_PAGE}#{package})\n\n</figure>\n\n"
        ))
    }

    /// What the page of solutions shows under its heading.
    pub(crate) fn render_solution(&self, root: &Path, place: &Place) -> Result<String, Problem> {
        let solution = place.read(root, &self.solution())?;
        Ok(block(&solution, SOLUTION_ENDS))
    }

    /// Looks whether starter and solution set the same task and are held to the same tests.
    fn check_programs(&self, root: &Path, place: &Place) -> Result<(), Problem> {
        let (starter, solution) = (self.starter(), self.solution());
        let given = place.read(root, &starter)?;
        let solved = place.read(root, &solution)?;
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

/// The task that `program` begins with, as Markdown.
fn task(program: &str) -> String {
    let lines = program
        .lines()
        .map_while(|line| line.strip_prefix(TASK))
        .map(|line| format!("{}\n", line.trim_start()));
    lines.collect()
}

/// `program` as a block. The task and the `end`, which say nothing about the program, are hidden.
fn block(program: &str, end: &str) -> String {
    let rest = program.trim_end_matches(end);
    let mut is_above = true;
    let mut body = String::new();
    for (i, line) in program.lines().enumerate() {
        is_above &= line.is_empty() || line.starts_with(TASK);
        let is_below = i >= rest.trim_end().lines().count();
        body.push_str(&match is_above || is_below {
            true => hidden::hide(line),
            false => hidden::show(line),
        });
        body.push('\n');
    }
    fence::write("rust,exercise", &body)
}

/// The number of an exercise whose folder is `name`.
pub(crate) fn number(name: &str) -> Option<u32> {
    name.strip_prefix("exercise-")?.parse().ok()
}
