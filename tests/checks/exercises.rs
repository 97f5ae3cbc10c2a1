//! Every exercise is one: its starter fails a test, its solution passes the same tests, and every chapter has exercises of each
//! kind.

use std::collections::BTreeMap;
use std::path::Path;

use weave::{Exercise, check_exercises};

use crate::Scope;
use crate::programs::{self, Built};

/// The exercises that are none.
pub fn problems(scope: &Scope) -> Vec<String> {
    let exercises = scope.exercises();
    if exercises.is_empty() {
        return Vec::new();
    }
    let mut cargo = programs::cargo(scope.root(), "test");
    cargo.args(["--no-run", "--lib", "--test", "*-solution"]);
    for exercise in &exercises {
        cargo.args(["--package", &exercise.package]);
    }
    match Built::build(scope.root(), &mut cargo) {
        Ok(built) => {
            programs::check_all(&exercises, |exercise| check(scope.root(), exercise, &built))
        }
        Err(words) => vec![words],
    }
}

/// The chapters without an exercise of each kind, in order.
pub fn problems_of_kinds(scope: &Scope) -> Vec<String> {
    let chapters: Vec<_> = scope
        .book
        .chapters
        .iter()
        .filter(|it| scope.has(&it.path))
        .cloned()
        .collect();
    match check_exercises(&chapters, &scope.exercises()) {
        Ok(()) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn check(root: &Path, exercise: &Exercise, built: &Built) -> Result<(), String> {
    let starter = outcomes(root, &exercise.starter(), built)?;
    let solution = outcomes(root, &exercise.solution(), built)?;
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

/// What becomes of each test in `source`: `ok`, `FAILED`, or something else.
fn outcomes(root: &Path, source: &Path, built: &Built) -> Result<BTreeMap<String, String>, String> {
    if let Some(words) = built.words.get(source) {
        return problem(source, &format!("has to compile without a word:\n{words}"));
    }
    let Some(program) = built.programs.get(source) else {
        return problem(source, "cargo makes no program of this that runs tests");
    };
    let output = programs::run(root, program, None)?;
    let words = String::from_utf8_lossy(&output.stdout);
    let outcomes = words.lines().filter_map(|line| {
        let (test, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
        Some((test.to_owned(), outcome.to_owned()))
    });
    Ok(outcomes.collect())
}
