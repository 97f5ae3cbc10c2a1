//! The house's style, as far as a program can see it.

use crate::{Scope, prose};

/// What a line of Markdown may not exceed. A row of a table is one line, however long.
const WIDTH: usize = 130;

/// Words that say nothing, and what to do about them.
const FILLERS: [(&str, &str); 7] = [
    ("basically", "say what it is"),
    ("just", "cut it"),
    ("let's", "tell the reader, in the second person"),
    ("of course", "cut it, or show why"),
    ("powerful", "say what it can do"),
    ("simply", "cut it"),
    ("under the hood", "say where"),
];

/// What is not in the style of the house, and the lines that are too long.
pub fn problems(scope: &Scope) -> Vec<String> {
    let mut problems = Vec::new();
    for prose in prose::all(scope) {
        let found = check(&prose.text).into_iter();
        problems.extend(found.map(|message| format!("{}: {message}", prose.place)));
    }
    let chapters = scope
        .book
        .chapters
        .iter()
        .filter(|chapter| scope.has(&chapter.path));
    let chapters =
        chapters.map(|chapter| (chapter.path.display().to_string(), chapter.text.clone()));
    let beside = prose::beside(scope).map(|(path, text)| (path.to_owned(), text));
    for (path, text) in chapters.chain(beside) {
        problems.extend(too_long(&text).map(|(line, width)| {
            format!("{path}:{line}: {width} columns: break the line before column {WIDTH}")
        }));
    }
    problems
}

/// What is wrong with some words of prose.
fn check(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut letters = text
        .match_indices('!')
        .map(|(at, _)| text[..at].chars().next_back());
    let is_quoted = text.contains("!”");
    if !is_quoted && letters.any(|before| before.is_some_and(char::is_alphabetic)) {
        problems.push("an exclamation mark: end with a full stop".to_owned());
    }
    if text.contains('"') {
        problems.push("a straight quotation mark: write “ or ”".to_owned());
    }
    // What is quoted, or stands alone in a cell of a figure, is what a program is given.
    let mut before = ' ';
    for c in text.chars() {
        if is_emoji(c) && before != '“' && text.contains(char::is_alphabetic) {
            problems.push(format!("“{c}” is an emoji: use a word, or quote it"));
        }
        before = c;
    }
    let text = text.to_lowercase().replace('’', "'");
    let words: Vec<&str> = text.split_whitespace().collect();
    for pair in words.windows(2) {
        if pair[0] == pair[1] && pair[0].chars().all(char::is_alphabetic) {
            problems.push(format!("“{}” stands twice", pair[0]));
        }
    }
    let is_part = |c: char| c.is_alphanumeric() || c == '\'';
    let spaced = format!(" {} ", text.replace(|c| !is_part(c), " "));
    for (filler, advice) in FILLERS {
        if spaced.contains(&format!(" {filler} ")) {
            problems.push(format!("“{filler}” says nothing: {advice}"));
        }
    }
    problems
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B50}'..='\u{2B55}' | '\u{1F000}'..='\u{1FAFF}')
}

/// The lines of `text` that exceed the width, with their numbers and widths.
fn too_long(text: &str) -> impl Iterator<Item = (usize, usize)> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('|'))
        .map(|(number, line)| (number, line.chars().count()))
        .filter(|(_, width)| *width > WIDTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_has_its_words() {
        for fine in [
            "“Five!” Adjust the pool's window, [one] of two.",
            " ! ",
            " 😀 ",
        ] {
            assert_eq!(check(fine), [] as [&str; 0]);
        }
        for (text, message) in [
            ("Look! There", "an exclamation mark: end with a full stop"),
            ("a 🍽️ plate", "“🍽” is an emoji: use a word, or quote it"),
            ("the \"slab\"", "a straight quotation mark: write “ or ”"),
            ("the the slab", "“the” stands twice"),
            ("Just ask", "“just” says nothing: cut it"),
            (
                "let’s see",
                "“let's” says nothing: tell the reader, in the second person",
            ),
        ] {
            assert_eq!(check(text), [message]);
        }
        let long = format!(
            "{}\n| {0} |\n{}\n",
            "é".repeat(WIDTH),
            "é".repeat(WIDTH + 1)
        );
        assert_eq!(too_long(&long).collect::<Vec<_>>(), [(3, WIDTH + 1)]);
    }
}
