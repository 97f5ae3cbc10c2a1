//! The table of contents, `src/SUMMARY.md`.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A chapter that the table of contents names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub title: String,
    /// The chapter's file, from the folder of the table of contents.
    pub path: String,
    /// The line that names it.
    pub line: usize,
}

/// The chapters that `summary` links to, in order. A link to nothing, mdBook's draft of a chapter, is passed over.
pub(crate) fn entries(summary: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut inside = false;
    for (event, range) in Parser::new(summary).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if !dest_url.is_empty() => {
                entries.push(Entry {
                    title: String::new(),
                    path: dest_url.into_string(),
                    line: summary[..range.start].matches('\n').count() + 1,
                });
                inside = true;
            }
            Event::End(TagEnd::Link) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => {
                if let Some(entry) = entries.last_mut() {
                    entry.title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_chapters_in_order() {
        let summary = "# Summary\n\n[Foreword](foreword.md)\n\n- [What is a `Buffer`?](ch01-what.md)\n  - [Draft]()\n";
        let entry = |title: &str, path: &str, line| Entry {
            title: title.to_owned(),
            path: path.to_owned(),
            line,
        };
        assert_eq!(
            entries(summary),
            [
                entry("Foreword", "foreword.md", 3),
                entry("What is a Buffer?", "ch01-what.md", 5)
            ]
        );
    }
}
