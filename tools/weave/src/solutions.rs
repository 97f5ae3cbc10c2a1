//! The page of solutions.

use std::path::Path;

use crate::exercise::SOLUTIONS_PAGE;
use crate::files::name;
use crate::place::Place;
use crate::{Chapter, Exercise, Problem};

/// What the page shows: the solutions to `exercises`, by chapter and number, each with the way back.
pub(crate) fn render(
    root: &Path,
    chapters: &[Chapter],
    exercises: &[Exercise],
    place: &Place,
) -> Result<String, Problem> {
    if place.file != Path::new("src").join(SOLUTIONS_PAGE) {
        return Err(place.problem(format!(
            "the solutions belong in src/{SOLUTIONS_PAGE}, where the exercises look for them"
        )));
    }
    let mut page = String::new();
    for chapter in chapters {
        let Some(number) = chapter.number() else {
            continue;
        };
        let folder = chapter.folder();
        let file = name(&chapter.path);
        let mut title = format!("## {number}. {}\n\n", chapter.title);
        for exercise in exercises {
            if exercise.folder.parent() != Some(&folder) {
                continue;
            }
            let solution = exercise.render_solution(root, place)?;
            page.push_str(&format!(
                "{}### {} {{#{}}}\n\n{} [Back to the exercise]({file}#{})\n\n{solution}\n",
                std::mem::take(&mut title),
                exercise.title(number),
                exercise.package,
                exercise.description,
                name(&exercise.folder),
            ));
        }
    }
    Ok(page)
}
