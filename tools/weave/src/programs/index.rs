//! What the chapters show by name, so that a sentence can lead to the run behind it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::shelf::Shelf;
use crate::chapter::block;
use crate::chapter::directive::{self, Directive};
use crate::chapter::kind::{self, BlockKind};
use crate::files::name;
use crate::{Chapter, NodeProgram};

/// Something on a page that runs.
#[derive(Debug)]
pub(crate) struct Proof<'a> {
    /// What the page calls it: `listing 4.1`.
    pub label: String,
    /// The file of its page, for a link from another one: `ch04-buffer-pool.md`.
    pub page: String,
    /// The program whose record holds what it prints; none for an exercise or a snippet.
    pub node: Option<&'a NodeProgram>,
    /// Whether Node runs it, on every release of the book, and not Rust alone.
    pub is_for_node: bool,
}

impl Proof<'_> {
    /// Something that Rust runs.
    fn rust(label: String) -> Self {
        Proof {
            label,
            page: String::new(),
            node: None,
            is_for_node: false,
        }
    }
}

/// Everything that runs in the numbered chapters, and the files that a page shows whole.
#[derive(Debug, Default)]
pub(crate) struct Index<'a> {
    by_name: BTreeMap<(u32, String), Proof<'a>>,
    /// The number of each listing and answer, by its folder: `4.1`.
    numbers: BTreeMap<PathBuf, String>,
    /// The page that shows all of a source file, by the file: `appendix-source.md`.
    whole: BTreeMap<PathBuf, String>,
}

impl<'a> Index<'a> {
    /// Looks through all the chapters for what they show of the `shelf`, and for blocks with names.
    pub fn find(chapters: &[Chapter], shelf: &'a Shelf) -> Index<'a> {
        let mut index = Index::default();
        for chapter in chapters {
            if let Some(number) = chapter.number() {
                index.find_in(chapter, number, shelf);
            }
            for line in directives(chapter) {
                if let Ok(Directive::Source { path, items }) = Directive::parse(line)
                    && items.is_empty()
                {
                    index.whole.insert(path, chapter.page());
                }
            }
        }
        index
    }

    fn find_in(&mut self, chapter: &Chapter, number: u32, shelf: &'a Shelf) {
        let mut listings = 0;
        for line in directives(chapter) {
            let node = match Directive::parse(line) {
                Ok(Directive::Listing(name)) => {
                    let listing = shelf.listing(&chapter.folder().join(name));
                    listing.map(|listing| &listing.node)
                }
                Ok(Directive::Answer(name)) => {
                    let answer = shelf.answer(&chapter.answers().join(name));
                    answer.map(|answer| &answer.node)
                }
                Ok(Directive::Exercise(name)) => {
                    if shelf.exercise(&chapter.folder().join(name)).is_some() {
                        let label = format!("exercise {number}.{}", name.replace("exercise-", ""));
                        self.add(chapter, number, name, Proof::rust(label));
                    }
                    continue;
                }
                _ => continue,
            };
            listings += 1;
            // Without its record it shows nothing, and marks that lead to it must say so.
            if let Some(node) = node.filter(|node| node.is_recorded()) {
                let full = format!("{number}.{listings}");
                let mut proof = Proof::rust(format!("listing {full}"));
                proof.node = Some(node);
                proof.is_for_node = true;
                self.add(chapter, number, name(&node.folder), proof);
                self.numbers.entry(node.folder.clone()).or_insert(full);
            }
        }
        for block in block::find(&chapter.text) {
            if let Ok(info) = kind::understand(&block.info)
                && let Some(name) = info.name
            {
                let mut proof = Proof::rust("a block of the chapter".to_owned());
                proof.is_for_node = info.kind == BlockKind::Script;
                self.add(chapter, number, name, proof);
            }
        }
    }

    fn add(&mut self, chapter: &Chapter, number: u32, name: &str, mut proof: Proof<'a>) {
        proof.page = chapter.page();
        self.by_name
            .entry((number, name.to_owned()))
            .or_insert(proof);
    }

    /// What chapter `number` shows under `name`.
    pub fn get(&self, number: u32, name: &str) -> Option<&Proof<'a>> {
        self.by_name.get(&(number, name.to_owned()))
    }

    /// The page that shows all of the source file `path`, if one does.
    pub fn page_with_all_of(&self, path: &Path) -> Option<&str> {
        self.whole.get(path).map(String::as_str)
    }

    /// The number of the listing or answer in `folder`, such as `4.1`.
    pub fn number_of(&self, folder: &Path) -> &str {
        self.numbers.get(folder).map_or("", String::as_str)
    }
}

/// The lines of `chapter` that may be directives.
fn directives(chapter: &Chapter) -> impl Iterator<Item = &str> {
    let lines = chapter.text.lines();
    lines.filter(|line| directive::begins_in(line))
}
