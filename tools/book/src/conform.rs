//! Holds node-buffer to what real Node answers: the commands `replay`, `transcripts` and `fuzz`.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

/// Replays transcripts, prints each disagreement, and last how many calls passed.
///
/// # Errors
///
/// When a file is no transcript.
pub fn replay(files: &[PathBuf], show_skipped: bool) -> Result<ExitCode> {
    let report = conformance::replay::replay_files(files, show_skipped, &mut io::stdout())?;
    Ok(exit_code(report.failures.is_empty()))
}

/// Has the Nodes answer all cases, and writes what they say to `transcripts/`.
///
/// # Errors
///
/// When a Node cannot be run, or a release has none.
pub fn record(root: &Path, nodes: &[PathBuf]) -> Result<()> {
    for (file, lines) in conformance::record::record(nodes, &root.join("transcripts"))? {
        println!("transcripts/{file}: {lines} lines");
    }
    Ok(())
}

/// Makes random calls in the Node at `node` and on node-buffer, and prints the first that they answer differently.
///
/// # Errors
///
/// When the Node cannot be run.
pub fn fuzz(node: &Path, calls: u64, seed: Option<u64>) -> Result<ExitCode> {
    let seed = seed.unwrap_or_else(rand::random);
    println!("seed {seed}");
    let style =
        ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} calls, {eta} to go")?;
    let bar = ProgressBar::new(calls).with_style(style);
    let fuzzed = conformance::fuzz::fuzz(node, calls, seed, &mut |made| bar.set_position(made))
        .with_context(|| format!("Node `{}`", node.display()))?;
    bar.finish_and_clear();
    println!(
        "{}: {} calls, {} of them beyond Rust's types",
        fuzzed.release, fuzzed.calls, fuzzed.skipped
    );
    if let Some(disagreement) = &fuzzed.disagreement {
        println!("{disagreement}");
    }
    Ok(exit_code(fuzzed.disagreement.is_none()))
}

fn exit_code(success: bool) -> ExitCode {
    if success {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
