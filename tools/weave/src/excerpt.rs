//! Excerpts: regions of the real source files, shown where a chapter explains them.

use std::path::Path;

use crate::anchor::Source;
use crate::place::Place;
use crate::{Problem, fence, hidden};

/// What the page shows: the lines of the Rust file `path` that `anchor` marks, under that path.
pub(crate) fn render(
    root: &Path,
    path: &Path,
    anchor: &str,
    place: &Place,
) -> Result<String, Problem> {
    let text = place.read(root, path)?;
    let source = Source::parse(path, &text)?;
    let path = path.display();
    let region = source.region(anchor).ok_or_else(|| {
        place.problem(format!(
            "there is no anchor `{anchor}` in {path}: mark the lines with `// ANCHOR: {anchor}` and `// ANCHOR_END: {anchor}`"
        ))
    })?;
    let block = fence::write("rust,excerpt", &unindented(&source.lines[region]));
    Ok(format!(
        "<figure class=\"excerpt\">\n\
         <figcaption><code class=\"path\">{path}</code></figcaption>\n\n\
         {block}\n</figure>\n\n"
    ))
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
}
