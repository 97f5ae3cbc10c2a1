//! node-buffer answers every recorded call as the release answered it that recorded it.

use std::path::PathBuf;
use std::sync::LazyLock;

use conformance::record::{ALL, file_of};
use conformance::replay::{Report, read, replay};
use conformance::transcript::Transcript;
use node_buffer::Release;

fn transcript(name: &str) -> Transcript {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = root.join("transcripts").join(name);
    read(&path).unwrap_or_else(|error| panic!("{error}"))
}

/// Read once for all releases.
static COMMON: LazyLock<Transcript> = LazyLock::new(|| transcript(ALL));

/// What is common to all releases, as `release`, and what is its own.
fn replayed(release: Release) -> Report {
    let mut report = replay(&COMMON, release);
    let own = transcript(&file_of(release));
    assert_eq!(own.release, release, "{}", own.file);
    report.extend(replay(&own, release));
    report
}

fn assert_agreement(release: Release) {
    let report = replayed(release);
    for failure in &report.failures {
        println!("{failure}");
    }
    assert!(report.failures.is_empty(), "{release}: {report}");
    assert!(report.skipped.is_empty(), "{release}: {report}");
    let calls = report.passed - report.pool_sequences;
    assert!(calls >= 14_000, "{release}: only {calls} calls");
    assert!(
        report.pool_sequences >= 200,
        "{release}: only {} pool sequences",
        report.pool_sequences
    );
}

#[test]
fn node_18() {
    assert_agreement(Release::V18);
}

#[test]
fn node_20() {
    assert_agreement(Release::V20);
}

#[test]
fn node_22() {
    assert_agreement(Release::V22);
}

#[test]
fn node_24() {
    assert_agreement(Release::V24);
}

#[test]
fn node_26() {
    assert_agreement(Release::V26);
}
