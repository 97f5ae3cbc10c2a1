//! What `book record` writes and checks. Node itself is not needed: a shell script stands in for it.
#![cfg(unix)]

mod support;

use std::path::Path;

use support::SmallBook;

const OUTPUT: &str = "listings/ch01-bytes/hello/output.txt";
const OUTPUT_24: &str = "listings/ch01-bytes/hello/output.node-24.txt";

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn what_the_default_release_prints_is_the_record_and_what_differs_has_its_own() {
    let book = SmallBook::new();
    let node26 = book.add_node("26.12.1", "echo from 26");
    let node24 = book.add_node("24.22.3", "echo from 24");
    let node22 = book.add_node("22.23.5", "echo from 26");
    let nodes = [
        "--node",
        text(&node26),
        "--node",
        text(&node24),
        "--node",
        text(&node22),
    ];
    let said = book.run(&[&["record"], &nodes[..]].concat());
    assert_eq!(book.read(OUTPUT), "from 26\n");
    assert_eq!(book.read(OUTPUT_24), "from 24\n");
    assert!(
        !book
            .path("listings/ch01-bytes/hello/output.node-22.txt")
            .exists()
    );
    assert!(said.contains(OUTPUT) && said.contains(OUTPUT_24), "{said}");
    assert!(
        said.ends_with("listings recorded: 1, with Node 26.12.1, Node 24.22.3, Node 22.23.5\n"),
        "{said}"
    );
    book.run(&[&["record", "--check"], &nodes[..]].concat());

    book.add_node("24.22.3", "echo from 26");
    book.run(&[&["record"], &nodes[..]].concat());
    assert!(!book.path(OUTPUT_24).exists(), "it no longer differs");
}

#[test]
fn a_release_that_is_not_run_keeps_its_record() {
    let book = SmallBook::new();
    book.write(OUTPUT_24, "from 24\n");
    let node = book.add_node("26.12.1", "echo from 26");
    book.run(&["record", "--node", text(&node)]);
    assert_eq!(book.read(OUTPUT_24), "from 24\n");
}

#[test]
fn check_shows_each_difference_and_writes_nothing() {
    let book = SmallBook::new();
    let node26 = book.add_node("26.12.1", "echo hello; echo again");
    let node24 = book.add_node("24.22.3", "echo hallo; echo again");
    let said = book.fail(&[
        "record",
        "--check",
        "--node",
        text(&node26),
        "--node",
        text(&node24),
    ]);
    assert!(
        said.contains(&format!(
            "--- {OUTPUT}\n+++ what Node 26 prints\n@@ -1 +1,2 @@\n hello\n+again\n"
        )),
        "{said}"
    );
    assert!(
        said.contains(&format!("{OUTPUT_24}: is missing\n")),
        "{said}"
    );
    assert!(said.contains("-hello\n+hallo\n again\n"), "{said}");
    assert!(said.ends_with("records that differ from what Node prints: 2 (`cargo run -- record` writes them anew)\n"), "{said}");
    assert_eq!(book.read(OUTPUT), "hello\n");
}

#[test]
fn check_reports_a_record_that_is_not_needed() {
    let book = SmallBook::new();
    book.write(OUTPUT_24, "hello\n");
    let node = book.add_node("24.22.3", "echo hello");
    let said = book.fail(&["record", "--check", "--node", text(&node)]);
    assert!(
        said.contains(&format!("{OUTPUT_24}: is not needed")),
        "{said}"
    );
}

#[test]
fn one_byte_is_a_difference() {
    let book = SmallBook::new();
    let node = book.add_node("26.12.1", r"printf 'hell\377'");
    book.run(&["record", "--node", text(&node)]);
    assert_eq!(std::fs::read(book.path(OUTPUT)).unwrap(), b"hell\xff");
    let node = book.add_node("26.12.1", r"printf 'hell\376'");
    let said = book.fail(&["record", "--check", "--node", text(&node)]);
    assert!(said.contains(OUTPUT), "{said}");
}

