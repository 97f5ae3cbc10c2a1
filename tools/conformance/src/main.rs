//! Holds node-buffer to what real Node answers: the commands `replay`, `transcripts` and `fuzz`.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

/// Holds node-buffer to what real Node answers.
#[derive(Parser)]
#[command(name = "conformance", version)]
enum Command {
    /// Replay transcripts: print each disagreement, and last how many calls passed.
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

fn main() -> Result<ExitCode> {
    let agree = match Command::parse() {
        Command::Replay { skipped, files } => {
            let report = conformance::replay::replay_files(&files, skipped, &mut io::stdout())?;
            report.failures.is_empty()
        }
        Command::Transcripts { nodes } => {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
            for (file, lines) in conformance::record::record(&nodes, &root.join("transcripts"))? {
                println!("transcripts/{file}: {lines} lines");
            }
            true
        }
        Command::Fuzz { node, calls, seed } => fuzz(&node, calls, seed)?,
    };
    Ok(if agree {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints the first call that the Node and node-buffer answer differently. Says whether there was none.
fn fuzz(node: &Path, calls: u64, seed: Option<u64>) -> Result<bool> {
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
    Ok(fuzzed.disagreement.is_none())
}
