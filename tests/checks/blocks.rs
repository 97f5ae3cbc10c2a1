//! Every Rust block of every chapter compiles and runs. What must not compile does not, and what must panic does: with the words
//! that the chapter shows below it.
//!
//! `cargo run -- check` asks for all of it. In `cargo test` skeptic compiles and runs the blocks (`tests/snippets`), and
//! here is asked what skeptic cannot tell: the words.

use std::path::Path;

use weave::{Expanded, Fence};

use crate::Scope;
use crate::compiler::Compiler;
use crate::programs;

/// The blocks that break their promise.
pub fn problems(scope: &Scope) -> Vec<String> {
    problems_of(scope, |_| true)
}

/// Those that promise to fail, and do it in other words or not at all.
pub fn problems_of_failures(scope: &Scope) -> Vec<String> {
    problems_of(scope, |promise| {
        matches!(promise, Promise::Panics(_) | Promise::Refused(_))
    })
}

fn problems_of(scope: &Scope, is_asked: fn(&Promise) -> bool) -> Vec<String> {
    let blocks = scope.chapters().flat_map(blocks_of);
    let blocks: Vec<Block> = blocks.filter(|block| is_asked(&block.promise)).collect();
    if blocks.is_empty() {
        return Vec::new();
    }
    match scope.built().and_then(Compiler::new) {
        Ok(compiler) => programs::check_all(&blocks, |block| {
            let checked = block.check(&compiler);
            checked.map_err(|message| format!("{}: {message}", block.place))
        }),
        Err(problem) => vec![problem],
    }
}

/// A Rust block, and what it promises.
struct Block {
    /// The chapter and the line of the block, such as `src/ch04-buffer-pool.md:57`.
    place: String,
    code: String,
    promise: Promise,
}

enum Promise {
    Compiles,
    Runs,
    /// It panics, with these words.
    Panics(String),
    /// It does not compile, with these words.
    Refused(String),
}

/// The Rust blocks of a chapter but for those that are proved elsewhere: an excerpt is compiled with the crate it is taken from,
/// and an exercise is one by itself.
fn blocks_of(chapter: &Expanded) -> Vec<Block> {
    let fences = chapter.fences();
    let words = |i: usize| {
        fences
            .get(i + 1)
            .map_or(String::new(), |next: &Fence| next.body.clone())
    };
    let ours = fences
        .iter()
        .enumerate()
        .filter(|(_, fence)| fence.is_program());
    ours.map(|(i, fence)| Block {
        place: format!("{}:{}", chapter.path.display(), fence.line),
        code: fence.code(),
        // weave has seen to it that the words stand directly below.
        promise: if fence.has("compile_fail") {
            Promise::Refused(words(i))
        } else if fence.has("should_panic") {
            Promise::Panics(words(i))
        } else if fence.has("no_run") {
            Promise::Compiles
        } else {
            Promise::Runs
        },
    })
    .collect()
}

impl Block {
    fn check(&self, compiler: &Compiler) -> Result<(), String> {
        let compiled = compiler
            .compile(&self.code)
            .map_err(|error| error.to_string())?;
        match (&self.promise, compiled) {
            (Promise::Refused(_), Ok(_)) => Err("this compiles, and must not".to_owned()),
            (Promise::Refused(words), Err(said)) => compare(words, &said),
            (_, Err(said)) => Err(format!(
                "this does not compile; `test.rs:5` is its fifth line, hidden lines counted:\n{said}"
            )),
            (Promise::Compiles, Ok(_)) => Ok(()),
            (Promise::Runs | Promise::Panics(_), Ok(program)) => self.run(&program),
        }
    }

