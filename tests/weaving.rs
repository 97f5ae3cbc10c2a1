//! The book hangs together: each directive names something that exists, each listing, exercise and figure is shown, and no
//! record says what another one says already.
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
