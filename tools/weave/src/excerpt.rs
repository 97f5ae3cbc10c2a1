//! Excerpts: regions of the real source files, shown where a chapter explains them; and the whole files, where each leads.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::anchor::Source;
use crate::html::breakable;
use crate::place::Place;
use crate::{Problem, fence, hidden};

/// A region of a source file that a numbered chapter shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The source file.
    pub file: PathBuf,
    /// The numbers of its lines.
    pub lines: Vec<usize>,
}

/// The chapter that showed each line of each file first.
pub(crate) type Seen = BTreeMap<PathBuf, BTreeMap<usize, u32>>;

/// What the page shows: the lines of the Rust file `path` that `anchor` marks, under that path, which leads to the page
/// `whole` that shows all of the file, and the name of what they stand in. Lines that `seen` holds already are marked as such, the others are added to it as shown by `chapter`.
pub(crate) fn render(
    root: &Path,
    path: &Path,
    anchor: &str,
    whole: Option<&str>,
    chapter: Option<u32>,
    seen: &mut Seen,
    place: &Place,
) -> Result<(String, Excerpt), Problem> {
    let text = place.read(root, path)?;
    let source = Source::parse(path, &text)?;
    let file = path.display();
    let region = source.region(anchor).ok_or_else(|| {
        place.problem(format!(
            "there is no anchor `{anchor}` in {file}: mark the lines with `// ANCHOR: {anchor}` and `// ANCHOR_END: {anchor}`"
        ))
    })?;
    let region = without_blank_ends(&source.lines, region);
    let within = match enclosing(&source.lines[..region.start], source.lines[region.start]) {
        Some(item) => format!(", in <code>{}</code>", item.replace('<', "&lt;")),
        None => String::new(),
    };
    let numbers = &source.numbers[region.clone()];
    let (known, note) = known(numbers, chapter, seen.entry(path.to_owned()).or_default());
    let lines = ranges(numbers);
    let block = fence::write("rust,excerpt", &unindented(&source.lines[region]));
    let caption = match whole {
        Some(page) => format!("<a href=\"{page}#{}\">{}</a>", id(path), breakable(path)),
        None => breakable(path),
    };
    let markdown = format!(
        "<figure class=\"excerpt\" data-lines=\"{lines}\"{known}>\n\
         <figcaption><code class=\"path\">{caption}</code>{within}{note}</figcaption>\n\n\
         {block}\n</figure>\n\n"
    );
    let excerpt = Excerpt {
        file: path.to_owned(),
        lines: numbers.to_vec(),
    };
    Ok((markdown, excerpt))
}

/// What the page shows: all of the Rust file `path` but its anchors, under that path.
pub(crate) fn render_whole(root: &Path, path: &Path, place: &Place) -> Result<String, Problem> {
    let text = place.read(root, path)?;
    let source = Source::parse(path, &text)?;
    let (id, file, lines) = (id(path), breakable(path), ranges(&source.numbers));
    let block = fence::write("rust,excerpt", &unindented(&source.lines));
    Ok(format!(
        "<figure class=\"excerpt whole\" id=\"{id}\" data-lines=\"{lines}\">\n\
         <figcaption><code class=\"path\">{file}</code></figcaption>\n\n\
         {block}\n</figure>\n\n"
    ))
}

/// What a page that shows the whole file `path` calls it: `encoding/hex.rs`, without the folders down to `src`.
pub(crate) fn id(path: &Path) -> String {
    let path = path.to_string_lossy();
    path.split_once("/src/")
        .map_or(path.as_ref(), |(_, rest)| rest)
        .to_owned()
}

