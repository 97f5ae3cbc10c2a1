//! The smallest part of a program that still fails.

use super::Program;

/// Leaves steps out, last ones first, for as long as the program `fails`.
pub(crate) fn shrink(program: Program, fails: &mut dyn FnMut(&Program) -> bool) -> Program {
    let mut smallest = program;
    loop {
        let steps = smallest.steps.len();
        let mut place = steps;
        while place > 0 {
            place = place.min(smallest.steps.len());
            let Some(next) = place.checked_sub(1) else {
                break;
            };
            place = next;
            let smaller = smallest.without(place);
            if fails(&smaller) {
                smallest = smaller;
            }
        }
        if smallest.steps.len() == steps {
            return smallest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Step;
    use super::*;

    fn step(on: usize, makes: Option<usize>) -> Step {
        Step {
            function: "buf.subarray".into(),
            on: Some(on),
            args: vec![],
            makes,
        }
    }

    #[test]
    fn only_what_the_failure_needs_is_left() {
        let program = Program {
            blocks: vec![vec![]],
            steps: vec![
                step(0, Some(1)),
                step(0, None),
                step(1, Some(2)),
                step(0, Some(3)),
                step(3, None),
                step(2, None),
            ],
        };
        // It fails while view 2 is used.
        let mut fails = |program: &Program| program.steps.iter().any(|step| step.on == Some(2));
        let smallest = shrink(program, &mut fails);
        let left: Vec<_> = smallest
            .steps
            .iter()
            .map(|step| (step.on, step.makes))
            .collect();
        assert_eq!(
            left,
            [(Some(0), Some(1)), (Some(1), Some(2)), (Some(2), None)]
        );
    }
}