#[test]
fn the_program_runs_in_its_folder_with_nothing_of_the_callers() {
    let book = SmallBook::new();
    book.add_node(
        "26.12.1",
        r#"cat "$1"; echo "options: $NODE_OPTIONS$FORCE_COLOR""#,
    );
    let output = book
        .command(&["record", "--node", "./node-26.12.1"])
        .env("NODE_OPTIONS", "--no-warnings")
        .env("FORCE_COLOR", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", support::stderr(&output));
    assert_eq!(book.read(OUTPUT), "console.log('hello');\noptions: \n");
}

#[test]
fn only_the_listings_asked_for_are_run() {
    let book = SmallBook::new();
    book.add_listing("goodbye");
    let node = book.add_node("26.12.1", "echo new");
    book.run(&["record", "ch01-goodbye", "--node", text(&node)]);
    assert_eq!(book.read("listings/ch01-bytes/goodbye/output.txt"), "new\n");
    assert_eq!(book.read(OUTPUT), "hello\n");
}

#[test]
fn an_unknown_listing_is_named_with_the_nearest_one() {
    let book = SmallBook::new();
    let node = book.add_node("26.12.1", "echo hello");
    let said = book.fail(&["record", "ch01-helo", "--node", text(&node)]);
    assert_eq!(
        said,
        "there is no listing ch01-helo; did you mean ch01-hello?\n"
    );
    let said = book.fail(&["record", "zebra", "--node", text(&node)]);
    assert_eq!(said, "there is no listing zebra\n");
}

#[test]
fn a_node_that_cannot_be_used_is_named() {
    let book = SmallBook::new();
    let said = book.fail(&["record", "--node", "/nowhere/node"]);
    assert!(
        said.starts_with("Node `/nowhere/node` cannot be run"),
        "{said}"
    );

    let old = book.add_node("22.11.0", "echo hello");
    let said = book.fail(&["record", "--node", text(&old)]);
    assert!(
        said.contains(
            "it is version 22.11.0, and the book was recorded with 22.23.5, in which this is new: "
        ),
        "{said}"
    );

    let one = book.add_node("26.13.0", "echo hello");
    let two = book.add_node("26.12.1", "echo hello");
    let said = book.fail(&["record", "--node", text(&one), "--node", text(&two)]);
    assert!(
        said.starts_with("Node 26.13.0 and Node 26.12.1 are of the same release"),
        "{said}"
    );
}

#[test]
fn without_a_node_on_path_the_message_says_how_to_name_one() {
    let book = SmallBook::new();
    let output = book.command(&["record"]).env("PATH", "").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = support::stderr(&output);
    assert!(
        said.starts_with("Node `node` cannot be run (name one with --node PATH)"),
        "{said}"
    );
}

#[test]
fn a_first_record_needs_the_default_release() {
    let book = SmallBook::new();
    std::fs::remove_file(book.path(OUTPUT)).unwrap();
    let node = book.add_node("24.22.3", "echo hello");
    let said = book.fail(&["record", "--node", text(&node)]);
    assert!(
        said.starts_with(&format!(
            "{OUTPUT} is missing, and only Node 26 can write it"
        )),
        "{said}"
    );
}

#[test]
fn a_program_that_fails_is_named_and_no_record_is_written() {
    let book = SmallBook::new();
    book.add_listing("goodbye");
    let node = book.add_node(
        "26.12.1",
        "echo new; if grep -q goodbye node.mjs; then echo Oh no >&2; exit 3; fi",
    );
    let said = book.fail(&["record", "--node", text(&node)]);
    assert_eq!(
        said,
        "listings/ch01-bytes/goodbye/node.mjs with Node 26.12.1: it failed (exit status: 3)\nOh no\n"
    );
    assert_eq!(
        book.read(OUTPUT),
        "hello\n",
        "the other listing's record stays, too"
    );
}

#[test]
fn a_program_that_writes_to_standard_error_is_named() {
    let book = SmallBook::new();
    let node = book.add_node("26.12.1", "echo hello; echo deprecated >&2");
    let said = book.fail(&["record", "--node", text(&node)]);
    assert_eq!(
        said,
        "listings/ch01-bytes/hello/node.mjs with Node 26.12.1: it wrote to standard error\ndeprecated\n"
    );
}

#[test]
fn a_node_program_that_changed_after_its_recording_is_named() {
    let book = SmallBook::new();
    let node = book.add_node("26.12.1", "echo hello");
    book.run(&["record", "--node", text(&node)]);
    book.run(&["record", "--check", "--node", text(&node)]);
    let digests = book.read(weave::Digests::FILE);
    assert!(
        digests.ends_with("  listings/ch01-bytes/hello/node.mjs\n"),
        "{digests}"
    );

    book.write(
        "listings/ch01-bytes/hello/node.mjs",
        "console.log('hello')\n",
    );
    let said = book.fail(&["record", "--check", "--node", text(&node)]);
    assert!(
        said.contains(
            "listings/ch01-bytes/hello/node.mjs:1: has changed since its output was recorded"
        ),
        "{said}"
    );
    book.run(&["record", "--node", text(&node)]);
    assert_ne!(book.read(weave::Digests::FILE), digests);
}
