//! The `Cargo.toml` of a slot: the checkout's own, less everything a single program does not need.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use toml::{Table, Value};
use weave::CRATES_OF_BLOCKS;

/// The name of a block's package, and of its program.
pub const BLOCK: &str = "block";

/// The file a block is put in: what the compiler calls it.
pub const BLOCK_FILE: &str = "block.rs";

/// A workspace for a copy of the package in `folder` of the checkout `root`.
///
/// # Errors
///
/// The checkout's `Cargo.toml` cannot be read.
pub fn of_package(root: &Path, folder: &Path) -> Result<String> {
    let mut workspace = workspace(root)?;
    // Forward slashes, as cargo wants them everywhere.
    let parts: Vec<_> = folder.iter().map(|part| part.to_string_lossy()).collect();
    workspace.insert("members".into(), vec![parts.join("/")].into());
    Ok(manifest(workspace).to_string())
}

/// A package for a block of a chapter.
///
/// # Errors
///
/// The checkout's `Cargo.toml` cannot be read.
pub fn of_block(root: &Path) -> Result<String> {
    let mut workspace = workspace(root)?;
    let mut dependencies = match workspace.remove("dependencies") {
        Some(Value::Table(known)) => known,
        _ => Table::new(),
    };
    dependencies.retain(|name, _| CRATES_OF_BLOCKS.contains(&name));

    let mut manifest = manifest(workspace);
    manifest.insert("dependencies".into(), dependencies.into());
    manifest.extend(toml::toml! {
        [package]
        name = "block"
        edition = "2024"

        [[bin]]
        name = "block"
        path = "block.rs"

        // A block shows one thing, and need not use it.
        [lints.rust]
        unused = "allow"
    });
    Ok(manifest.to_string())
}

fn manifest(workspace: Table) -> Table {
    let mut manifest = toml::toml! {
        // Quick to build, and nobody debugs it.
        [profile.dev]
        debug = false
        strip = "debuginfo"
        incremental = false
    };
    manifest.insert("workspace".into(), workspace.into());
    manifest
}

/// What the packages of the checkout take from their workspace.
fn workspace(root: &Path) -> Result<Table> {
    let path = root.join("Cargo.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut manifest: Table = text
        .parse()
        .with_context(|| format!("{} is not what cargo expects", path.display()))?;
    let mut workspace = match manifest.remove("workspace") {
        Some(Value::Table(workspace)) => workspace,
        _ => Table::new(),
    };
    workspace.retain(|key, _| ["resolver", "package", "dependencies", "lints"].contains(&key));
    if let Some(Value::Table(dependencies)) = workspace.get_mut("dependencies") {
        for (_, dependency) in dependencies.iter_mut() {
            if let Some(Value::String(path)) = dependency.get_mut("path") {
                *path = root.join(&path).to_string_lossy().into_owned();
            }
        }
    }
    Ok(workspace)
}
