//! What shows only in a process of its own: memory that runs out, and the environment that chooses the release.
//!
//! Each test starts this program once more, with one of the parts that are ignored otherwise.

#![cfg(target_os = "linux")]

use std::env;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStringExt;
use std::process::{Command, Output};

use node_buffer::{Buffer, Error, Release};

/// Runs `part` in a process of its own that may have this many KiB of addresses, and whose `NODE_RELEASE` is this.
fn run(part: &str, kibibytes: &str, release: Option<&OsStr>) -> Output {
    let mut command = Command::new("sh");
    command
        .args(["-c", r#"ulimit -v "$0"; exec "$@""#, kibibytes])
        .arg(env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "--nocapture",
            "--test-threads=1",
            part,
        ])
        .env_remove("NODE_RELEASE")
        .envs(release.map(|release| ("NODE_RELEASE", release)));
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("running 1 test"), "there is no part {part}");
    output
}

#[test]
fn memory_that_runs_out_is_an_error_at_every_size() {
    for part in [
        "exhausts_alloc",
        "exhausts_alloc_unsafe_slow",
        "exhausts_aligned_memory",
    ] {
        let output = run(part, "150000", None);
        assert!(output.status.success(), "{output:?}");
    }
}

/// Blocks of ever smaller sizes, each until there are no more of it.
fn exhaust(expected: Error, block: fn(usize) -> Result<Buffer, Error>) {
    for size in (16..31).step_by(2).rev().map(|power| 1 << power) {
        let mut blocks = Vec::with_capacity((1 << 27) / size);
        let error = loop {
            match block(size) {
                Ok(block) => blocks.push(block),
                Err(error) => break error,
            }
        };
        let held = blocks.len() * size;
        drop(blocks);
        assert_eq!(error, expected, "{size}");
        // Nearly all of it was to be had: no size fails before the memory is gone.
        assert!(held + size > 64 << 20, "{size}: {held}");
    }
}

#[test]
#[ignore = "for a process of its own: memory_that_runs_out_is_an_error_at_every_size"]
fn exhausts_alloc() {
    exhaust(Error::AllocationFailed, Buffer::alloc);
}

#[test]
#[ignore = "for a process of its own: memory_that_runs_out_is_an_error_at_every_size"]
fn exhausts_alloc_unsafe_slow() {
    Release::V24.set();
    exhaust(Error::MemoryAllocationFailed, |size| {
        Buffer::alloc_unsafe_slow(size)
    });
}

#[test]
#[ignore = "for a process of its own: memory_that_runs_out_is_an_error_at_every_size"]
fn exhausts_aligned_memory() {
    Release::V26.set();
    exhaust(Error::MemoryAllocationFailed, |size| {
        Buffer::alloc_unsafe_slow_aligned(size, 4096)
    });
}

#[test]
fn the_environment_chooses_the_release() {
    let says = |release: Option<&str>| {
        let output = run("says_its_release", "unlimited", release.map(OsStr::new));
        let said = String::from_utf8(output.stdout).unwrap();
        let start = said.find("this is ").unwrap() + "this is ".len();
        said[start..].lines().next().unwrap().to_owned()
    };
    assert_eq!(says(None), Release::default().version());
    for release in Release::ALL {
        assert_eq!(says(Some(&release.number().to_string())), release.version());
    }
    assert_eq!(says(Some("26.2.0")), "26.2.0");
}

#[test]
fn an_environment_that_names_no_release_is_refused_by_name() {
    let names = ["", "19", "v22", "22.7", "26.1.0 "].map(OsString::from);
    let not_text = OsString::from_vec(b"2\xff".to_vec());
    for name in names.into_iter().chain([not_text]) {
        let output = run("says_its_release", "unlimited", Some(&name));
        let expected = format!(
            "NODE_RELEASE: no release {:?} is modelled; choose 18, 20, 22, 24, 26, or a version of one, such as {}",
            name.to_string_lossy(),
            Release::V26.version()
        );
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&expected), "{said}");
        assert!(!output.status.success());
    }
}

#[test]
#[ignore = "for a process of its own: the_environment_chooses_the_release"]
fn says_its_release() {
    println!("this is {}", Release::current().version());
}
