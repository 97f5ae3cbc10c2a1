//! The programs of the book: built by a cargo of their own, then run many at a time.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;
use std::thread;

use serde_json::Value;

/// The folder where cargo puts the programs it builds with the profile of this one.
pub fn folder() -> PathBuf {
    let program = env::current_exe().expect("a program knows its file");
    let folder = program.parent().expect("a program lies in a folder");
    match folder.file_name() {
        Some(name) if name == "deps" => folder.parent().unwrap_or(folder), // Tests lie one deeper.
        _ => folder,
    }
    .to_owned()
}

/// cargo in `root`, about to do `command` with the profile and the folder of this program.
pub fn cargo(root: &Path, command: &str) -> Command {
    let folder = folder();
    let profile = match folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(profile) => profile,
    };
    let mut cargo = Command::new(cargo_program());
    cargo
        .current_dir(root)
        .args([command, "--quiet", "--profile", profile, "--target-dir"])
        .arg(target());
    cargo
}

/// cargo itself, which names itself to the programs it runs.
pub fn cargo_program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The folder cargo builds in.
pub fn target() -> PathBuf {
    let folder = folder();
    folder
        .parent()
        .expect("a profile has a folder of its own")
        .to_owned()
}

/// What cargo has built, and what the compiler had to say about it.
#[derive(Default)]
pub struct Built {
    /// Programs, those that run tests included, by the file that each begins with.
    pub programs: BTreeMap<PathBuf, PathBuf>,
    /// Libraries, by package and version: `rand@0.10.4`.
    pub libraries: BTreeMap<String, Library>,
    /// The compiler's words, by the file that a program or library begins with.
    pub words: BTreeMap<PathBuf, String>,
}

/// A library that was built.
pub struct Library {
    pub file: PathBuf,
    /// The folder of its source.
    pub source: PathBuf,
}

impl Built {
    /// The only library of the package `name`, in whatever version.
    ///
    /// # Errors
    ///
    /// There is none, or there are several.
    pub fn library(&self, name: &str) -> Result<&Library, String> {
        let is_it = |package: &str| package.split('@').next() == Some(name);
        let mut found = self.libraries.iter().filter(|(package, _)| is_it(package));
        match (found.next(), found.next()) {
            (Some((_, library)), None) => Ok(library),
            _ => Err(format!(
                "Cargo.toml:1: put {name} among the `dependencies`, and in one version"
            )),
        }
    }

    /// What `cargo`, which [`cargo`] has made, builds in `root`.
    ///
    /// # Errors
    ///
    /// It cannot: the compiler's words and cargo's.
    pub fn build(root: &Path, cargo: &mut Command) -> Result<Built, String> {
        let output = cargo.arg("--message-format=json").output();
        let output = output.map_err(|error| format!("cargo cannot be started: {error}"))?;
        let mut built = Built::default();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            if let Ok(message) = serde_json::from_str(line) {
                built.note(root, &message);
            }
        }
        if output.status.success() {
            return Ok(built);
        }
        let words: String = built.words.into_values().collect();
        Err(words + &String::from_utf8_lossy(&output.stderr))
    }

    fn note(&mut self, root: &Path, message: &Value) {
        let Some(source) = message["target"]["src_path"].as_str() else {
            return;
        };
        let source = Path::new(source);
        let source = source.strip_prefix(root).unwrap_or(source);
        if let Some(program) = message["executable"].as_str() {
            self.programs.insert(source.to_owned(), program.into());
        }
        let files = message["filenames"].as_array().into_iter().flatten();
        let mut files = files.filter_map(Value::as_str);
        if let Some(library) = files.find(|file| file.ends_with(".rlib"))
            && let Some((_, package)) = message["package_id"]
                .as_str()
                .unwrap_or_default()
                .split_once('#')
        {
            let manifest = Path::new(message["manifest_path"].as_str().unwrap_or_default());
            let library = Library {
                file: library.into(),
                source: manifest.parent().unwrap_or(manifest).to_owned(),
            };
            self.libraries.insert(package.to_owned(), library);
        }
        if let Some(words) = message["message"]["rendered"].as_str() {
            let known = self.words.entry(source.to_owned()).or_default();
            if !known.contains(words) {
                known.push_str(words); // A starter is built twice, with its tests and without.
            }
        }
    }
}

/// Runs `program` in `root` as `NODE_RELEASE=release` tells it to, or without that variable.
///
/// # Errors
///
/// It cannot be started.
pub fn run(root: &Path, program: &Path, release: Option<u32>) -> Result<Output, String> {
    let mut command = Command::new(program);
    command
        .current_dir(root)
        .env_remove("NODE_RELEASE")
        .env_remove("RUST_BACKTRACE");
    if let Some(release) = release {
        command.env("NODE_RELEASE", release.to_string());
    }
    let output = command.output();
    output.map_err(|error| format!("{} cannot be run: {error}", program.display()))
}

/// Checks every job, as many at a time as there are processors, and gives everything that is wrong.
pub fn check_all<T: Sync>(
    jobs: &[T],
    check: impl Fn(&T) -> Result<(), String> + Sync,
) -> Vec<String> {
    let queue = Mutex::new(jobs.iter());
    let failures = Mutex::new(Vec::new());
    let worker = || {
        loop {
            let job = queue.lock().expect("no worker panics").next();
            match job.map(&check) {
                Some(Ok(())) => {}
                Some(Err(failure)) => failures.lock().expect("no worker panics").push(failure),
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
    let mut failures = failures.into_inner().expect("no worker panics");
    failures.sort();
    failures
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The libraries of this book.
    pub fn libraries() -> Built {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut cargo = cargo(root, "build");
        cargo.args(["--package", env!("CARGO_PKG_NAME"), "--lib"]);
        Built::build(root, &mut cargo).unwrap()
    }

    #[test]
    fn a_library_is_found_by_its_name_if_there_is_one_of_that_name() {
        let mut built = Built::default();
        for version in ["0.9.5", "0.10.4"] {
            assert_eq!(built.library("rand").is_ok(), version == "0.10.4");
            let (package, file) = (format!("rand@{version}"), "librand.rlib".into());
            built.libraries.insert(
                package,
                Library {
                    file,
                    source: PathBuf::new(),
                },
            );
        }
        assert!(built.library("rand").is_err() && built.library("ran").is_err());
    }

    #[test]
    fn everything_that_fails_is_told_in_order() {
        let check = |n: &u32| {
            if n.is_multiple_of(2) {
                Ok(())
            } else {
                Err(n.to_string())
            }
        };
        assert_eq!(check_all(&[5, 4, 3, 2, 1], check), ["1", "3", "5"]);
    }
}
