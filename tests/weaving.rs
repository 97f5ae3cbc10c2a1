//! The book hangs together: each directive names something that exists, each listing, exercise and figure is shown, each
//! excerpt leads to its file, and no record says what another one says already.
//!
//! `build.rs` asks the same, but only after a change in `src`, `listings` or `figures`; an excerpt may come from anywhere.

use std::path::Path;

use weave::Book;

#[test]
fn the_whole_book_expands_without_a_problem() {
    let book = Book::load(Path::new(env!("CARGO_MANIFEST_DIR")));
    if let Err(problems) = book.and_then(|book| book.expand_all()) {
        panic!("\n{problems}");
    }
}

#[test]
fn every_excerpt_leads_to_the_whole_file() {
    let book = Book::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for chapter in book.expand_all().unwrap() {
        for line in chapter.text().lines() {
            let path =
                line.strip_prefix("<figcaption><code class=\"path\">listings/<wbr>buffer/<wbr>");
            if let Some(path) = path {
                let is_whole = chapter.path.ends_with("appendix-source.md");
                assert!(
                    is_whole,
                    "{}: no page shows all of {path}",
                    chapter.path.display()
                );
            }
        }
    }
}
