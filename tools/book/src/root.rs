//! Where the project is: the nearest folder upwards that holds `book.toml` and `listings/`.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Finds the project's root, walking up from the current directory.
///
/// # Errors
///
/// When no folder on the way up is the project's.
pub fn find() -> Result<PathBuf> {
    let here = env::current_dir().context("the current directory cannot be read")?;
    here.ancestors()
        .find(|folder| folder.join("book.toml").is_file() && folder.join("listings").is_dir())
        .map(Path::to_path_buf)
        .with_context(|| {
            format!(
                "{} is not inside the book's project: neither it nor a folder above it holds both book.toml and listings/",
                here.display()
            )
        })
}
