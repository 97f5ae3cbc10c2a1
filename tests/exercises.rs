//! Every exercise is one: its starter fails and says why, its solution passes.

mod programs;

use weave::Exercise;

#[test]
fn every_starter_fails_and_every_solution_passes() {
    let (_, exercises) = programs::build();
    programs::check_all(&exercises, check);
}

fn check(exercise: &Exercise) -> Result<(), String> {
    let starter = programs::run(&exercise.package, None);
    if starter.status.success() || starter.stderr.is_empty() {
        let place = exercise.starter();
        return Err(format!(
            "{}:1: the starter has to fail and to say why on standard error",
            place.display()
        ));
    }
    let solution = programs::run(&exercise.solution_program(), None);
    if !solution.status.success() {
        let place = exercise.solution();
        return Err(format!(
            "{}:1: the solution has to pass, and says:\n{}",
            place.display(),
            String::from_utf8_lossy(&solution.stderr)
        ));
    }
    Ok(())
}
