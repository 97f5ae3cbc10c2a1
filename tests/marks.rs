//! A sentence stands on every run: each listing and each answer has a mark, or a figure, that leads to it.
//!
//! So whoever deletes a run is told which sentence it stood behind. That marks lead somewhere is for `tests/weaving.rs` to see.

use std::collections::BTreeSet;
use std::path::Path;

use weave::{Book, NodeProgram};

#[test]
fn every_run_has_a_sentence_that_stands_on_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut marked = BTreeSet::new();
    for chapter in Book::load(root).unwrap().chapters {
        let file = chapter.path.file_stem().unwrap().to_string_lossy();
        let number = file.split('-').next().unwrap_or_default();
        marked.extend(marks(&chapter.text, number));
    }
    let unmarked: Vec<String> = NodeProgram::all(root)
        .unwrap()
        .into_iter()
        .filter(|program| !marked.contains(&program.name))
        .map(|program| {
            let place = program.node_mjs();
            format!(
                "{}:1: put `{{{{run NAME}}}}` behind the sentence that this shows",
                place.display()
            )
        })
        .collect();
    assert!(unmarked.is_empty(), "\n{}\n", unmarked.join("\n"));
}

#[test]
fn a_mark_names_its_chapter_or_means_its_own() {
    let text = "Small. {{run slab}} Of {{value ch05/rss@24:grew by}}, not {{run ch04/slab 24 26}}.";
    assert_eq!(
        marks(text, "ch07").collect::<Vec<_>>(),
        ["ch07-slab", "ch04-slab", "ch05-rss"]
    );
}

/// The programs that the marks and figures in `text` name, as `ch04-slab-cursor`.
fn marks(text: &str, chapter: &str) -> impl Iterator<Item = String> {
    ["{{run ", "{{value "].into_iter().flat_map(move |opening| {
        text.split(opening).skip(1).filter_map(move |rest| {
            let name = rest.split(['}', ' ', ':', '@']).next()?;
            Some(match name.split_once('/') {
                Some((chapter, name)) => format!("{chapter}-{name}"),
                None => format!("{chapter}-{name}"),
            })
        })
    })
}
