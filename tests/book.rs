//! What the book promises. Each promise has a file in `tests/checks`; `cargo run -- check ch04` asks the same of one chapter.
//! That every Rust block compiles and runs is asked in `tests/snippets`, and that every link leads somewhere
//! in `tools/book/tests/links.rs`, of the rendered pages.

use std::path::Path;
use std::sync::LazyLock;

use checks::{
    Scope, blocks, commands, exercises, ledger, listings, marks, records, spelling, style,
    unexplained,
};

/// The whole book, which hangs together: each directive names something that exists, and each listing, exercise and figure is
/// shown.
static BOOK: LazyLock<Scope> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Scope::load(root, Vec::new()).unwrap_or_else(|problems| panic!("\n\n{}\n", problems.join("\n")))
});

#[track_caller]
fn assert_none(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n\n{}\n", problems.join("\n"));
}

#[test]
fn what_must_fail_fails_in_the_words_shown() {
    assert_none(blocks::problems_of_failures(&BOOK));
}

#[test]
fn every_command_prints_what_the_chapter_says() {
    assert_none(commands::problems(&BOOK));
}

#[test]
fn every_listing_prints_what_is_on_record() {
    assert_none(listings::problems(&BOOK));
}

#[test]
fn no_node_program_has_changed_since_its_output_was_recorded() {
    assert_none(records::problems(&BOOK));
}

#[test]
fn every_starter_fails_and_every_solution_passes_the_same_tests() {
    assert_none(exercises::problems(&BOOK));
}

#[test]
fn every_chapter_has_exercises_of_each_kind_in_order() {
    assert_none(exercises::problems_of_kinds(&BOOK));
}

#[test]
fn every_run_has_a_sentence_that_stands_on_it() {
    assert_none(marks::problems(&BOOK));
}

#[test]
fn every_statement_of_the_notes_has_its_row_with_a_verdict_a_release_and_a_run() {
    assert_none(ledger::problems(&BOOK));
}

#[test]
fn every_line_of_the_core_is_shown_in_a_chapter() {
    assert_none(unexplained::problems(&BOOK));
}

#[test]
fn every_word_is_spelt_right() {
    assert_none(spelling::problems(&BOOK));
}

#[test]
fn the_prose_is_in_the_style_of_the_house() {
    assert_none(style::problems(&BOOK));
}

#[test]
fn every_excerpt_leads_to_the_whole_file() {
    let above = "<figcaption><code class=\"path\">listings/<wbr>buffer/<wbr>";
    for chapter in BOOK
        .chapters
        .iter()
        .filter(|chapter| !chapter.path.ends_with("appendix-source.md"))
    {
        let text = chapter.text();
        let path = text.lines().find_map(|line| line.strip_prefix(above));
        assert_eq!(
            path,
            None,
            "{}: no page shows all of it",
            chapter.path.display()
        );
    }
}
