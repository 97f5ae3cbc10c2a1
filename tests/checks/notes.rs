//! What the notes state, taken apart: each sentence, each item of a list, each cell of a table, each line of an example.
//!
//! Headings state nothing, and an item that is nothing but a link is a line of the table of contents. What ends in a colon is
//! the beginning of each statement below it.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// One statement of the notes.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its words, as [`canonical`] makes them.
    pub text: String,
    /// The line of the notes it begins on.
    pub line: usize,
}

/// `text` without emoji, with straight apostrophes and single spaces: what two texts with the same words have in common.
pub fn canonical(text: &str) -> String {
    let is_kept = |c: &char| c.is_alphanumeric() || c.is_ascii() || *c == '—';
    let text: String = text.replace('’', "'").chars().filter(is_kept).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every statement of `notes`, in order.
pub fn statements(notes: &str) -> Vec<Statement> {
    let pieces = pieces(notes);
    let mut statements = Vec::new();
    let mut beginnings: Vec<&Piece> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        beginnings.retain(|beginning| beginning.depth < piece.depth);
        let has_more_below = pieces
            .get(i + 1)
            .is_some_and(|next| next.depth > piece.depth);
        if piece.text.ends_with(':') && has_more_below {
            beginnings.push(piece);
        } else if piece.depth > HEADING {
            let words = beginnings.iter().chain([&piece]);
            let words: Vec<&str> = words.map(|piece| piece.text.as_str()).collect();
            statements.push(Statement {
                text: words.join(" "),
                line: piece.line,
            });
        }
    }
    statements
}

/// A sentence, an item, a cell or a line, and how deep it stands below others.
struct Piece {
    text: String,
    line: usize,
    depth: usize,
}

const HEADING: usize = 0;
const PARAGRAPH: usize = 1; // An item of a list stands one deeper for each list it is in.
const CODE: usize = 9;

fn pieces(notes: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut lists = 0;
    let mut text = String::new();
    let mut text_line = 0;
    let (mut link, mut words_beside_links) = (false, false);
    let (mut titles, mut cells) = (Vec::new(), Vec::new());
    let mut code = None;
    for (event, range) in Parser::new_ext(notes, Options::ENABLE_TABLES).into_offset_iter() {
        let line = notes[..range.start].matches('\n').count() + 1;
        match event {
            Event::Start(Tag::CodeBlock(kind)) => code = Some(kind),
            Event::End(TagEnd::CodeBlock) => code = None,
            Event::Text(lines) if code.is_some() => {
                // In a program, only what a comment says is a statement.
                let is_program =
                    matches!(&code, Some(CodeBlockKind::Fenced(language)) if !language.is_empty());
                let stating = (lines.lines().zip(line..)).filter(|(line, _)| {
                    !line.trim().is_empty() && (!is_program || line.contains("//"))
                });
                pieces.extend(stating.map(|(line, number)| Piece {
                    text: canonical(line),
                    line: number,
                    depth: CODE,
                }));
            }

            Event::Start(Tag::Link { .. }) => link = true,
            Event::End(TagEnd::Link) => link = false,
            Event::Text(words) | Event::Code(words) => {
                if text.is_empty() {
                    text_line = line;
                }
                text.push_str(&words);
                words_beside_links |= !link;
            }
            Event::SoftBreak => text.push(' '),

            Event::End(TagEnd::TableCell) => cells.push(canonical(&std::mem::take(&mut text))),
            Event::End(TagEnd::TableHead) => titles = std::mem::take(&mut cells),
            Event::End(TagEnd::TableRow) => {
                for (cell, title) in cells.iter().zip(&titles).skip(1) {
                    let subject = match &titles[..] {
                        [_, _] => cells[0].clone(),
                        _ => format!("{}, {title}", cells[0]),
                    };
                    pieces.push(Piece {
                        text: format!("{subject}: {cell}"),
                        line: text_line,
                        depth: PARAGRAPH,
                    });
                }
                cells.clear();
            }

            // A paragraph, a heading or an item ends, or an item goes on with a list of its own.
            Event::Start(Tag::List(_))
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => {
                let text = canonical(&std::mem::take(&mut text));
                let is_heading = matches!(event, Event::End(TagEnd::Heading(_)));
                if is_heading {
                    pieces.push(Piece {
                        text,
                        line,
                        depth: HEADING,
                    });
                } else if words_beside_links {
                    pieces.extend(sentences(&text).map(|sentence| Piece {
                        text: sentence.to_owned(),
                        line: text_line,
                        depth: PARAGRAPH + lists,
                    }));
                }
                words_beside_links = false;
                lists += usize::from(matches!(event, Event::Start(_)));
            }
            Event::End(TagEnd::List(_)) => lists -= 1,
            _ => {}
        }
    }
    pieces
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_items_cells_and_examples_are_statements() {
        let notes = "# 📦 Heading\n\n1. [Contents](#a)\n\n**One** holds. Two is V8's,\nsuch as:\n\n- 📂 `a`\n- if b:\n  - c\n\n\
                 | What | X | Y |\n|---|---|---|\n| 🚀 Speed | ✅ fast | no |\n\n\
                 | What | X |\n|---|---|\n| Pool | big |\n\n\
                 Example:\n```\n0x4 = 4\n```\n\nIt looks like this:\n```js\nlet x = 1;\nx; // 1 — one\n```\n\n\
                 And like this:\n```js\nlet y;\n```\n";
        let seen: Vec<_> = (statements(notes).into_iter())
            .map(|statement| (statement.line, statement.text))
            .collect();
        let expected = [
            (5, "One holds."),
            (8, "Two is V8's, such as: a"),
            (10, "Two is V8's, such as: if b: c"),
            (14, "Speed, X: fast"),
            (14, "Speed, Y: no"),
            (18, "Pool: big"),
            (22, "Example: 0x4 = 4"),
            (28, "It looks like this: x; // 1 — one"),
            (31, "And like this:"),
        ];
        assert_eq!(seen, expected.map(|(line, text)| (line, text.to_owned())));
    }
}
