//! What is checked: the whole book, or some chapters of it.

use std::path::Path;
use std::sync::OnceLock;

use weave::{Book, Exercise, Expanded, Listing, NodeProgram};

use crate::programs::{self, Built};

/// The whole book, expanded, and the part of it that is to be checked.
pub struct Scope {
    /// The book as its authors wrote it.
    pub book: Book,
    /// Every chapter, expanded.
    pub chapters: Vec<Expanded>,
    /// The chapters to check, such as `ch04`; none are all.
    names: Vec<String>,
    built: OnceLock<Result<Built, String>>,
}

impl Scope {
    /// The chapters of the book in `root` whose files begin with one of `names`, or all without a name.
    ///
    /// # Errors
    ///
    /// Whatever weave finds wrong, in any chapter; and a name that no chapter has.
    pub fn load(root: &Path, names: Vec<String>) -> Result<Scope, Vec<String>> {
        let expanded = Book::load(root).and_then(|book| Ok((book.expand_all()?, book)));
        let (chapters, book) = expanded
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        let is_chapter = |name: &String| book.chapters.iter().any(|it| is_of(name, &it.path));
        let unknown = names.iter().filter(|name| !is_chapter(name));
        let unknown: Vec<String> = unknown
            .map(|name| format!("src/SUMMARY.md:1: no chapter is called `{name}`: write `ch04`, or the whole name"))
            .collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        Ok(Scope {
            book,
            chapters,
            names,
            built: OnceLock::new(),
        })
    }

    /// The root of the book.
    pub fn root(&self) -> &Path {
        &self.book.root
    }

    /// Whether all of the book is checked.
    pub fn is_whole(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether the file or folder at `path`, seen from the root, belongs to what is checked.
    pub fn has(&self, path: &Path) -> bool {
        self.is_whole() || self.names.iter().any(|name| is_of(name, path))
    }

    /// The chapters to check, expanded.
    pub fn chapters(&self) -> impl Iterator<Item = &Expanded> {
        self.chapters
            .iter()
            .filter(|chapter| self.has(&chapter.path))
    }

    /// Their listings.
    pub fn listings(&self) -> Vec<Listing> {
        let all = Listing::all(self.root()).expect("weave has read them");
        all.into_iter().filter(|it| self.has(&it.folder)).collect()
    }

    /// Their listings, built, and the crates that blocks may use. cargo is asked once: it takes longer than most checks.
    ///
    /// # Errors
    ///
    /// They cannot be built: the compiler's words.
    pub(crate) fn built(&self) -> Result<&Built, String> {
        let built = self.built.get_or_init(|| {
            let mut cargo = programs::cargo(self.root(), "build");
            cargo.args(["--package", env!("CARGO_PKG_NAME"), "--lib"]);
            for listing in self.listings() {
                cargo.args(["--package", &listing.package, "--bin", &listing.package]);
            }
            Built::build(self.root(), &mut cargo)
        });
        built.as_ref().map_err(Clone::clone)
    }

    /// Their exercises.
    pub fn exercises(&self) -> Vec<Exercise> {
        let all = Exercise::all(self.root()).expect("weave has read them");
        all.into_iter().filter(|it| self.has(&it.folder)).collect()
    }

    /// Their programs for Node.
    pub fn node_programs(&self) -> Vec<NodeProgram> {
        let all = NodeProgram::all(self.root()).expect("weave has read them");
        all.into_iter().filter(|it| self.has(&it.folder)).collect()
    }
}

/// Whether `path` is of the chapter `name`: `src/ch04-buffer-pool.md`, or a folder in `listings/ch04-buffer-pool`.
fn is_of(name: &str, path: &Path) -> bool {
    let name = name.trim_start_matches("src/").trim_end_matches(".md");
    path.components().nth(1).is_some_and(|part| {
        let part = part.as_os_str().to_string_lossy();
        let part = part.trim_end_matches(".md");
        part == name || part.starts_with(&format!("{name}-"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_has_its_file_and_the_folders_of_its_programs() {
        for path in [
            "src/ch04-buffer-pool.md",
            "listings/ch04-buffer-pool/slab",
            "answers/ch04-buffer-pool/zeros",
        ] {
            for name in ["ch04", "ch04-buffer-pool", "src/ch04-buffer-pool.md"] {
                assert!(is_of(name, Path::new(path)), "{name} {path}");
            }
            for name in ["ch0", "ch05", "buffer"] {
                assert!(!is_of(name, Path::new(path)), "{name} {path}");
            }
        }
    }
}
