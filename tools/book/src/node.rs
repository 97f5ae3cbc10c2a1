//! A Node.js on this machine, and the way a listing is run with it.

use std::fmt;
use std::path::{Path, PathBuf, absolute};
use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use node_buffer::Release;
use tokio::process::Command;
use tokio::time::timeout;

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
        let version = version(&program)
            .await
            .with_context(|| format!("Node `{name}` cannot be run (name one with --node PATH)"))?;
        let version = version.trim_start_matches('v').to_string();
        let release = known_release(&version).with_context(|| format!("Node `{name}`"))?;
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

/// The version of the Node.js on `PATH`, whichever it is, if there is one.
pub async fn version_on_path() -> Option<String> {
    let version = version(Path::new("node")).await.ok()?;
    Some(version.strip_prefix('v')?.to_owned())
}

/// What `program` says its version is, `v22.23.3`.
async fn version(program: &Path) -> Result<String> {
    let output = run(program, Path::new("."), "--version", PATIENCE).await?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The release line of `version`, whose records it can write: it answers as the checked version of its line.
fn known_release(version: &str) -> Result<u32> {
    let checked = Release::ALL.map(Release::version).join(", ");
    let release: Release = version.parse().ok().with_context(|| {
        format!("it is version {version}, and the book was recorded with {checked}")
    })?;
    let newest = Release::ALL
        .into_iter()
        .find(|newest| newest.number() == release.number())
        .context("its line is modelled")?;
    let older = Release::changes()
        .iter()
        .find(|change| change.is_in(newest) && !change.is_in(release));
    if let Some(change) = older {
        bail!(
            "it is version {version}, and the book was recorded with {}, in which this is new: {}",
            newest.version(),
            change.what
        );
    }
    Ok(release.number())
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
        for release in Release::ALL {
            assert_eq!(known_release(&release.version()).unwrap(), release.number());
        }
        for (version, release) in [("22.23.0", 22), ("24.21.0", 24), ("26.99.0", 26)] {
            assert_eq!(known_release(version).unwrap(), release, "{version}");
        }
    }

    #[test]
    fn every_other_version_is_unknown() {
        for version in [
            "16.20.2", "19.9.0", "22.6.0", "24.17.0", "26.10.0", "28.0.0", "twenty",
        ] {
            assert!(known_release(version).is_err(), "{version}");
        }
    }
}
