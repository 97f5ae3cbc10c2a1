//! Every exercise is one: its starter fails a test, its solution passes the same tests, and every chapter has exercises of each
//! kind.

mod programs;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use weave::{Book, Exercise, check_exercises};

#[test]
fn every_starter_fails_and_every_solution_passes_the_same_tests() {
    let exercises = exercises();
    let built = Built::build(&exercises);
    programs::check_all(&exercises, |exercise| check(exercise, &built));
}

#[test]
fn every_chapter_has_exercises_of_each_kind_in_order() {
    let chapters = Book::load(programs::root()).unwrap().chapters;
    if let Err(problems) = check_exercises(&chapters, &exercises()) {
        panic!("\n{problems}\n");
    }
}

fn exercises() -> Vec<Exercise> {
    Exercise::all(programs::root()).unwrap_or_else(|problems| panic!("\n{problems}"))
}

fn check(exercise: &Exercise, built: &Built) -> Result<(), String> {
    let starter = built.outcomes(&exercise.starter())?;
    let solution = built.outcomes(&exercise.solution())?;
    if starter.is_empty() {
        return problem(&exercise.tests(), "there is no test in here");
    }
    if !starter.keys().eq(solution.keys()) {
        let message = format!("has the tests {solution:?}, the starter {starter:?}");
        return problem(&exercise.solution(), &message);
    }
    if !starter.values().any(|outcome| outcome == "FAILED") {
        let message = format!("has to fail a test, or there is nothing to do: {starter:?}");
        return problem(&exercise.starter(), &message);
    }
    if solution.values().any(|outcome| outcome != "ok") {
        let message = format!("has to pass every test: {solution:?}");
        return problem(&exercise.solution(), &message);
    }
    Ok(())
}

fn problem<T>(file: &Path, message: &str) -> Result<T, String> {
    Err(format!("{}:1: {message}", file.display()))
}

/// What cargo made of the exercises, by the file that a starter or a solution begins with.
struct Built {
    /// The program that runs its tests.
    programs: BTreeMap<PathBuf, PathBuf>,
    /// What the compiler had to say about it.
    words: BTreeMap<PathBuf, String>,
}

impl Built {
    /// Builds the tests of all `exercises` at once.
    fn build(exercises: &[Exercise]) -> Built {
        let mut cargo = programs::cargo("test");
        cargo.args(["--no-run", "--message-format=json"]);
        cargo.args(["--lib", "--test", "*-solution"]);
        for exercise in exercises {
            cargo.args(["--package", &exercise.package]);
        }
        let output = cargo.output().expect("cargo is running this test");
        let mut built = Built {
            programs: BTreeMap::new(),
            words: BTreeMap::new(),
        };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let message: Value = serde_json::from_str(line).expect("cargo speaks JSON");
            built.note(&message);
        }
        if !output.status.success() {
            let words: String = built.words.into_values().collect();
            panic!("\n{words}\n{}", String::from_utf8_lossy(&output.stderr));
        }
        built
    }

    /// Takes in one message of cargo's.
    fn note(&mut self, message: &Value) {
        let Some(source) = message["target"]["src_path"].as_str() else {
            return;
        };
        let source = Path::new(source);
        let source = source.strip_prefix(programs::root()).unwrap_or(source);
        if let Some(program) = message["executable"].as_str() {
            self.programs.insert(source.to_owned(), program.into());
        }
        if let Some(words) = message["message"]["rendered"].as_str() {
            let known = self.words.entry(source.to_owned()).or_default();
            if !known.contains(words) {
                known.push_str(words); // A starter is built twice, with its tests and without.
            }
        }
    }

    /// What becomes of each test in `source`: `ok`, `FAILED`, or something else.
    fn outcomes(&self, source: &Path) -> Result<BTreeMap<String, String>, String> {
        if let Some(words) = self.words.get(source) {
            return problem(source, &format!("has to compile without a word:\n{words}"));
        }
        let Some(program) = self.programs.get(source) else {
            return problem(source, "cargo makes no program of this that runs tests");
        };
        let output = Command::new(program)
            .current_dir(programs::root())
            .env_remove("NODE_RELEASE")
            .output()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let words = String::from_utf8_lossy(&output.stdout);
        let outcomes = words.lines().filter_map(|line| {
            let (test, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
            Some((test.to_owned(), outcome.to_owned()))
        });
        Ok(outcomes.collect())
    }
}
