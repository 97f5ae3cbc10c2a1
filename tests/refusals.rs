//! What must not compile does not, and what must panic does: with the words that the chapter shows below it.

mod programs;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use weave::{Book, Fence};

/// A program that fails, and its words.
struct Refusal {
    /// The chapter and the line of the program, such as `src/ch04-buffer-pool.md:57`.
    place: String,
    program: Fence,
    words: Fence,
}

#[test]
fn every_refusal_is_in_the_words_shown() {
    let library = programs::node_buffer();
    programs::check_all(&refusals(), |refusal| check(refusal, &library));
}

#[test]
fn words_are_compared() {
    let says = "error[E0277]: it is so\n --> test.rs:5\n  |\n5 | x\n";
    assert_eq!(unsaid("error[E0277]: it is so\n\n5 | x\n", says), None);
    assert_eq!(unsaid("5 | x\nerror", says), Some("error"));
}

/// The programs in the chapters that must fail. weave has seen to it that the words stand directly below.
fn refusals() -> Vec<Refusal> {
    let book = Book::load(programs::root()).unwrap();
    let mut refusals = Vec::new();
    for chapter in book.expand_all().unwrap() {
        let fences = chapter.fences();
        for pair in fences.windows(2) {
            let [program, words] = pair else { continue };
            if program.by_author && (program.has("compile_fail") || program.has("should_panic")) {
                refusals.push(Refusal {
                    place: format!("{}:{}", chapter.path.display(), program.line),
                    program: program.clone(),
                    words: words.clone(),
                });
            }
        }
    }
    refusals
}

fn check(refusal: &Refusal, library: &Path) -> Result<(), String> {
    let Refusal {
        place,
        program,
        words,
    } = refusal;
    let folder = tempfile::tempdir().map_err(|error| format!("{place}: {error}"))?;
    let compiled = compile(program, library, &folder);
    let says = match (compiled, program.has("compile_fail")) {
        (Ok(_), true) => return Err(format!("{place}: this compiles, and must not")),
        (Err(says), true) => says,
        (Err(says), false) => return Err(format!("{place}: this does not compile:\n{says}")),
        (Ok(binary), false) => {
            let output = Command::new(binary)
                .env_remove("RUST_BACKTRACE")
                .output()
                .map_err(|error| format!("{place}: {error}"))?;
            if output.status.success() {
                return Err(format!("{place}: this ends well, and must panic"));
            }
            String::from_utf8_lossy(&output.stderr).into_owned()
        }
    };
    match unsaid(&words.body, &says) {
        None => Ok(()),
        Some(line) => Err(format!(
            "{place}: the words below show `{line}`, and what it says is:\n{says}"
        )),
    }
}

/// The program as a binary in `folder`, or what the compiler says.
fn compile(program: &Fence, library: &Path, folder: &TempDir) -> Result<PathBuf, String> {
    let (source, binary) = (folder.path().join("test.rs"), folder.path().join("test"));
    fs::write(&source, program.code()).map_err(|error| error.to_string())?;
    let output = Command::new(env!("REAL_RUSTC"))
        .current_dir(folder)
        .args(["--edition=2024", "--crate-name=test", "test.rs", "-o"])
        .arg(&binary)
        .arg(format!("--extern=node_buffer={}", library.display()))
        .arg(format!(
            "-Ldependency={}",
            library.with_file_name("deps").display()
        ))
        .arg(format!(
            "-Ldependency={}",
            library.parent().unwrap_or(library).display()
        ))
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(binary)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// The first line of `words` that does not occur in `says`, in the order of `words`. Blank lines are not looked at.
fn unsaid<'a>(words: &'a str, says: &str) -> Option<&'a str> {
    let mut said = says.lines().map(str::trim);
    words
        .lines()
        .filter(|line| !line.trim().is_empty())
        .find(|line| !said.any(|said| said.contains(line.trim())))
}
