//! The `book` command: builds the book, serves it while it is written, and records what Node prints.

mod change;
mod destination;
mod hand_over;
mod node;
mod pages;
mod record;
mod render;
mod root;
mod run;
mod script;
mod serve;
mod terminal;
mod warnings;
mod watch;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use hand_over::hand_over;
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
    Serve(serve::Options),
    /// Run the Node twin of each listing and write down what it prints.
    Record {
        /// Write nothing; show every record that differs from what Node prints.
        #[arg(long)]
        check: bool,
        /// A Node to run; may be given once for each release [default: `node`].
        #[arg(
            long = "node",
            value_name = "PATH",
            default_value = "node",
            hide_default_value = true
        )]
        nodes: Vec<PathBuf>,
        /// Only these listings, by package name (ch04-slab-cursor).
        #[arg(value_name = "LISTING")]
        listings: Vec<String>,
    },
    /// Check what `cargo test` proves of the book, or of these chapters only, in seconds.
    Check {
        /// The chapters, such as `ch04`.
        #[arg(value_name = "CHAPTER")]
        chapters: Vec<OsString>,
    },
    /// Print the versions of Node that the book is recorded with, one a line.
    Releases,
    /// Make the calls of transcripts on node-buffer, and show each answer that is not Node's.
    #[command(disable_help_flag = true)]
    Replay(PassedOn),
    /// Have real Nodes answer the cases anew, and write their answers to transcripts/.
    #[command(disable_help_flag = true)]
    Transcripts(PassedOn),
    /// Make random calls on node-buffer and in a real Node, until one is answered differently.
    #[command(disable_help_flag = true)]
    Fuzz(PassedOn),
}

/// What another program understands; it says so itself, after `--help`.
#[derive(Args)]
struct PassedOn {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
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
    let here = env::current_dir()?;
    let root = root::find()?;
    let command = match cli.command {
        Some(command) => command,
        None => Cli::parse_from(["book", "serve"])
            .command
            .expect("it is there"),
    };
    let conformance = |command: &str, rest: PassedOn| {
        let arguments = [vec![command.into()], rest.arguments].concat();
        hand_over(&root, "conformance", &here, &arguments)
    };
    match command {
        Command::Build { dest_dir } => {
            let dest = dest_dir.unwrap_or_else(|| root.join(destination::DEFAULT));
            render::render(&root, &dest, None)?;
            println!("The book is in {}", dest.join("index.html").display());
        }
        Command::Serve(options) => serve::serve(&root, options)?,
        Command::Record {
            check,
            nodes,
            listings,
        } => record::record(&root, &listings, &nodes, check)?,
        Command::Check { chapters } => {
            let renderer = env::current_exe()?.into_os_string();
            return hand_over(&root, "check", &root, &[vec![renderer], chapters].concat());
        }
        Command::Replay(rest) => return conformance("replay", rest),
        Command::Transcripts(rest) => return conformance("transcripts", rest),
        Command::Fuzz(rest) => return conformance("fuzz", rest),
        Command::Releases => {
            for release in Release::ALL {
                println!("{}", release.version());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
