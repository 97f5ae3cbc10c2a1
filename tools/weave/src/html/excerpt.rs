//! Excerpts of source files as a page shows them, and the whole files, where each leads.

use std::path::Path;

use super::caption::{breakable, escape};
use crate::Problem;
use crate::chapter::location::Location;
use crate::chapter::{block, hidden};
use crate::source::excerpt::Excerpt;

/// The lines of `excerpt`, under the path of its file, which leads to the `page` that shows all of it, and what they stand in.
/// `before` says of each item which chapter has shown it before; those that none has are marked, if others stand beside them.
pub(crate) fn render(excerpt: &Excerpt, before: &[Option<u32>], page: Option<&str>) -> String {
    let path = breakable(&excerpt.file);
    let path = match page {
        Some(page) => format!("<a href=\"{page}#{}\">{path}</a>", id(&excerpt.file)),
        None => path,
    };
    let within = excerpt.within.as_deref().map(escape);
    let within = within.map(|within| format!(", in <code>{within}</code>"));
    let (known, note) = known(excerpt, before);
    let numbers: Vec<usize> = excerpt.lines.iter().map(|(number, _)| *number).collect();
    let lines: Vec<&str> = excerpt
        .lines
        .iter()
        .map(|(_, line)| line.as_str())
        .collect();
    format!(
        "<figure class=\"excerpt\" data-lines=\"{}\"{known}>\n\
         <figcaption><code class=\"path\">{path}</code>{}{note}</figcaption>\n\n\
         {}\n</figure>\n\n",
        ranges(&numbers),
        within.unwrap_or_default(),
        block::write("rust,excerpt", &unindented(&lines)),
    )
}

/// All of the Rust file `path`, under that path.
pub(crate) fn whole(path: &Path, at: &Location) -> Result<String, Problem> {
    let text = at.read(path)?;
    let lines: Vec<&str> = text.lines().collect();
    Ok(format!(
        "<figure class=\"excerpt whole\" id=\"{}\" data-lines=\"1-{}\">\n\
         <figcaption><code class=\"path\">{}</code></figcaption>\n\n\
         {}\n</figure>\n\n",
        id(path),
        lines.len(),
        breakable(path),
        block::write("rust,excerpt", &unindented(&lines)),
    ))
}

/// What a page that shows the whole file `path` calls it: `encoding/hex.rs`, without the folders down to `src`.
pub(crate) fn id(path: &Path) -> String {
    let path = path.to_string_lossy();
    path.split_once("/src/")
        .map_or(path.as_ref(), |(_, rest)| rest)
        .to_owned()
}

/// What is not new: as an attribute for the page's style, which counts from the first line shown, and in words. Everything, or
/// nothing, needs no attribute.
fn known(excerpt: &Excerpt, before: &[Option<u32>]) -> (String, String) {
    let Some(first) = before.iter().flatten().next() else {
        return Default::default();
    };
    let items = excerpt.items.iter().zip(before);
    let new: Vec<_> = items
        .filter(|(_, before)| before.is_none())
        .map(|(item, _)| item)
        .collect();
    if new.is_empty() {
        return (String::new(), format!(" (as in chapter {first})"));
    }
    let lines = (1..).zip(&excerpt.lines);
    let known: Vec<usize> = lines
        .filter(|(_, (line, _))| !new.iter().any(|item| item.has_line(*line)))
        .map(|(position, _)| position)
        .collect();
    let names = new
        .iter()
        .map(|item| format!("<code>{}</code>", escape(item.short_name())));
    let names: Vec<String> = names.collect();
    (
        format!(" data-known=\"{}\"", ranges(&known)),
        format!(" (new here: {})", names.join(", ")),
    )
}

/// Numbers in ascending order, written `1-3,5`.
fn ranges(numbers: &[usize]) -> String {
    let parts = numbers.chunk_by(|a, b| a + 1 == *b).map(|run| match run {
        [one] => one.to_string(),
        _ => format!("{}-{}", run[0], run[run.len() - 1]),
    });
    parts.collect::<Vec<_>>().join(",")
}

/// `lines` without the indent that all of them share.
fn unindented(lines: &[&str]) -> String {
    let full = lines.iter().filter(|line| !line.is_empty());
    let indent = full.map(|line| line.len() - line.trim_start().len()).min();
    let indent = indent.unwrap_or_default();
    let lines = lines
        .iter()
        .map(|line| hidden::show(line.get(indent..).unwrap_or_default()));
    lines.map(|line| line + "\n").collect()
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
    fn numbers_are_written_as_ranges() {
        assert_eq!(ranges(&[1, 2, 3, 5, 8, 9]), "1-3,5,8-9");
    }
}
