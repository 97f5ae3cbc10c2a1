//! The programs of the listings and exercises: built by a cargo of their own, then run many at a time.

#![allow(
    dead_code,
    reason = "each test file is a program of its own and needs a part of this"
)]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;
use std::thread;

use weave::Listing;

/// The root of the book.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder where cargo puts the programs it builds with the profile of this test.
fn folder() -> &'static Path {
    let program = Path::new(env!("CARGO_BIN_EXE_snippet-rustc"));
    program.parent().expect("a program lies in a folder")
}

/// The folder cargo builds in.
pub fn target() -> &'static Path {
    folder()
        .parent()
        .expect("a profile has a folder of its own")
}

/// node-buffer as a library to compile programs with.
pub fn node_buffer() -> PathBuf {
    let output = cargo("build")
        .args(["--package", "node-buffer"])
        .output()
        .expect("cargo is running this test");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "\n{words}");
    folder().join("libnode_buffer.rlib")
}

/// cargo, about to do `command` with the profile and the folder of this test.
pub fn cargo(command: &str) -> Command {
    let profile = match folder().file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(profile) => profile,
    };
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .current_dir(root())
        .env_remove("RUSTC") // build.rs sets it, for skeptic alone
        .args([command, "--quiet", "--profile", profile, "--target-dir"])
        .arg(target());
    cargo
}

/// Every listing, built. `cargo test` itself does not build them, since they have no tests of their own.
pub fn build() -> Vec<Listing> {
    let listings = Listing::all(root()).unwrap_or_else(|problems| panic!("\n{problems}"));
    let mut cargo = cargo("build");
    cargo.arg("--bins");
    for listing in &listings {
        cargo.args(["--package", &listing.package]);
    }
    let output = cargo.output().expect("cargo is running this test");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "\n{words}");
    listings
}

/// Runs `program` as `NODE_RELEASE=release` tells it to, or without that variable.
pub fn run(program: &str, release: Option<u32>) -> Output {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let mut command = Command::new(folder().join(file));
    command.current_dir(root()).env_remove("NODE_RELEASE");
    if let Some(release) = release {
        command.env("NODE_RELEASE", release.to_string());
    }
    command
        .output()
        .unwrap_or_else(|error| panic!("{program} cannot be run: {error}"))
}

/// Checks every job, as many at a time as there are processors, and fails with everything that is wrong.
pub fn check_all<T: Send + Sync>(jobs: &[T], check: impl Fn(&T) -> Result<(), String> + Sync) {
    let queue = Mutex::new(jobs.iter());
    let failures = Mutex::new(Vec::new());
    let worker = || {
        loop {
            let job = queue.lock().unwrap().next();
            match job.map(&check) {
                Some(Ok(())) => {}
                Some(Err(failure)) => failures.lock().unwrap().push(failure),
                None => break,
            }
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(worker);
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    assert!(failures.is_empty(), "\n\n{}", failures.join("\n"));
}
