//! Files and folders, named by their paths from the book's root.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::Problem;

/// The last part of `path`.
pub(crate) fn name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
}

/// The names of what lies in `folder`, in alphabetical order; none if there is no such folder.
///
/// # Errors
///
/// The folder cannot be read.
pub(crate) fn names(root: &Path, folder: &Path) -> Result<Vec<String>, Problem> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Problem::new(folder, 1, format!("cannot be read: {error}"))),
    };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

/// The text of the file `path`.
///
/// # Errors
///
/// Why it cannot be read.
pub(crate) fn read(root: &Path, path: &Path) -> Result<String, String> {
    fs::read_to_string(root.join(path))
        .map_err(|error| format!("`{}` cannot be read: {error}", path.display()))
}
