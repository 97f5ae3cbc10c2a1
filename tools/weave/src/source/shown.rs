//! The part of a program that shows: what stands between `// ANCHOR: shown` and `// ANCHOR_END: shown`, or all of it.

use std::ops::Range;
use std::path::Path;

use crate::Problem;

const OPENS: &str = "// ANCHOR: shown";
const CLOSES: &str = "// ANCHOR_END: shown";

/// The lines of the program `text`, which stands in `file`, without those two comments, and which of them show.
///
/// # Errors
///
/// There is another such comment, or one of the two without the other.
pub(crate) fn find<'a>(
    file: &Path,
    text: &'a str,
) -> Result<(Vec<&'a str>, Range<usize>), Problem> {
    let mut lines = Vec::new();
    let mut anchors = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        match line.trim() {
            anchor if anchor.starts_with("// ANCHOR") => {
                anchors.push((anchor, lines.len(), number));
            }
            _ => lines.push(line),
        }
    }
    match anchors[..] {
        [] => {
            let all = 0..lines.len();
            Ok((lines, all))
        }
        [(OPENS, start, _), (CLOSES, end, _)] => Ok((lines, start..end)),
        [(_, _, number), ..] => {
            let message =
                format!("the part that shows stands between one `{OPENS}` and one `{CLOSES}`");
            Err(Problem::new(file, number, message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_shows_whole_or_between_two_comments() {
        let find = |text| find(Path::new("a.mjs"), text).map_err(|problem| problem.line);
        let part = "a\n  // ANCHOR: shown\nb\n  // ANCHOR_END: shown\n";
        assert_eq!(find(part), Ok((vec!["a", "b"], 1..2)));
        assert_eq!(find("a\nb\n"), Ok((vec!["a", "b"], 0..2)));
        assert_eq!(find("\n// ANCHOR: shown\n"), Err(2));
        assert_eq!(find("// ANCHOR_END: shown\n// ANCHOR: shown\n"), Err(1));
        assert_eq!(find("// ANCHOR: take\n// ANCHOR_END: take\n"), Err(1));
    }
}
