//! Programs as a page shows them: whole, or the part that matters, the rest hidden.

use std::path::Path;

use crate::Problem;
use crate::chapter::location::Location;
use crate::chapter::{block, hidden};
use crate::source::shown;

/// A Rust program as a block. Lines that do not show are hidden, not left out: the block still compiles.
pub(crate) fn rust(path: &Path, info: &str, at: &Location) -> Result<String, Problem> {
    program(path, info, at, hidden::show, hidden::hide)
}

/// A Node program as a block. Lines that do not show are hidden.
pub(crate) fn node(path: &Path, at: &Location) -> Result<String, Problem> {
    program(path, "js", at, str::to_owned, hidden::hide_script)
}

fn program(
    path: &Path,
    info: &str,
    at: &Location,
    show: fn(&str) -> String,
    hide: fn(&str) -> String,
) -> Result<String, Problem> {
    let text = at.read(path)?;
    let (lines, shown) = shown::find(path, &text)?;
    let as_shown = |i, line: &str| match shown.contains(&i) {
        true => show(line),
        false => hide(line),
    };
    Ok(block(info, lines, as_shown))
}

/// A block of `lines`, each `written` by its number, from 0.
pub(super) fn block<'a>(
    info: &str,
    lines: impl IntoIterator<Item = &'a str>,
    mut written: impl FnMut(usize, &str) -> String,
) -> String {
    let lines = lines.into_iter().enumerate();
    let body: String = lines.map(|(i, line)| written(i, line) + "\n").collect();
    block::write(info, &body)
}
