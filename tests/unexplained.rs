//! No line of node-buffer's core is left out of the book: the numbered chapters show each of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use weave::Book;

/// The core, below `listings/buffer/src`.
const CORE: [&str; 13] = [
    "memory/cell.rs",
    "memory/store.rs",
    "memory/account.rs",
    "memory/slab.rs",
    "memory/pool.rs",
    "buffer/window.rs",
    "buffer/alloc.rs",
    "buffer/from.rs",
    "buffer/read_write.rs",
    "encoding/hex.rs",
    "encoding/base64.rs",
    "encoding/utf8.rs",
    "encoding/utf16le.rs",
];

#[test]
fn every_line_of_the_core_is_shown_in_a_chapter() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let chapters = Book::load(root).unwrap().expand_all().unwrap();
    let mut shown: BTreeMap<PathBuf, BTreeSet<usize>> = BTreeMap::new();
    for excerpt in chapters.iter().flat_map(|chapter| &chapter.excerpts) {
        let lines = shown.entry(excerpt.file.clone()).or_default();
        lines.extend(&excerpt.lines);
    }
    let mut unexplained = Vec::new();
    for file in CORE {
        let file = Path::new("listings/buffer/src").join(file);
        let text = fs::read_to_string(root.join(&file)).unwrap();
        let shown = shown.remove(&file).unwrap_or_default();
        for (number, line) in to_explain(&text) {
            if !shown.contains(&number) {
                unexplained.push(format!("{}:{number}: {line}", file.display()));
            }
        }
    }
    assert!(
        unexplained.is_empty(),
        "\n{} lines stand in no chapter. Mark them with `// ANCHOR: name` and `// ANCHOR_END: name`, and show them with \
         `{{{{#source …}}}}`, where they are explained:\n{}\n",
        unexplained.len(),
        unexplained.join("\n")
    );
}

#[test]
fn blank_lines_anchors_and_tests_need_no_explaining() {
    let text = "//! A pool.\n\n// ANCHOR: a\nfn take() {}\n    // ANCHOR_END: a\n\n#[cfg(test)]\nfn start() {}\n\n#[cfg(test)]\nmod tests {\n}\n";
    let numbers: Vec<usize> = to_explain(text).map(|(number, _)| number).collect();
    assert_eq!(numbers, [1, 4, 7, 8]);
}

/// The lines that count, with their numbers: all but blank lines, anchors, and the tests at the end of the file.
fn to_explain(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]\nmod tests {");
    let code = &text[..tests.unwrap_or(text.len())];
    (1..)
        .zip(code.lines())
        .filter(|(_, line)| !line.trim().is_empty() && !line.trim().starts_with("// ANCHOR"))
}
