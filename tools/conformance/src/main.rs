//! Holds node-buffer to what real Node answers. `cargo run -- replay`, `transcripts` and `fuzz` come here.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use conformance::{fuzz, record, replay};
use indicatif::{ProgressBar, ProgressStyle};

/// Holds node-buffer to what real Node answers.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make the calls of transcripts on node-buffer, and show each answer that is not Node's.
    Replay {
        /// Show also the calls that Rust's types cannot say, each with the reason.
        #[arg(long)]
        skipped: bool,
        /// The transcripts.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Have real Nodes answer the cases anew, and write their answers to transcripts/.
    Transcripts {
        /// A Node to ask; one for each release is needed.
        #[arg(long = "node", value_name = "PATH", required = true)]
        nodes: Vec<PathBuf>,
    },
    /// Make random calls on node-buffer and in a real Node, until one is answered differently.
    Fuzz {
        /// The Node.
        #[arg(long, value_name = "PATH")]
        node: PathBuf,
        /// How many calls to make.
        #[arg(long, value_name = "N", default_value_t = 1_000_000)]
        calls: u64,
        /// Where to start, to repeat a run; else anywhere.
        #[arg(long, value_name = "N")]
        seed: Option<u64>,
    },
}

fn main() -> ExitCode {
    let agrees = match Cli::parse().command {
        Command::Replay { skipped, files } => replay(&files, skipped),
        Command::Transcripts { nodes } => transcripts(&nodes),
        Command::Fuzz { node, calls, seed } => fuzz(&node, calls, seed),
    };
    match agrees {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Prints each disagreement, and last how many calls passed.
fn replay(files: &[PathBuf], show_skipped: bool) -> Result<bool> {
    let report = replay::replay_files(files, show_skipped, &mut io::stdout())?;
    Ok(report.failures.is_empty())
}

/// Writes what the Nodes answer to the folder `transcripts` of the project, here or upwards.
fn transcripts(nodes: &[PathBuf]) -> Result<bool> {
    let here = std::env::current_dir()?;
    let mut folders = here.ancestors().map(|folder| folder.join("transcripts"));
    let folder = folders.find(|folder| folder.is_dir());
    let folder = folder.context("neither this folder nor one above it holds transcripts/")?;
    for (file, lines) in record::record(nodes, &folder)? {
        println!("transcripts/{file}: {lines} lines");
    }
    Ok(true)
}

/// Prints the first call that the Node at `node` and node-buffer answer differently.
fn fuzz(node: &Path, calls: u64, seed: Option<u64>) -> Result<bool> {
    let seed = seed.unwrap_or_else(rand::random);
    println!("seed {seed}");
    let style =
        ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} calls, {eta} to go")?;
    let bar = ProgressBar::new(calls).with_style(style);
    let fuzzed = fuzz::fuzz(node, calls, seed, &mut |made| bar.set_position(made))
        .with_context(|| format!("Node `{}`", node.display()))?;
    bar.finish_and_clear();
    println!(
        "{}: {} calls, {} of them beyond Rust's types",
        fuzzed.release, fuzzed.calls, fuzzed.skipped
    );
    if let Some(disagreement) = &fuzzed.disagreement {
        println!("{disagreement}");
    }
    Ok(fuzzed.disagreement.is_none())
}
