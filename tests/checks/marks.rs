//! A sentence stands on every run: each listing and each answer has a mark, or a figure, that leads to it.
//!
//! So whoever deletes a run is told which sentence it stood behind. That marks lead somewhere is for weave to see.

use std::collections::BTreeSet;

use crate::Scope;

/// The runs that no mark leads to.
pub fn problems(scope: &Scope) -> Vec<String> {
    let mut marked = BTreeSet::new();
    for chapter in &scope.book.chapters {
        let file = chapter
            .path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        let number = file.split('-').next().unwrap_or_default();
        marked.extend(marks(&chapter.text, number));
    }
    let unmarked = scope
        .node_programs()
        .into_iter()
        .filter(|program| !marked.contains(&program.name));
    let advice = "put `{{run NAME}}` behind the sentence that this shows";
    unmarked
        .map(|program| format!("{}:1: {advice}", program.node_mjs().display()))
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_names_its_chapter_or_means_its_own() {
        let text =
            "Small. {{run slab}} Of {{value ch05/rss@24:grew by}}, not {{run ch04/slab 24 26}}.";
        assert_eq!(
            marks(text, "ch07").collect::<Vec<_>>(),
            ["ch07-slab", "ch04-slab", "ch05-rss"]
        );
    }
}