    /// Runs the program in an empty folder.
    fn run(&self, program: &Path) -> Result<(), String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let output = programs::run(folder.path(), program, None)?;
        let said = String::from_utf8_lossy(&output.stderr);
        match &self.promise {
            Promise::Panics(_) if output.status.success() => {
                Err("this ends well, and must panic".to_owned())
            }
            Promise::Panics(words) => compare(words, &said),
            _ if output.status.success() => Ok(()),
            _ => Err(format!(
                "this ends with {}; `test.rs:5` is its fifth line, hidden lines counted:\n{said}",
                output.status
            )),
        }
    }
}

fn compare(words: &str, said: &str) -> Result<(), String> {
    match unsaid(words, said) {
        None => Ok(()),
        Some(line) => Err(format!(
            "the words below show `{line}`, and what it says is:\n{said}"
        )),
    }
}

/// The first line of `words` that does not occur in `said`, in the order of `words`. Blank lines are not looked at.
fn unsaid<'a>(words: &'a str, said: &str) -> Option<&'a str> {
    let mut said = said.lines().map(str::trim);
    words
        .lines()
        .filter(|line| !line.trim().is_empty())
        .find(|line| !said.any(|said| said.contains(line.trim())))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn words_are_compared() {
        let says = "error[E0277]: it is so\n --> test.rs:5\n  |\n5 | x\n";
        assert_eq!(unsaid("error[E0277]: it is so\n\n5 | x\n", says), None);
        assert_eq!(unsaid("5 | x\nerror", says), Some("error"));
    }

    #[test]
    fn each_promise_is_kept_or_broken() {
        let compiler = Compiler::new(&programs::tests::libraries()).unwrap();
        let good = "fn main() { node_buffer::Buffer::alloc(1).unwrap(); }";
        let (panics, wrong) = ("fn main() { panic!(\"alas\") }", "fn main() { oops }");
        let check = |code: &str, promise| {
            let block = Block {
                place: String::new(),
                code: code.to_owned(),
                promise,
            };
            block
                .check(&compiler)
                .map_err(|message| message.lines().next().unwrap_or_default().to_owned())
        };
        let words = |words: &str| words.to_owned();
        for _ in ["compiled", "kept"] {
            assert_eq!(check(good, Promise::Runs), Ok(()));
            assert_eq!(check(good, Promise::Compiles), Ok(()));
            assert_eq!(check(panics, Promise::Compiles), Ok(()));
            assert_eq!(check(panics, Promise::Panics(words("alas"))), Ok(()));
            assert_eq!(
                check(
                    wrong,
                    Promise::Refused(words("error[E0425]: cannot find value `oops`"))
                ),
                Ok(())
            );
            for (code, promise, begins) in [
                (
                    good,
                    Promise::Panics(words("")),
                    "this ends well, and must panic",
                ),
                (
                    good,
                    Promise::Refused(words("")),
                    "this compiles, and must not",
                ),
                (
                    panics,
                    Promise::Runs,
                    "this ends with exit status: 101; `test.rs:5` is",
                ),
                (
                    panics,
                    Promise::Panics(words("hurrah")),
                    "the words below show `hurrah`",
                ),
                (
                    wrong,
                    Promise::Compiles,
                    "this does not compile; `test.rs:5` is",
                ),
                (
                    wrong,
                    Promise::Panics(words("")),
                    "this does not compile; `test.rs:5` is",
                ),
                (
                    wrong,
                    Promise::Refused(words("E0308")),
                    "the words below show `E0308`",
                ),
            ] {
                let message = check(code, promise).unwrap_err();
                assert!(message.starts_with(begins), "{message}");
            }
        }
    }

    #[test]
    fn a_block_is_compiled_once_until_it_changes() {
        let compiler = Compiler::new(&programs::tests::libraries()).unwrap();
        let compile = |code| compiler.compile(code).unwrap().unwrap();
        let built = |program: &Path| fs::metadata(program).unwrap().modified().unwrap();
        let first = compile("fn main() { /* first */ }");
        let time = built(&first);
        assert_ne!(compile("fn main() { /* second */ }"), first);
        assert_eq!(built(&compile("fn main() { /* first */ }")), time);
    }
}
