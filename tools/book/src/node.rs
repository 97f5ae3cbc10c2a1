//! A Node.js on this machine, and the way a listing is run with it.

use std::fmt;
use std::path::{Path, PathBuf, absolute};
use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::process::Command;
use tokio::time::timeout;

/// The releases the Rust programs model, each with the first minor version that answers as they do.
const KNOWN: [(u32, u32); 5] = [(18, 20), (20, 20), (22, 22), (24, 18), (26, 9)];

/// How long one program may run.
const PATIENCE: Duration = Duration::from_secs(30);

/// One Node.js, of a release the book knows.
pub struct Node {
    program: PathBuf,
    /// Its version as it says it, `22.23.3`.
    version: String,
    /// The first number of its version.
    pub release: u32,
}

impl Node {
    /// Asks the Node.js at `program`, a path or a name to look up on `PATH`, for its version.
    ///
    /// # Errors
    ///
    /// When it cannot be run, or its release is none the book knows.
    pub async fn find(program: &Path) -> Result<Node> {
        // Programs run in the listing's folder, from where a relative path would lead elsewhere.
        let program = match program.components().count() {
            1 => program.to_path_buf(),
            _ => absolute(program)?,
        };
        let name = program.display();
        let output = run(&program, Path::new("."), "--version", PATIENCE)
            .await
            .with_context(|| format!("Node `{name}` cannot be run (name one with --node PATH)"))?;
        let version = String::from_utf8_lossy(&output.stdout);
        let version = version.trim().trim_start_matches('v').to_string();
        let Some(release) = known_release(&version) else {
            let known = KNOWN
                .map(|(major, minor)| format!("{major}.{minor}"))
                .join(", ");
            bail!(
                "Node `{name}` is version {version}; the book knows {known}, and later minor versions of these"
            );
        };
        Ok(Node {
            program,
            version,
            release,
        })
    }

    /// Runs `program` in `folder` and gives its standard output.
    ///
    /// # Errors
    ///
    /// When the program fails, writes to standard error, or runs for more than 30 seconds.
    pub async fn print(&self, folder: &Path, program: &str) -> Result<Vec<u8>> {
        let output = run(&self.program, folder, program, PATIENCE).await?;
        let errors = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            bail!("it failed ({})\n{}", output.status, errors.trim_end());
        }
        if !errors.is_empty() {
            bail!("it wrote to standard error\n{}", errors.trim_end());
        }
        Ok(output.stdout)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Node {}", self.version)
    }
}

/// The release of a version the book knows.
fn known_release(version: &str) -> Option<u32> {
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().ok());
    let (major, minor) = (numbers.next()??, numbers.next()??);
    KNOWN
        .iter()
        .any(|&(known, first)| major == known && minor >= first)
        .then_some(major)
}

/// Runs `program` in `folder` with one argument, no input, and nothing of the caller's that changes what Node prints.
async fn run(program: &Path, folder: &Path, argument: &str, patience: Duration) -> Result<Output> {
    let output = Command::new(program)
        .arg(argument)
        .current_dir(folder)
        .env_remove("NODE_OPTIONS")
        .env_remove("FORCE_COLOR")
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    Ok(timeout(patience, output)
        .await
        .with_context(|| format!("it ran for more than {patience:?}"))??)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let patience = Duration::from_millis(50);
        let run = async { run(Path::new("sleep"), Path::new("."), "60", patience).await };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let error = runtime.block_on(run).unwrap_err();
        assert_eq!(error.to_string(), "it ran for more than 50ms");
    }

    #[test]
    fn the_releases_the_book_knows() {
        assert_eq!(KNOWN.map(|(major, _)| major), weave::RELEASES);
        for (version, release) in [
            ("18.20.8", 18),
            ("20.20.2", 20),
            ("22.22.0", 22),
            ("22.23.3", 22),
            ("24.21.0", 24),
            ("26.10.0", 26),
        ] {
            assert_eq!(known_release(version), Some(release), "{version}");
        }
    }

    #[test]
    fn every_other_version_is_unknown() {
        for version in [
            "16.20.2", "19.9.0", "22.21.1", "24.17.0", "26.8.0", "28.0.0", "22", "twenty",
        ] {
            assert_eq!(known_release(version), None, "{version}");
        }
    }
}
