//! The prose of the book, as its readers see it: every page with its captions, hints and tasks, and the pages beside it.

use std::fs;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::Scope;

/// The pages that are not of the book: for its readers, and for its writers.
const BESIDE: [&str; 2] = ["README.md", "CONTRIBUTING.md"];

/// Some words of prose, and where they stand.
pub struct Words {
    pub place: String,
    pub text: String,
}

/// Every word of prose there is in `scope`.
pub fn all(scope: &Scope) -> Vec<Words> {
    let mut all = Vec::new();
    for page in scope.chapters() {
        let path = page.path.display();
        for (line, text) in of(&page.text()) {
            let place = format!("{path}:{}", page.source_line(line));
            all.push(Words { place, text });
        }
    }
    for (path, text) in beside(scope) {
        for (line, text) in of(&text) {
            let place = format!("{path}:{line}");
            all.push(Words { place, text });
        }
    }
    all
}

/// The pages beside the book, if all of it is looked at, each with its text.
pub fn beside(scope: &Scope) -> impl Iterator<Item = (&'static str, String)> {
    let beside = BESIDE.into_iter().filter(|_| scope.is_whole());
    beside.map(|path| {
        (
            path,
            fs::read_to_string(scope.root().join(path)).unwrap_or_default(),
        )
    })
}

/// The prose of `markdown`, line by line: what is neither code nor an address nor a tag.
pub fn of(markdown: &str) -> Vec<(usize, String)> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM;
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut add = |line: usize, text: &str| match lines.last_mut() {
        Some((last, words)) if *last == line => words.push_str(text),
        _ => lines.push((line, text.to_owned())),
    };
    let mut html = Html::default();
    let mut in_block = false;
    let mut in_address = false;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let line = markdown[..range.start].matches('\n').count() + 1;
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_block = true,
            Event::End(TagEnd::CodeBlock) => in_block = false,
            Event::Start(Tag::Link { link_type, .. }) => {
                in_address = link_type == LinkType::Autolink
            }
            Event::End(TagEnd::Link) => in_address = false,
            Event::Text(text) if !in_block && !in_address => add(line, &text),
            Event::Code(_) => add(line, CODE),
            Event::Html(text) | Event::InlineHtml(text) => add(line, &html.words(&text)),
            Event::End(TagEnd::TableCell) => add(line, " | "),
            _ => {}
        }
    }
    lines
}

/// What stands for a piece of code: no word, no end of a word.
const CODE: &str = "`…`";

/// HTML, of which Markdown gives one line at a time.
#[derive(Default)]
struct Html {
    /// The tag that is open, as far as it has been read.
    tag: Option<String>,
    /// The name of the element whose words are code: `code`, or a `text` of a figure that is set as code.
    code: Option<&'static str>,
}

impl Html {
    /// The words of `text` that are neither tags nor code.
    fn words(&mut self, text: &str) -> String {
        let mut words = String::new();
        for c in text.chars() {
            match (&mut self.tag, c) {
                (None, '<') => self.tag = Some(String::new()),
                (Some(tag), '>') => {
                    if self
                        .code
                        .is_some_and(|element| *tag == format!("/{element}"))
                    {
                        self.code = None;
                    } else if tag.starts_with("code") {
                        self.code = Some("code");
                    } else if tag.starts_with("text ") && tag.contains("mono") {
                        self.code = Some("text");
                    }
                    words.push_str(if self.code.is_some() { CODE } else { " " });
                    self.tag = None;
                }
                (Some(tag), c) => tag.push(c),
                (None, c) if self.code.is_none() => words.push(c),
                _ => {}
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_what_is_neither_code_nor_address_nor_tag() {
        let page = "# A *title*\n\nOne `code` two [three](four.md) <https://five.org>.\n\n\
                <figcaption title=\"six\nseven\">Eight <code\nclass=\"nine\">ten</code> eleven\n\
                <text class=\"mono\">twelve</text></figcaption>\n\n\
                ```rust\n//! thirteen\n```\n\n| a | b |\n|---|---|\n";
        let prose: Vec<_> = of(page)
            .into_iter()
            .map(|(line, text)| (line, text.trim().to_owned()))
            .collect();
        let expected = [
            (1, "A title"),
            (3, "One `…` two three ."),
            (5, ""),
            (6, "Eight"),
            (7, "`…`  eleven"),
            (8, "`…`"),
            (14, "a | b |"),
        ];
        assert_eq!(prose, expected.map(|(line, text)| (line, text.to_owned())));
    }
}
