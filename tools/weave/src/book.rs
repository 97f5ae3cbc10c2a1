//! The book: its chapters, and everything they show.

use std::path::{Path, PathBuf};

use crate::expand::Shown;
use crate::expand::expand;
use crate::files::read;
use crate::glossary::Glossary;
use crate::shelf::Shelf;
use crate::summary;
use crate::target::Targets;
use crate::{Expanded, Problem, Problems};

/// The book, read and not yet expanded.
#[derive(Clone, Debug)]
pub struct Book {
    /// The folder that holds `src`, `listings` and `figures`.
    pub root: PathBuf,
    /// The chapters, in the order in which `src/SUMMARY.md` names them.
    pub chapters: Vec<Chapter>,
}

/// One chapter as its author wrote it.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The title that `src/SUMMARY.md` gives it.
    pub title: String,
    /// Its file, for example `src/ch04-buffer-pool.md`.
    pub path: PathBuf,
    /// Its Markdown, with the directives in it.
    pub text: String,
}

impl Book {
    /// Reads `src/SUMMARY.md` and every chapter it names.
    ///
    /// # Errors
    ///
    /// `src/SUMMARY.md` or a chapter it names cannot be read.
    pub fn load(root: &Path) -> Result<Book, Problems> {
        let summary = PathBuf::from("src/SUMMARY.md");
        let text = read(root, &summary).map_err(|message| Problem::new(&summary, 1, message))?;
        let mut chapters = Vec::new();
        let mut problems = Problems::default();
        for entry in summary::entries(&text) {
            let path = Path::new("src").join(&entry.target);
            match read(root, &path) {
                Ok(text) => chapters.push(Chapter {
                    title: entry.title,
                    path,
                    text,
                }),
                Err(message) => problems.add(Problem::new(&summary, entry.line, message)),
            }
        }
        problems.unless_any(Book {
            root: root.to_owned(),
            chapters,
        })
    }

    /// Expands every chapter, in order.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in any chapter, listing, answer, exercise or figure, and each of them that no chapter shows.
    pub fn expand_all(&self) -> Result<Vec<Expanded>, Problems> {
        let mut problems = Problems::default();
        let expanded = self.expand(&mut problems);
        problems.unless_any(expanded)
    }

    /// Expands every chapter as far as it goes, for a look at the blocks that its author wrote: records may be missing.
    pub fn expand_unchecked(&self) -> Vec<Expanded> {
        self.expand(&mut Problems::default())
    }

    fn expand(&self, problems: &mut Problems) -> Vec<Expanded> {
        let shelf = Shelf::read(&self.root, problems);
        let targets = Targets::find(&self.chapters, &shelf);
        let mut shown = Shown::default();
        let mut expanded: Vec<Expanded> = self
            .chapters
            .iter()
            .map(|chapter| {
                expand(
                    chapter,
                    &self.chapters,
                    &shelf,
                    &targets,
                    &mut shown,
                    problems,
                )
            })
            .collect();
        shelf.report_unshown(&shown.paths, problems);
        if let Some(mut glossary) = Glossary::read(&self.chapters, problems) {
            for (chapter, expanded) in self.chapters.iter().zip(&mut expanded) {
                if chapter.number().is_some() {
                    glossary.link(expanded);
                }
            }
            glossary.report_unused(problems);
        }
        expanded
    }
}

impl Chapter {
    /// The name of its file without `.md`, for example `ch04-buffer-pool`: the folder of its listings has the same name.
    pub(crate) fn name(&self) -> &str {
        self.path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
    }

    /// The folder of its answers, for example `answers/ch04-buffer-pool`.
    pub(crate) fn answers(&self) -> PathBuf {
        Path::new("answers").join(self.name())
    }

    /// The folder of its listings and exercises, for example `listings/ch04-buffer-pool`.
    pub(crate) fn folder(&self) -> PathBuf {
        Path::new("listings").join(self.name())
    }

    /// Its number: 4 for `src/ch04-buffer-pool.md`, none for a page that is not numbered.
    pub(crate) fn number(&self) -> Option<u32> {
        let (number, _) = self.name().strip_prefix("ch")?.split_once('-')?;
        number.parse().ok()
    }
}