/// Which of the lines a chapter has shown before: as an attribute for the page's style, which counts from the first line
/// shown, and in words, which name lines of the file. All of them, or none, need no marking.
fn known(
    numbers: &[usize],
    chapter: Option<u32>,
    seen: &mut BTreeMap<usize, u32>,
) -> (String, String) {
    let mut old: Vec<(usize, u32)> = Vec::new();
    for (number, line) in numbers.iter().zip(1..) {
        match (seen.get(number), chapter) {
            (Some(first), _) => old.push((line, *first)),
            (None, Some(chapter)) => {
                seen.insert(*number, chapter);
            }
            (None, None) => {}
        }
    }
    let Some((_, first)) = old.first() else {
        return Default::default();
    };
    if old.len() == numbers.len() {
        return (String::new(), format!(" (as in chapter {first})"));
    }
    let lines: Vec<usize> = old.iter().map(|(line, _)| *line).collect();
    let new: Vec<usize> = (1..)
        .zip(numbers)
        .filter(|(line, _)| !lines.contains(line))
        .map(|(_, number)| *number)
        .collect();
    (
        format!(" data-known=\"{}\"", ranges(&lines)),
        format!(" (new here: line {})", ranges(&new).replace(',', ", ")),
    )
}

/// Numbers in ascending order, written `1-3,5`.
fn ranges(numbers: &[usize]) -> String {
    let parts: Vec<String> = numbers
        .chunk_by(|a, b| a + 1 == *b)
        .map(|run| match run {
            [one] => one.to_string(),
            _ => format!("{}-{}", run[0], run[run.len() - 1]),
        })
        .collect();
    parts.join(",")
}

/// `region` without the blank lines at its ends.
fn without_blank_ends(lines: &[&str], region: Range<usize>) -> Range<usize> {
    let is_blank = |line: &usize| lines[*line].trim().is_empty();
    let start = region.start + region.clone().take_while(is_blank).count();
    let end = region.end - region.clone().rev().take_while(is_blank).count();
    start.min(end)..end
}

/// What the line `first`, with `above` over it, stands in: `impl Slab` or `macro_rules! integers`.
fn enclosing<'a>(above: &[&'a str], first: &str) -> Option<&'a str> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let opening = above.iter().rev().find(|line| {
        !line.trim().is_empty()
            && indent(line) < indent(first)
            && !line.trim_start().starts_with(['}', ')'])
    })?;
    let item = opening.trim().trim_end_matches(['{', ' ']);
    Some(item.strip_prefix("pub ").unwrap_or(item))
}

/// `lines` without the indent that all of them share.
fn unindented(lines: &[&str]) -> String {
    let indent = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    lines
        .iter()
        .map(|line| hidden::show(line.get(indent..).unwrap_or_default()) + "\n")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shared_indent_goes_the_rest_stays() {
        let lines = ["    if full {", "", "        # text", "    }"];
        assert_eq!(unindented(&lines), "if full {\n\n    ## text\n}\n");
    }

    #[test]
    fn a_piece_knows_what_it_stands_in() {
        let lines = [
            "impl Slab {",
            "    fn new() {",
            "        a",
            "    }",
            "",
            "    fn take() {",
        ];
        assert_eq!(enclosing(&lines[..5], lines[5]), Some("impl Slab"));
        assert_eq!(enclosing(&lines[..2], lines[2]), Some("fn new()"));
        assert_eq!(enclosing(&lines[..5], "fn outside() {"), None);
    }

    #[test]
    fn lines_shown_before_are_told_from_new_ones() {
        let mut seen = BTreeMap::new();
        let none = (String::new(), String::new());
        assert_eq!(known(&[4, 5, 6], Some(3), &mut seen), none);
        assert_eq!(known(&[6, 7], None, &mut seen).0, " data-known=\"1\"");
        let (attribute, words) = known(&[2, 4, 5, 8, 9], Some(4), &mut seen);
        assert_eq!(attribute, " data-known=\"2-3\"");
        assert_eq!(words, " (new here: line 2, 8-9)");
        assert_eq!(known(&[4, 5], Some(7), &mut seen).1, " (as in chapter 3)");
    }
}
