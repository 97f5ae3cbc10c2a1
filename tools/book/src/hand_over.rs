//! Commands that another program of the workspace carries out, so that whoever reads the book need not build it.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

/// Has cargo build `program` of the checkout `root` and run it in the folder `here`, with this program's input and output. What it
/// ends with is what this program ends with.
///
/// # Errors
///
/// cargo cannot be started.
pub fn hand_over(
    root: &Path,
    program: &str,
    here: &Path,
    arguments: &[OsString],
) -> Result<ExitCode> {
    // cargo names itself to the programs it runs.
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["run", "--quiet", "--bin", program, "--manifest-path"]);
    cargo.arg(root.join("Cargo.toml"));
    if !cfg!(debug_assertions) {
        cargo.arg("--release");
    }
    let status = cargo.arg("--").args(arguments).current_dir(here).status();
    let status = status.context("cargo cannot be started: install Rust from https://rustup.rs")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
