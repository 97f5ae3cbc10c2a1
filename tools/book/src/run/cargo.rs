//! How cargo is asked to build a program, and what it says it has built.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tokio::process::Command;

use super::job::Target;
use super::process::{self, Limited};
use super::stream::{End, Side, Stop};

/// How much memory the compiler may take, in KiB: a program of one line can ask it for any amount.
const MEMORY: u64 = 4 << 20;

/// What to do when there is no cargo.
const UNSTARTED: &str =
    "cargo cannot be started: install Rust from https://rustup.rs, and start `cargo run` again";

/// The command that builds `target` of the only package in `work`, within `time`. Errors come on its standard error, and what it
/// has built on standard output.
pub fn build(
    work: &Path,
    target_dir: &Path,
    target: &Target,
    test: bool,
    time: Duration,
) -> Limited {
    // cargo names itself to the programs it runs.
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut limited = process::limited(program, time, MEMORY);
    let cargo = &mut limited.command;
    if test {
        cargo.args(["test", "--no-run"]);
    } else {
        cargo.arg("build");
    }
    cargo.args(["--quiet", "--message-format=json-render-diagnostics"]);
    cargo.arg("--target-dir").arg(target_dir);
    match target {
        Target::Bin(name) => cargo.args(["--bin", name]),
        Target::Lib => cargo.arg("--lib"),
    };
    cargo.current_dir(work);
    forget_cargo(cargo);
    limited
}

/// Runs a command that [`build`] has made, as [`process::run`] does.
///
/// # Errors
///
/// There is no cargo that can be started.
pub async fn run(
    cargo: Limited,
    gone: impl Future<Output = ()>,
    hear: impl FnMut(Side, &[u8]) -> Result<(), Stop>,
) -> Result<End> {
    match process::run(cargo, gone, hear).await {
        // The shell ends in this way when it cannot become cargo. cargo does not.
        Ok(End::Exit(126 | 127)) => bail!(UNSTARTED),
        end => end.context(UNSTARTED),
    }
}

/// The program that cargo says it has built.
pub fn program(words: &[u8]) -> Option<PathBuf> {
    let words = String::from_utf8_lossy(words);
    let mut messages = words.lines().rev();
    messages.find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        Some(message["executable"].as_str()?.into())
    })
}

/// Takes away what cargo told this program about the package `book`: it is not true of what this program starts.
pub fn forget_cargo(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&*name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_the_last_that_was_built() {
        let words = b"{\"executable\":null}\n{\"executable\":\"/target/a\"}\nno JSON\n{\"reason\":\"build-finished\"}\n";
        assert_eq!(program(words), Some("/target/a".into()));
        assert_eq!(program(b""), None);
    }
}
