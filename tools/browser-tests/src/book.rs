//! The book as it is served, and as it is built for elsewhere.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// The book's own server, until it is dropped.
pub struct Book {
    server: Child,
    /// `http://127.0.0.1:3000`
    pub address: String,
}

impl Book {
    /// Serves the book on a free port.
    ///
    /// # Errors
    ///
    /// It cannot be built or served.
    pub fn serve() -> Result<Book> {
        Book::serve_with(&[])
    }

    /// Serves the book on a free port, and runs nothing.
    ///
    /// # Errors
    ///
    /// It cannot be built or served.
    pub fn serve_without_running() -> Result<Book> {
        Book::serve_with(&["--no-run"])
    }

    fn serve_with(options: &[&str]) -> Result<Book> {
        let mut server = cargo_run(&["serve", "--port", "0"])
            .args(options)
            .stdout(Stdio::piped())
            .spawn()?;
        let output = server.stdout.take().context("it has an output")?;
        for line in BufReader::new(output).lines() {
            let line = line?;
            if let Some((_, rest)) = line.split_once("The book is at ") {
                let address = rest.split(' ').next().unwrap_or(rest).to_owned();
                return Ok(Book { server, address });
            }
        }
        bail!("the server ended: {}", server.wait()?)
    }

    /// The number behind the colon of its address.
    pub fn port(&self) -> &str {
        self.address.rsplit(':').next().unwrap_or_default()
    }

    /// The address of `page`, such as `index.html`.
    pub fn page(&self, page: &str) -> String {
        format!("{}/{page}", self.address)
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        // On Unix `cargo run` has become the server itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Builds the book for a host without a server into `folder`.
///
/// # Errors
///
/// It cannot be built.
pub fn build(folder: &Path) -> Result<()> {
    let dest = folder.to_str().context("a path that is text")?;
    let status = cargo_run(&["build", "--dest-dir", dest])
        .stdout(Stdio::null())
        .status()?;
    if !status.success() {
        bail!("the book cannot be built: {status}");
    }
    Ok(())
}

/// The pages of the book, `ch01-what-is-a-buffer.html` and so on, as its table of contents has them.
///
/// # Errors
///
/// The table of contents cannot be read.
pub fn pages() -> Result<Vec<String>> {
    let summary = fs::read_to_string(root().join("src/SUMMARY.md"))?;
    let links = summary.lines().filter_map(|line| {
        let (path, _) = line.split_once("](")?.1.split_once(')')?;
        Some(path.trim_start_matches("./").replace(".md", ".html"))
    });
    Ok(links.collect())
}

/// `book` with `arguments`.
fn cargo_run(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["run", "-q", "-p", "book", "--"])
        .args(arguments)
        .current_dir(root());
    command
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
