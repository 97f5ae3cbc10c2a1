//! The `book` command: builds the book, serves it while it is written, and records what Node prints.

mod change;
mod conform;
mod destination;
mod node;
mod pages;
mod record;
mod render;
mod root;
mod run;
mod script;
mod serve;
mod warnings;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use node_buffer::Release;

/// Node.js Buffers, Inside Out: the book and the tools that keep it true.
#[derive(Parser)]
#[command(name = "book", version)]
struct Cli {
    /// What to do; without a command the book is served.
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Build the book's pages.
    Build {
        /// The folder to write the pages to [default: book/ in the project].
        #[arg(long, value_name = "DIR")]
        dest_dir: Option<PathBuf>,
    },
    /// Build the book, serve it on this machine, and reload the open pages when it changes.
    ///
    /// The pages can run the book's programs, also as you have changed them. That is for the pages of this server alone: it
    /// listens on this machine only, and refuses what another site, or another program without the pages' secret, asks for. Two
    /// programs run at a time, for 10 seconds, with 256 KiB of output and, on Linux, 1 GiB of memory (Node's: 4 GiB), in a
    /// temporary copy of their folder below target/run.
    Serve {
        /// The port to serve it on; 0 takes any free one.
        #[arg(long, default_value_t = serve::DEFAULT_PORT)]
        port: u16,
        /// Open the book in a browser.
        #[arg(long)]
        open: bool,
        /// Run nothing: the pages show what was recorded.
        #[arg(long)]
        no_run: bool,
    },
    /// Run the Node twin of each listing and write down what it prints.
    Record {
        /// Write nothing; show every record that differs from what Node prints.
        #[arg(long)]
        check: bool,
        /// A Node to run; may be given once for each release [default: `node`].
        #[arg(long = "node", value_name = "PATH")]
        nodes: Vec<PathBuf>,
        /// Only these listings, by package name (ch04-slab-cursor).
        #[arg(value_name = "LISTING")]
        listings: Vec<String>,
    },
    /// Print the versions of Node that the book is recorded with, one a line.
    Releases,
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
    match run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What came of the command: a failure that the command has told of already, or an error to tell.
fn run(cli: Cli) -> Result<ExitCode> {
    let root = root::find()?;
    let command = cli.command.unwrap_or(Command::Serve {
        port: serve::DEFAULT_PORT,
        open: false,
        no_run: false,
    });
    match command {
        Command::Build { dest_dir } => {
            let dest = dest_dir.unwrap_or_else(|| root.join(destination::DEFAULT));
            render::render(&root, &dest, None)?;
            println!("The book is in {}", dest.join("index.html").display());
        }
        Command::Serve { port, open, no_run } => {
            let run = !no_run;
            serve::serve(&root, &serve::Options { port, open, run })?;
        }
        Command::Record {
            check,
            nodes,
            listings,
        } => record::record(&root, &listings, &nodes, check)?,
        Command::Releases => {
            for release in Release::ALL {
                println!("{}", release.version());
            }
        }
        Command::Replay { skipped, files } => return conform::replay(&files, skipped),
        Command::Transcripts { nodes } => conform::record(&root, &nodes)?,
        Command::Fuzz { node, calls, seed } => return conform::fuzz(&node, calls, seed),
    }
    Ok(ExitCode::SUCCESS)
}
