//! Random programs on Buffers that share memory come out as on the plain model.

use conformance::check_against_model;
use node_buffer::Release;

/// How many programs a release runs.
const PROGRAMS: u64 = 1000;

#[test]
fn node_buffer_does_what_the_plain_model_does() {
    // Always the same programs, so that what fails fails again; `cargo run -- fuzz` is for new ones.
    for (release, first) in Release::ALL
        .into_iter()
        .zip((0..).step_by(PROGRAMS as usize))
    {
        match check_against_model(release, first..first + PROGRAMS) {
            Ok(programs) => assert_eq!(programs as u64, PROGRAMS),
            Err(broken) => panic!("{release}, {broken}"),
        }
    }
}
