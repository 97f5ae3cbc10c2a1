//! Every Rust block of every chapter compiles and runs.
//!
//! The tests are made by `build.rs`. Each is named after the chapter and the line of its block; to run one alone,
//! `cargo test -p snippets ch04_buffer_pool_line_57`.

mod harness;

use std::cell::Cell;
use std::panic;
use std::path::Path;

use weave::Book;

include!(concat!(env!("OUT_DIR"), "/snippets.rs"));

#[test]
fn no_block_is_left_out() {
    let tests = include_str!(concat!(env!("OUT_DIR"), "/snippets.rs"));
    let book = Book::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap();
    for chapter in book.expand_all().unwrap() {
        let name = chapter.path.file_stem().unwrap().to_string_lossy();
        for block in chapter.fences() {
            if block.is_program() && !block.has("compile_fail") {
                let kind = if block.has("should_panic") {
                    "_panics"
                } else {
                    ""
                };
                let test = format!("fn {}{kind}_line_{}()", name.replace('-', "_"), block.line);
                let place = format!("{}:{}", chapter.path.display(), block.line);
                assert!(
                    tests.contains(&test),
                    "{place}: no test is made of this block"
                );
            }
        }
    }
}

#[test]
fn a_block_that_fails_is_named() {
    let snippet = "\nsrc/ch04-buffer-pool.md:57\nfn main() {}\n";
    let failure = panic::catch_unwind(|| {
        harness::check(snippet, |program| panic!("Command failed: {program}"));
    });
    let message = harness::message(&*failure.unwrap_err()).to_owned();
    assert!(
        message.starts_with("src/ch04-buffer-pool.md:57: "),
        "{message}"
    );
}

#[test]
fn a_program_that_is_busy_is_tried_again() {
    let attempts = Cell::new(0);
    harness::check("\nsrc/ch04-buffer-pool.md:57\nfn main() {}\n", |program| {
        assert_eq!(program, "fn main() {}\n");
        attempts.set(attempts.get() + 1);
        if attempts.get() < 3 {
            panic!("Could not run {program}: Text file busy (os error 26)");
        }
    });
    assert_eq!(attempts.get(), 3);
}
