//! Exercises as a page shows them, and the page of their solutions.

use std::path::Path;

use super::caption::caption;
use super::program;
use crate::chapter::location::Location;
use crate::chapter::{block, hidden};
use crate::files::name;
use crate::programs::exercise::{SOLUTION_ENDS, STARTER_ENDS, TASK};
use crate::programs::hints;
use crate::{Chapter, Exercise, Problem};

/// The page that shows the solutions, seen from a chapter.
const SOLUTIONS_PAGE: &str = "appendix-solutions.md";

/// Task, starter, the command to run it, its tests, its hints, and the way to a solution.
pub(crate) fn exercise(
    exercise: &Exercise,
    chapter: u32,
    at: &Location,
) -> Result<String, Problem> {
    exercise.check_programs(at)?;
    let id = name(&exercise.folder);
    let package = &exercise.package;
    let title = exercise.title(chapter);
    let caption = caption(&title, &exercise.description, &exercise.folder);
    let starter = at.read(&exercise.starter())?;
    let task = task(&starter);
    let starter = block(&starter, STARTER_ENDS);
    let command = block::write("console", &format!("$ cargo test -q -p {package}"));
    let tests = program::rust(&exercise.tests(), "rust,exercise", at)?;
    let tests = details("The tests", &tests);
    let hints: String = (1..)
        .zip(hints::read(&exercise.hints(), at)?)
        .map(|(number, hint)| details(&format!("Hint {number}"), &(hint + "\n")))
        .collect();
    Ok(format!(
        "<figure class=\"exercise\" id=\"{id}\" data-program=\"{package}\">\n{caption}\n\n\
         {task}\n{starter}\n{command}\n{tests}{hints}\n\
         [One solution]({SOLUTIONS_PAGE}#{package})\n\n</figure>\n\n"
    ))
}

/// `content` behind a click on `summary`.
fn details(summary: &str, content: &str) -> String {
    format!("<details>\n<summary>{summary}</summary>\n\n{content}\n</details>\n")
}

/// The solutions to `exercises`, by chapter and number, each with the way back.
pub(crate) fn solutions(
    chapters: &[Chapter],
    exercises: &[Exercise],
    at: &Location,
) -> Result<String, Problem> {
    if at.file != Path::new("src").join(SOLUTIONS_PAGE) {
        return Err(at.problem(format!(
            "the solutions belong in src/{SOLUTIONS_PAGE}, where the exercises look for them"
        )));
    }
    let mut page = String::new();
    for chapter in chapters {
        let Some(number) = chapter.number() else {
            continue;
        };
        let mut heading = format!("## {number}. {}\n\n", chapter.title);
        for exercise in Exercise::of(chapter, exercises) {
            let solution = block(&at.read(&exercise.solution())?, SOLUTION_ENDS);
            page.push_str(&format!(
                "{}### {} {{#{}}}\n\n{} [Back to the exercise]({}#{})\n\n{solution}\n",
                std::mem::take(&mut heading),
                exercise.title(number),
                exercise.package,
                exercise.description,
                chapter.page(),
                name(&exercise.folder),
            ));
        }
    }
    Ok(page)
}

/// The task that `program` begins with, as Markdown.
fn task(program: &str) -> String {
    let lines = program.lines();
    let lines = lines.map_while(|line| line.strip_prefix(TASK));
    lines.flat_map(|line| [line.trim_start(), "\n"]).collect()
}

/// `program` as a block. The task and the `end`, which say nothing about the program, are hidden.
fn block(program: &str, end: &str) -> String {
    let lines = program.trim_end_matches(end).trim_end().lines().count();
    let mut is_above = true;
    program::block("rust,exercise", program.lines(), |i, line| {
        is_above &= line.is_empty() || line.starts_with(TASK);
        match is_above || i >= lines {
            true => hidden::hide(line),
            false => hidden::show(line),
        }
    })
}
