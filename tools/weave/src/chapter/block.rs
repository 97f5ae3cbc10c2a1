//! Fenced blocks of code: where they stand in some Markdown, and how to write one.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::hidden;

/// One fenced block of an expanded chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fence {
    /// The words after the opening fence, for example `rust,should_panic`.
    pub info: String,
    /// The lines between the fences; hidden lines still carry their `# `.
    pub body: String,
    /// The line of the chapter's file where the block, or the directive that put it there, begins.
    pub line: usize,
    /// Whether the chapter's author wrote it; otherwise a directive put it there.
    pub by_author: bool,
}

impl Fence {
    /// Whether `word` is one of the words after the opening fence.
    pub fn has(&self, word: &str) -> bool {
        words(&self.info).any(|w| w == word)
    }

    /// Whether it is a Rust program by itself. An excerpt is a part of the crate it is taken from, and an exercise of its own.
    pub fn is_program(&self) -> bool {
        self.has("rust") && !self.has("excerpt") && !self.has("exercise")
    }

    /// The program a Rust block holds: its body with the hidden lines made plain.
    pub fn code(&self) -> String {
        self.body
            .lines()
            .map(|line| hidden::plain(line) + "\n")
            .collect()
    }
}

/// A fenced block found in some Markdown.
#[derive(Debug)]
pub(crate) struct Block {
    pub info: String,
    pub body: String,
    /// The number of the line with the opening fence.
    pub first: usize,
    /// The number of the line with the closing fence, or of the last line if there is none.
    pub last: usize,
    pub is_closed: bool,
    /// What a further line of the block begins with: the marks of the quote or the indent of the list it stands in.
    pub prefix: String,
}

/// The fenced blocks of `markdown`, in order.
pub(crate) fn find(markdown: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM;
    let mut blocks = Vec::new();
    let mut inside = false;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let (before, block) = (&markdown[..range.start], &markdown[range]);
                let opening = before.rsplit('\n').next().unwrap_or_default();
                let first = before.matches('\n').count() + 1;
                blocks.push(Block {
                    info: info.into_string(),
                    body: String::new(),
                    first,
                    last: first + block.trim_end_matches('\n').matches('\n').count(),
                    is_closed: is_closed(block),
                    prefix: opening
                        .chars()
                        .map(|c| if c == '>' { '>' } else { ' ' })
                        .collect(),
                });
                inside = true;
            }
            Event::Text(text) if inside => {
                if let Some(block) = blocks.last_mut() {
                    block.body.push_str(&text);
                }
            }
            Event::End(_) => inside = false,
            _ => {}
        }
    }
    blocks
}

/// Whether the last line of `block`, which begins with its opening fence, is a fence that closes it.
fn is_closed(block: &str) -> bool {
    let mark = if block.starts_with('~') { '~' } else { '`' };
    let width = block.chars().take_while(|&c| c == mark).count();
    let Some((_, last)) = block.trim_end().rsplit_once('\n') else {
        return false;
    };
    let fence = last.trim_start_matches([' ', '\t', '>']);
    fence.len() >= width && fence.chars().all(|c| c == mark)
}

pub(super) fn words(info: &str) -> impl Iterator<Item = &str> {
    info.split([',', ' ']).filter(|word| !word.is_empty())
}

/// Hidden lines that go around a Rust block without a `main`; it may use `?`.
pub(crate) const MAIN_BEGINS: [&str; 1] =
    ["# fn main() -> Result<(), Box<dyn std::error::Error>> {"];
pub(crate) const MAIN_ENDS: [&str; 2] = ["# Ok(())", "# }"];

impl Block {
    /// Whether this is a Rust block that needs a `main` around it.
    pub fn lacks_main(&self) -> bool {
        words(&self.info).any(|word| word == "rust")
            && !self
                .body
                .lines()
                .any(|line| hidden::plain(line).trim_start().starts_with("fn main("))
    }

    /// How many lines of inner attributes, such as `#![allow(unused)]`, it begins with. No `main` may stand before those.
    pub fn inner_attributes(&self) -> usize {
        self.body
            .lines()
            .take_while(|line| hidden::plain(line).starts_with("#!["))
            .count()
    }
}

/// Writes a block whose fence is longer than any in its `body`.
pub(crate) fn write(info: &str, body: &str) -> String {
    let mut fence = "```".to_owned();
    while body.contains(&fence) {
        fence.push('`');
    }
    let newline = if body.is_empty() || body.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    format!("{fence}{info}\n{body}{newline}{fence}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_with_their_lines() {
        let blocks = find("text\n\n```rust\nlet x = 1;\n```\n\n~~~~console\n$ ls\n```\n~~~~\n");
        let seen = |i: usize| {
            let block = &blocks[i];
            (&*block.info, &*block.body, block.first, block.last)
        };
        assert_eq!(seen(0), ("rust", "let x = 1;\n", 3, 5));
        assert_eq!(seen(1), ("console", "$ ls\n```\n", 7, 10));
        assert!(blocks.len() == 2 && blocks.iter().all(|block| block.is_closed));
    }

    #[test]
    fn a_block_in_a_quote_or_a_list_knows_its_prefix() {
        for (markdown, prefix) in [
            ("> [!NOTE]\n> ```rust\n> a\n> ```\n", "> "),
            ("1. ```js\n   a\n   ```\n", "   "),
            ("b\n\n  ```text\n  a\n  ```\n", "  "),
        ] {
            let block = &find(markdown)[0];
            assert_eq!((&*block.prefix, &*block.body), (prefix, "a\n"));
            assert!(block.is_closed);
        }
    }

    #[test]
    fn an_open_block_is_seen() {
        for markdown in [
            "```rust\nlet x = 1;\n",
            "```",
            "````\n```\n",
            "> ```\n> a\n\ntext\n",
        ] {
            assert!(!find(markdown)[0].is_closed, "{markdown}");
        }
        assert!(find("```\n```")[0].is_closed);
    }

    #[test]
    fn a_main_is_missed_only_where_there_is_none() {
        let lacks_main = |markdown: &str| find(markdown)[0].lacks_main();
        assert!(lacks_main("```rust\nlet x = 1; // not fn main()\n```\n"));
        assert!(!lacks_main(
            "```rust\n# fn main() {\nlet x = 1;\n# }\n```\n"
        ));
        assert!(!lacks_main("```js\nlet x = 1;\n```\n"));
    }

    #[test]
    fn a_written_block_may_hold_fences() {
        let block = write("text", "```\n````\n");
        assert_eq!(block, "`````text\n```\n````\n`````\n");
        assert_eq!(find(&block)[0].body, "```\n````\n");
    }
}
