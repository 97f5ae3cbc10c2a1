//! Every listing prints, byte for byte, what is on record: on each release of Node that it can be told to model, and untold.

mod programs;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use weave::{Book, DEFAULT_RELEASE, Digests, Listing, NodeProgram, RELEASES};

#[test]
fn every_listing_prints_what_is_on_record() {
    let listings = programs::build();
    let records: Vec<(&Listing, PathBuf)> = listings
        .iter()
        .flat_map(|listing| {
            let records = BTreeSet::from(RELEASES.map(|release| listing.node.record(release)));
            records.into_iter().map(move |record| (listing, record))
        })
        .collect();
    programs::check_all(&records, |(listing, record)| check(listing, record));
}

#[test]
fn no_node_program_has_changed_since_its_output_was_recorded() {
    let root = programs::root();
    let programs = NodeProgram::all(root).unwrap();
    let chapters = Book::load(root).unwrap().expand_all().unwrap();
    let digests = Digests::read(root).unwrap();
    if let Err(problems) = digests.check(root, &programs, &chapters) {
        panic!("\n{problems}\n");
    }
}

/// Runs `listing` as each release that `record` is for, as far as the first that fails. Untold, a listing models the default.
fn check(listing: &Listing, record: &Path) -> Result<(), String> {
    let expected = fs::read(programs::root().join(record))
        .map_err(|error| format!("{}: {error}", record.display()))?;
    [None]
        .into_iter()
        .chain(RELEASES.map(Some))
        .filter(|release| listing.node.record(release.unwrap_or(DEFAULT_RELEASE)) == record)
        .try_for_each(|release| check_run(listing, release, record, &expected))
}

fn check_run(
    listing: &Listing,
    release: Option<u32>,
    record: &Path,
    expected: &[u8],
) -> Result<(), String> {
    let output = programs::run(&listing.package, release);
    let command = match release {
        Some(release) => format!("NODE_RELEASE={release} cargo run -p {}", listing.package),
        None => format!("cargo run -p {}", listing.package),
    };
    if !output.status.success() || !output.stderr.is_empty() {
        return Err(format!(
            "{}:1: `{command}` ends with {} and says on standard error:\n{}",
            listing.main_rs().display(),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    if output.stdout != expected {
        let expected = String::from_utf8_lossy(expected);
        let printed = String::from_utf8_lossy(&output.stdout);
        return Err(format!(
            "{}:{}: `{command}` prints something else:\n{}",
            record.display(),
            first_difference(&expected, &printed),
            TextDiff::from_lines(expected.as_ref(), printed.as_ref())
                .unified_diff()
                .header("on record", "printed")
        ));
    }
    Ok(())
}

/// The number of the first line on which two texts differ.
fn first_difference(a: &str, b: &str) -> usize {
    let same = a.split('\n').zip(b.split('\n')).take_while(|(a, b)| a == b);
    same.count() + 1
}
