//! The names that Buffer has in Node, as each release lists them itself.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::process::Command;

use node_buffer::Release;

/// The file they are kept in, beside the transcripts: a name a line, and the releases that have it.
pub const FILE: &str = "names.txt";

/// Prints a name a line. What every function of JavaScript's has is left out.
const SCRIPT: &str = "
    import buffer, { Buffer } from 'node:buffer';
    const keys = (object) => Reflect.ownKeys(object)
      .filter((key) => !['length', 'name', 'prototype'].includes(key))
      .map((key) => (typeof key === 'symbol' ? `[${key.description}]` : `.${key}`));
    for (const key of keys(Buffer)) console.log(`Buffer${key}`);
    for (const key of keys(Buffer.prototype)) console.log(`buf${key}`);
    for (const key of keys(buffer)) console.log(`buffer${key}`);
";

/// The names that the Node at `path` lists.
///
/// # Errors
///
/// If it cannot be run, or fails.
pub(crate) fn of(path: &Path) -> io::Result<BTreeSet<String>> {
    let output = Command::new(path)
        .args(["--no-warnings", "--input-type=module", "--eval", SCRIPT])
        .output()?;
    if !output.status.success() {
        return Err(io::Error::other(format!(
            "listing the names failed: {}",
            String::from_utf8_lossy(&output.stderr)
        )));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().map(str::to_owned).collect())
}

/// The text of the file.
pub(crate) fn text(names: &BTreeMap<Release, BTreeSet<String>>) -> String {
    let all: BTreeSet<&String> = names.values().flatten().collect();
    all.into_iter()
        .map(|name| {
            let releases = names.iter().filter(|(_, names)| names.contains(name));
            let numbers: Vec<String> = releases
                .map(|(release, _)| release.number().to_string())
                .collect();
            format!("{name} {}\n", numbers.join(" "))
        })
        .collect()
}
