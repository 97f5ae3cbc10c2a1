//! Programs as the page shows them: whole, or the region that matters.

use std::path::Path;

use crate::anchor::Source;
use crate::place::Place;
use crate::{Problem, fence, hidden};

/// The anchor around the part of a program that shows. Without it the whole program shows.
const SHOWN: &str = "shown";

/// A Rust program as a block. Lines that do not show are hidden, not left out: the block still compiles.
pub(crate) fn rust(root: &Path, path: &Path, info: &str, place: &Place) -> Result<String, Problem> {
    block(root, path, info, place, hidden::show, hidden::hide)
}

/// A Node program as a block. Lines that do not show are hidden.
pub(crate) fn node(root: &Path, path: &Path, place: &Place) -> Result<String, Problem> {
    block(root, path, "js", place, str::to_owned, hidden::hide_script)
}

fn block(
    root: &Path,
    path: &Path,
    info: &str,
    place: &Place,
    show: fn(&str) -> String,
    hide: fn(&str) -> String,
) -> Result<String, Problem> {
    let text = place.read(root, path)?;
    let source = Source::parse(path, &text)?;
    let shown = source.region(SHOWN).unwrap_or(0..source.lines.len());
    let mut body = String::new();
    for (i, line) in source.lines.iter().enumerate() {
        let line = if shown.contains(&i) {
            show(line)
        } else {
            hide(line)
        };
        body.push_str(&line);
        body.push('\n');
    }
    Ok(fence::write(info, &body))
}
