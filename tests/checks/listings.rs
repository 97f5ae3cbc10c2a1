//! Every listing prints, byte for byte, what is on record: on each release of Node that it can be told to model, and untold.

use std::fs;
use std::path::Path;

use similar::TextDiff;
use weave::{DEFAULT_RELEASE, Listing, RELEASES};

use crate::Scope;
use crate::programs::{self, Built};

/// The listings that print something else.
pub fn problems(scope: &Scope) -> Vec<String> {
    let listings = scope.listings();
    if listings.is_empty() {
        return Vec::new();
    }
    match scope.built() {
        Ok(built) => programs::check_all(&listings, |listing| check(scope.root(), listing, built)),
        Err(words) => vec![words],
    }
}

/// Runs `listing` untold, when it models the default, and as each release, as far as the first that fails.
fn check(root: &Path, listing: &Listing, built: &Built) -> Result<(), String> {
    let main_rs = listing.main_rs();
    let program = built.programs.get(&main_rs);
    let program = program
        .ok_or_else(|| format!("{}:1: cargo makes no program of this", main_rs.display()))?;
    [None]
        .into_iter()
        .chain(RELEASES.map(Some))
        .try_for_each(|release| check_run(root, listing, program, release))
}

fn check_run(
    root: &Path,
    listing: &Listing,
    program: &Path,
    release: Option<u32>,
) -> Result<(), String> {
    let record = listing.node.record(release.unwrap_or(DEFAULT_RELEASE));
    let expected =
        fs::read(root.join(&record)).map_err(|error| format!("{}:1: {error}", record.display()))?;
    let output = programs::run(root, program, release)?;
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
        let expected = String::from_utf8_lossy(&expected);
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
