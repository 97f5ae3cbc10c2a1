//! Anchors: comments that mark a region of a source file by name.
//!
//! ```text
//! // ANCHOR: take
//! fn take(&mut self) { … }
//! // ANCHOR_END: take
//! ```
//!
//! A line number would be wrong after the next edit above it; a comment moves along with its code.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::Problem;
use crate::directive::is_name;

/// A source file, its anchor lines taken out and understood.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// Every line that is not an anchor line.
    pub lines: Vec<&'a str>,
    /// The number in the file of each of `lines`.
    pub numbers: Vec<usize>,
    /// Which of `lines` each anchor marks.
    regions: BTreeMap<&'a str, Range<usize>>,
}

enum Anchor<'a> {
    Open(&'a str),
    Close(&'a str),
}

impl<'a> Source<'a> {
    /// Reads the anchors of `text`, which stands in `file`.
    ///
    /// # Errors
    ///
    /// An anchor is malformed, opened twice, never closed, or closed without having been opened.
    pub fn parse(file: &Path, text: &'a str) -> Result<Source<'a>, Problem> {
        let (mut lines, mut numbers) = (Vec::new(), Vec::new());
        let mut regions: BTreeMap<&str, Range<usize>> = BTreeMap::new();
        let mut open: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (line, number) in text.lines().zip(1..) {
            let wrong = |message| Err(Problem::new(file, number, message));
            match anchor(line) {
                None => {
                    lines.push(line);
                    numbers.push(number);
                }
                Some(Ok(Anchor::Open(name))) => {
                    if regions.contains_key(name) || open.contains_key(name) {
                        return wrong(format!("the anchor `{name}` is opened a second time"));
                    }
                    open.insert(name, (lines.len(), number));
                }
                Some(Ok(Anchor::Close(name))) => match open.remove(name) {
                    Some((start, _)) => {
                        regions.insert(name, start..lines.len());
                    }
                    None => {
                        return wrong(format!("the anchor `{name}` is closed but not open"));
                    }
                },
                Some(Err(message)) => return wrong(message),
            }
        }
        match open.iter().min_by_key(|(_, (_, number))| number) {
            None => Ok(Source {
                lines,
                numbers,
                regions,
            }),
            Some((name, (_, number))) => Err(Problem::new(
                file,
                *number,
                format!("the anchor `{name}` is never closed: add `// ANCHOR_END: {name}`"),
            )),
        }
    }

    /// The place in [`lines`](Source::lines) of what the anchor `name` marks.
    pub fn region(&self, name: &str) -> Option<Range<usize>> {
        self.regions.get(name).cloned()
    }
}

/// The anchor on `line`, if `line` is an anchor line.
fn anchor(line: &str) -> Option<Result<Anchor<'_>, String>> {
    let rest = line.trim().strip_prefix("// ANCHOR")?;
    Some(match rest.split_once(": ") {
        Some(("", name)) if is_name(name) => Ok(Anchor::Open(name)),
        Some(("_END", name)) if is_name(name) => Ok(Anchor::Close(name)),
        _ => Err("an anchor is `// ANCHOR: name` or `// ANCHOR_END: name`".to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Source::parse(Path::new("pool.rs"), text)
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_region_holds_the_lines_between_its_anchors() {
        let text = "a\n// ANCHOR: outer\nb\n    // ANCHOR: inner\nc\n    // ANCHOR_END: inner\n// ANCHOR_END: outer\nd\n";
        let source = Source::parse(Path::new("pool.rs"), text).unwrap();
        assert_eq!(source.lines, ["a", "b", "c", "d"]);
        assert_eq!(source.numbers, [1, 3, 5, 8]);
        assert_eq!(source.lines[source.region("outer").unwrap()], ["b", "c"]);
        assert_eq!(source.lines[source.region("inner").unwrap()], ["c"]);
        assert_eq!(source.region("nowhere"), None);
    }

    #[test]
    fn an_anchor_opened_twice_is_a_problem() {
        let again = "// ANCHOR: take\n// ANCHOR: take\n";
        let later = "// ANCHOR: take\n// ANCHOR_END: take\n// ANCHOR: take\n";
        let message = "the anchor `take` is opened a second time";
        assert_eq!(problem(again), format!("pool.rs:2: {message}"));
        assert_eq!(problem(later), format!("pool.rs:3: {message}"));
    }

    #[test]
    fn an_anchor_never_closed_is_a_problem() {
        assert_eq!(
            problem("\n// ANCHOR: take\n"),
            "pool.rs:2: the anchor `take` is never closed: add `// ANCHOR_END: take`"
        );
    }

    #[test]
    fn an_anchor_closed_and_never_opened_is_a_problem() {
        assert_eq!(
            problem("// ANCHOR_END: take\n"),
            "pool.rs:1: the anchor `take` is closed but not open"
        );
    }

    #[test]
    fn a_misspelt_anchor_is_a_problem() {
        for line in ["// ANCHOR take", "// ANCHOR: ", "// ANCHOR_STOP: take"] {
            assert_eq!(
                problem(line),
                "pool.rs:1: an anchor is `// ANCHOR: name` or `// ANCHOR_END: name`"
            );
        }
    }
}
