//! The book as its reader sees it: every chapter expanded, its terms led to the glossary.

mod digest;
mod expand;
mod expanded;
mod glossary;

use std::path::{Path, PathBuf};

pub use digest::Digests;
pub use expanded::Expanded;

use crate::chapter::summary;
use crate::files::read;
use crate::programs::index::Index;
use crate::programs::shelf::Shelf;
use crate::{Chapter, Problem, Problems};
use expand::Shown;
use glossary::Glossary;

/// The book, read and not yet expanded.
#[derive(Clone, Debug)]
pub struct Book {
    /// The folder that holds `src`, `listings` and `figures`.
    pub root: PathBuf,
    /// The chapters, in the order in which `src/SUMMARY.md` names them.
    pub chapters: Vec<Chapter>,
}

impl Book {
    /// Reads `src/SUMMARY.md` and every chapter it names.
    ///
    /// # Errors
    ///
    /// `src/SUMMARY.md` or a chapter it names cannot be read.
    pub fn load(root: &Path) -> Result<Book, Problems> {
        let summary = Path::new("src/SUMMARY.md");
        let text = read(root, summary).map_err(|message| Problem::new(summary, 1, message))?;
        let mut chapters = Vec::new();
        let mut problems = Problems::default();
        for entry in summary::entries(&text) {
            let path = Path::new("src").join(&entry.path);
            match read(root, &path) {
                Ok(text) => chapters.push(Chapter {
                    title: entry.title,
                    path,
                    text,
                }),
                Err(message) => problems.add(Problem::new(summary, entry.line, message)),
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
        let index = Index::find(&self.chapters, &shelf);
        let mut shown = Shown::default();
        let mut pages = Vec::new();
        for chapter in &self.chapters {
            let page = expand::expand(chapter, self, &shelf, &index, &mut shown, problems);
            pages.push(page);
        }
        shelf.report_unshown(&shown.paths, problems);
        if let Some(mut glossary) = Glossary::read(&self.chapters, problems) {
            for (chapter, page) in self.chapters.iter().zip(&mut pages) {
                if chapter.number().is_some() {
                    glossary.link(page);
                }
            }
            glossary.report_unused(problems);
        }
        pages
    }
}
