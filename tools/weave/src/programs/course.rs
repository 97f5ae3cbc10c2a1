//! The exercises of a chapter, from easy to hard: predict, change, build.

use crate::{Chapter, Exercise, ExerciseKind, Problem, Problems};

/// Looks whether every numbered one of `chapters` has an exercise of each kind, in the order of [`ExerciseKind::ALL`].
///
/// # Errors
///
/// Each kind that a chapter lacks, and each exercise that comes too late.
pub fn check_exercises(chapters: &[Chapter], exercises: &[Exercise]) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for chapter in chapters.iter().filter(|chapter| chapter.number().is_some()) {
        let course: Vec<&Exercise> = Exercise::of(chapter, exercises).collect();
        for kind in ExerciseKind::ALL {
            if !course.iter().any(|exercise| exercise.kind == kind) {
                let message = format!(
                    "has no exercise of the kind \"{}\": a chapter has one of each, in {}",
                    kind.word(),
                    chapter.folder().display()
                );
                problems.add(Problem::new(&chapter.path, 1, message));
            }
        }
        for pair in course.windows(2) {
            if pair[1].kind < pair[0].kind {
                let message = format!(
                    "\"{}\" comes before \"{}\": renumber the exercises of this chapter",
                    pair[1].kind.word(),
                    pair[0].kind.word()
                );
                problems.add(Problem::new(pair[1].folder.join("Cargo.toml"), 1, message));
            }
        }
    }
    problems.unless_any(())
}
