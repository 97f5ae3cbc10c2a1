//! The `book` command: builds the book, serves it while it is written, and records what Node prints.

mod change;
mod destination;
mod node;
mod record;
mod render;
mod root;
mod serve;
mod warnings;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

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
    Serve {
        /// The port to serve it on; 0 takes any free one.
        #[arg(long, default_value_t = serve::DEFAULT_PORT)]
        port: u16,
        /// Open the book in a browser.
        #[arg(long)]
        open: bool,
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
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    let root = root::find()?;
    let command = cli.command.unwrap_or(Command::Serve {
        port: serve::DEFAULT_PORT,
        open: false,
    });
    match command {
        Command::Build { dest_dir } => {
            let dest = dest_dir.unwrap_or_else(|| root.join(destination::DEFAULT));
            render::render(&root, &dest, None)?;
            println!("The book is in {}", dest.join("index.html").display());
            Ok(())
        }
        Command::Serve { port, open } => serve::serve(&root, port, open),
        Command::Record {
            check,
            nodes,
            listings,
        } => record::record(&root, &listings, &nodes, check),
    }
}
