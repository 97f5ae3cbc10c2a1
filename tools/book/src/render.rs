//! From chapters to pages: weave expands the text, mdBook renders it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem};
use mdbook_driver::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::destination::Destination;
use crate::warnings;

/// What a page asks for only when it needs it, and so is none of book.toml's `additional-js`.
const ON_DEMAND: [&str; 1] = ["assets/editor.js"];

/// Renders the book in `root` to the folder `dest`. Pages get a script that listens at `reload_at`, if given.
///
/// # Errors
///
/// Everything weave finds wrong in the chapters, everything mdBook finds wrong in the pages, and a destination
/// that is not ours. Then `dest` stays as it was.
pub fn render(root: &Path, dest: &Path, reload_at: Option<&str>) -> Result<()> {
    let destination = Destination::prepare(root, dest)?;
    let woven = Woven::weave(root)?;

    let mut config = Config::from_disk(root.join("book.toml")).context("book.toml")?;
    config.build.build_dir = destination.draft();
    if let Some(endpoint) = reload_at {
        config.set("output.html.live-reload-endpoint", endpoint)?;
    }
    warnings::as_errors(|| {
        let mut book = MDBook::load_with_config(root, config)?;
        book.with_preprocessor(woven);
        book.build()
    })?;
    for file in ON_DEMAND {
        let (from, to) = (root.join(file), destination.draft().join(file));
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(&to))?;
            fs::copy(&from, &to).with_context(|| format!("{file} cannot be copied"))?;
        }
    }
    destination.replace()
}

/// The expanded text of every chapter, by its path below `src/`.
struct Woven(HashMap<PathBuf, String>);

impl Woven {
    fn weave(root: &Path) -> Result<Woven> {
        let chapters = weave::Book::load(root)?.expand_all()?;
        let texts = chapters.into_iter().map(|chapter| {
            let path = chapter.path.strip_prefix("src").unwrap_or(&chapter.path);
            (path.to_path_buf(), chapter.text())
        });
        Ok(Woven(texts.collect()))
    }
}

impl Preprocessor for Woven {
    fn name(&self) -> &str {
        "weave"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item
                && let Some(text) = chapter
                    .source_path
                    .as_ref()
                    .and_then(|path| self.0.get(path))
            {
                chapter.content.clone_from(text);
            }
        });
        Ok(book)
    }
}
