//! What is to be run: from the page's words to files and a command.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use serde::Deserialize;
use weave::{Book, Exercise, Listing, NodeProgram, RELEASES};

use super::manifest;

/// What a page asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The language of the program.
    pub language: Language,
    /// A listing, an answer, an exercise (`ch04-slab-cursor`) or a block of a chapter (`src/ch07-….md:104`).
    pub program: Option<String>,
    /// The program's text, if the reader has changed it.
    pub source: Option<String>,
    /// Whether its tests are to be run, and not its `main`.
    #[serde(default)]
    pub test: bool,
    /// The release of Node that a Rust program is to model.
    pub release: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Rust,
    Node,
}

/// What is to be laid out and run.
#[derive(Debug)]
pub struct Job {
    /// The folder of the checkout that it needs a copy of.
    pub folder: Option<PathBuf>,
    /// The file it begins with, in the same place as in the checkout.
    pub file: PathBuf,
    /// What that file holds, if not the same as in the checkout.
    pub source: Option<String>,
    /// How to run it.
    pub how: How,
}

/// How a program is run.
#[derive(Debug, PartialEq, Eq)]
pub enum How {
    Rust {
        target: Target,
        test: bool,
        release: Option<u32>,
    },
    Node,
}

/// What cargo is told to build.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    Bin(String),
    Lib,
}

impl Job {
    /// A block of Rust, outside of any chapter.
    pub fn block(source: String, test: bool, release: Option<u32>) -> Job {
        Job {
            folder: None,
            file: manifest::BLOCK_FILE.into(),
            source: Some(source),
            how: How::Rust {
                target: Target::Bin(manifest::BLOCK.to_owned()),
                test,
                release,
            },
        }
    }

    /// Finds what `request` names in the checkout `root`.
    ///
    /// # Errors
    ///
    /// There is no such program.
    pub fn find(root: &Path, request: &Request) -> Result<Job> {
        let source = request.source.clone();
        match (&request.program, request.language) {
            (None, _) => Ok(block(request, source.unwrap_or_default())),
            (Some(place), language) if place.contains(':') => {
                let source = source.map_or_else(|| code_at(root, place, language), Ok)?;
                Ok(block(request, source))
            }
            (Some(name), Language::Rust) => rust(root, name, request),
            (Some(name), Language::Node) => node(root, name, request),
        }
    }
}

impl Request {
    /// What is wrong with it, whatever the checkout holds.
    pub fn problem(&self) -> Option<String> {
        if self.program.is_none() && self.source.is_none() {
            return Some("say what to run: a `program` of the book, a `source`, or both".into());
        }
        match self.release {
            Some(release) if !RELEASES.contains(&release) => Some(format!(
                "the programs model Node {RELEASES:?}, and not {release}"
            )),
            _ => None,
        }
    }
}

/// A block of a chapter, or of the reader's own.
fn block(request: &Request, source: String) -> Job {
    match request.language {
        Language::Rust => Job::block(source, request.test, request.release),
        Language::Node => Job {
            folder: None,
            file: "block.mjs".into(),
            source: Some(source),
            how: How::Node,
        },
    }
}

/// A listing or an exercise.
fn rust(root: &Path, name: &str, request: &Request) -> Result<Job> {
    let listing = Listing::all(root)?
        .into_iter()
        .find(|listing| listing.package == name);
    let (folder, file, target) = if let Some(listing) = listing {
        let file = listing.main_rs();
        (listing.folder, file, Target::Bin(listing.package))
    } else {
        let exercise = Exercise::all(root)?
            .into_iter()
            .find(|exercise| exercise.package == name);
        let Some(exercise) = exercise else {
            bail!("there is no Rust program `{name}` in listings/: load the page again");
        };
        let file = exercise.starter();
        (exercise.folder, file, Target::Lib)
    };
    Ok(Job {
        folder: Some(folder),
        file,
        source: request.source.clone(),
        how: How::Rust {
            test: request.test || target == Target::Lib,
            target,
            release: request.release,
        },
    })
}

/// The Node twin of a listing, or an answer.
fn node(root: &Path, name: &str, request: &Request) -> Result<Job> {
    let mut programs = NodeProgram::all(root)?.into_iter();
    let Some(program) = programs.find(|program| program.name == name) else {
        bail!("there is no Node program `{name}` in listings/ or answers/: load the page again");
    };
    Ok(Job {
        file: program.node_mjs(),
        folder: Some(program.folder),
        source: request.source.clone(),
        how: How::Node,
    })
}

/// The program in the block of a chapter that begins at `place`, `src/ch07-….md:104`.
fn code_at(root: &Path, place: &str, language: Language) -> Result<String> {
    let mut book = Book::load(root)?;
    let (path, line) = place.rsplit_once(':').unwrap_or_default();
    book.chapters
        .retain(|chapter| chapter.path == Path::new(path));
    let chapters = book.expand_unchecked();
    let mut fences = chapters.iter().flat_map(|chapter| chapter.fences());
    let word = match language {
        Language::Rust => "rust",
        Language::Node => "js",
    };
    let fence =
        fences.find(|fence| fence.by_author && fence.has(word) && Ok(fence.line) == line.parse());
    match (fence, language) {
        (Some(fence), Language::Rust) => Ok(fence.code()),
        (Some(fence), Language::Node) => Ok(fence.body),
        (None, _) => bail!("no block `{word}` begins at {place}: load the page again"),
    }
}
