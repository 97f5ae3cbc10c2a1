//! The appendix about releases leaves nothing out: every listing and answer that prints something else on an older release
//! is named in a row of it, and so is the run of every change that node-buffer models.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use node_buffer::Release;
use weave::{DEFAULT_RELEASE, NodeProgram, RELEASES};

const APPENDIX: &str = "src/appendix-releases.md";

#[test]
fn every_run_that_differs_between_releases_has_its_row() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join(APPENDIX)).unwrap();
    assert!(
        text.contains("{{#changes}}"),
        "{APPENDIX} shows no table of changes"
    );
    let rows = text.lines().filter(|line| line.starts_with('|'));
    let named: BTreeSet<&str> = rows
        .flat_map(|row| row.split("{{run ").skip(1))
        .filter_map(|rest| rest.split(['}', ' ']).next())
        .chain(Release::changes().iter().map(|change| change.run))
        .collect();
    let missing: Vec<String> = NodeProgram::all(root)
        .unwrap()
        .iter()
        .filter(|program| differs(program))
        .map(mark)
        .filter(|mark| !named.contains(mark.as_str()))
        .collect();
    assert!(
        missing.is_empty(),
        "what these print is not the same on all releases, and no row of {APPENDIX} says since when: {missing:?}"
    );
}

#[test]
fn the_default_is_the_checked_version_of_a_line() {
    assert!(Release::ALL.contains(&Release::DEFAULT));
    assert_eq!(DEFAULT_RELEASE, Release::DEFAULT.number());
}

/// Has any release a record of its own?
fn differs(program: &NodeProgram) -> bool {
    let shared = program.record(DEFAULT_RELEASE);
    RELEASES
        .iter()
        .any(|&release| program.record(release) != shared)
}

/// How a mark names a program: `ch04/slab-cursor` for `ch04-slab-cursor`.
fn mark(program: &NodeProgram) -> String {
    program.name.replacen('-', "/", 1)
}
