//! What holds for every program, whatever a Node answers: which Buffers share memory, and who sees what is written.

use std::collections::BTreeSet;
use std::thread;

use conformance::random::program::{Argument, Held, Program, Run, Step};
use conformance::random::programs;
use conformance::value::Value;
use javascript::Form;
use node_buffer::{Buffer, Release};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use proptest::{prop_assert, prop_assert_eq};

/// How many programs a release runs, always the same; `fuzz` is for new ones.
const PROGRAMS: u32 = 80;

/// Checks something of the programs of every release, with slabs of so many bytes.
fn for_programs(pool_size: usize, check: fn(&Program) -> Result<(), TestCaseError>) {
    let run = |release: Release| {
        release.set();
        Buffer::set_pool_size(pool_size);
        let config = Config {
            cases: PROGRAMS,
            failure_persistence: None,
            ..Config::default()
        };
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(config, rng);
        if let Err(failure) = runner.run(&programs(release), |program| {
            check(&program)
                .map_err(|error| TestCaseError::fail(format!("{error}, {release}:\n{program}")))
        }) {
            panic!("{failure}");
        }
    };
    thread::scope(|scope| {
        for release in Release::ALL {
            scope.spawn(move || run(release));
        }
    });
}

/// The view that a step cuts a new one from.
fn cut_from(step: &Step) -> Option<usize> {
    match (step.function.as_str(), step.args.first()) {
        ("buf.subarray" | "buf.slice", _) => step.on,
        ("Buffer.from", Some(Value::ArrayBuffer(Held::View(view)))) => Some(*view),
        _ => None,
    }
}

/// The views that a step may write to.
fn written(step: &Step) -> Vec<usize> {
    let target = match step.args.first() {
        Some(Argument::Buffer(Held::View(view))) if step.function == "buf.copy" => Some(*view),
        _ => None,
    };
    step.on.into_iter().chain(target).collect()
}

fn overlap(a: &Buffer, b: &Buffer) -> bool {
    let (start, end) = (a.byte_offset(), a.byte_offset() + a.len());
    a.same_store(b) && start < b.byte_offset() + b.len() && b.byte_offset() < end
}

#[test]
fn a_cut_shares_its_memory_and_everything_else_has_its_own() {
    for_programs(64, |program| {
        let mut run = Run::new(Form::Rust);
        // For each view the first one of those that it was cut from.
        let mut roots: Vec<usize> = Vec::new();
        for step in &program.steps {
            let made = run.views.len();
            let made_one = run.step(step).outcome.is_ok();
            if run.views.len() == made {
                continue;
            }
            let root = match (cut_from(step), made_one) {
                (Some(source), true) => {
                    prop_assert!(run.views[made].same_store(&run.views[source]));
                    roots[source]
                }
                _ => made,
            };
            roots.push(root);
            for other in (0..made).filter(|&other| roots[other] != root) {
                prop_assert!(
                    !overlap(&run.views[made], &run.views[other]),
                    "{other} and {made} overlap"
                );
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_written_is_seen_where_views_overlap_and_nowhere_else() {
    for_programs(200, |program| {
        let mut run = Run::new(Form::JavaScript);
        for step in &program.steps {
            let before = run.contents();
            run.step(step);
            let written: BTreeSet<usize> = written(step).into_iter().collect();
            for (view, before) in before.iter().enumerate() {
                let buffer = &run.views[view];
                let touches = |place: usize| {
                    let place = buffer.byte_offset() + place;
                    written.iter().any(|&view| {
                        let writer = &run.views[view];
                        let range = writer.byte_offset()..writer.byte_offset() + writer.len();
                        writer.same_store(buffer) && range.contains(&place)
                    })
                };
                for (place, (was, is)) in before.iter().zip(buffer.iter()).enumerate() {
                    prop_assert!(
                        *was == is || touches(place),
                        "{} changed byte {place} of view {view}",
                        step.function
                    );
                }
                for &writer in &written {
                    let writer = &run.views[writer];
                    for place in 0..writer.len() {
                        let place_here = writer.byte_offset() + place;
                        let place_there = place_here.checked_sub(buffer.byte_offset());
                        if let Some(there) = place_there.and_then(|there| buffer.get(there))
                            && writer.same_store(buffer)
                        {
                            prop_assert_eq!(writer.get(place), Some(there));
                        }
                    }
                }
            }
        }
        Ok(())
    });
}

#[test]
fn both_forms_of_a_call_come_to_the_same_and_none_panics() {
    for_programs(8192, |program| {
        let (mut rust, mut javascript) = (Run::new(Form::Rust), Run::new(Form::JavaScript));
        for step in &program.steps {
            let (first, second) = (rust.step(step), javascript.step(step));
            prop_assert_eq!(&first, &second, "{}", step.function);
            let thrown = first.outcome.err();
            prop_assert!(
                !thrown.as_ref().is_some_and(|thrown| thrown.name == "panic"),
                "{thrown:?}"
            );
            prop_assert_eq!(rust.contents(), javascript.contents());
        }
        Ok(())
    });
}
