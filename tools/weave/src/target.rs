//! What the chapters show by name, so that a sentence can lead to the run behind it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::directive::{self, Directive};
use crate::fence::{self, Kind};
use crate::files::name;
use crate::shelf::Shelf;
use crate::{Chapter, NodeProgram};

/// Something on a page that runs.
#[derive(Debug)]
pub(crate) struct Target<'a> {
    /// What the page calls it: `listing 4.1`.
    pub label: String,
    /// The file of its page, for a link from another one: `ch04-buffer-pool.md`.
    pub page: String,
    /// The program whose record holds what it prints; none for an exercise or a snippet.
    pub node: Option<&'a NodeProgram>,
    /// Whether Node runs it, on every release of the book, and not Rust alone.
    pub is_for_node: bool,
}

impl Target<'_> {
    /// Something that Rust runs.
    fn rust(label: String) -> Self {
        Target {
            label,
            page: String::new(),
            node: None,
            is_for_node: false,
        }
    }
}

/// Everything that runs in the numbered chapters, and the files that a page shows whole.
#[derive(Debug, Default)]
pub(crate) struct Targets<'a> {
    by_name: BTreeMap<(u32, String), Target<'a>>,
    /// The number of each listing and answer, by its folder: `4.1`.
    numbers: BTreeMap<PathBuf, String>,
    /// The page that shows all of a source file, by the file: `appendix-source.md`.
    whole: BTreeMap<PathBuf, String>,
}

impl<'a> Targets<'a> {
    /// Looks through all the chapters for what they show of the `shelf`, and for blocks with names.
    pub fn find(chapters: &[Chapter], shelf: &'a Shelf) -> Targets<'a> {
        let mut targets = Targets::default();
        for chapter in chapters {
            if let Some(number) = chapter.number() {
                targets.find_in(chapter, number, shelf);
            }
            for line in directives(chapter) {
                if let Ok(Directive::Source { path, anchor: None }) = Directive::parse(line) {
                    targets.whole.insert(path, page(chapter));
                }
            }
        }
        targets
    }

    fn find_in(&mut self, chapter: &Chapter, number: u32, shelf: &'a Shelf) {
        let mut listings = 0;
        for line in directives(chapter) {
            match Directive::parse(line) {
                Ok(Directive::Listing(name)) => {
                    listings += 1;
                    let node = shelf
                        .listing(&chapter.folder().join(name))
                        .map(|found| &found.node);
                    self.program(chapter, number, listings, node);
                }
                Ok(Directive::Answer(name)) => {
                    listings += 1;
                    let node = shelf
                        .answer(&chapter.answers().join(name))
                        .map(|found| &found.node);
                    self.program(chapter, number, listings, node);
                }
                Ok(Directive::Exercise(name)) => {
                    let folder = chapter.folder().join(name);
                    if shelf
                        .exercises
                        .iter()
                        .any(|exercise| exercise.folder == folder)
                    {
                        let label = format!("exercise {number}.{}", name.replace("exercise-", ""));
                        self.add(chapter, number, name, Target::rust(label));
                    }
                }
                _ => {}
            }
        }
        for block in fence::find(&chapter.text) {
            if let Ok(info) = fence::understand(&block.info)
                && let Some(name) = info.name
            {
                let mut target = Target::rust("a block of the chapter".to_owned());
                target.is_for_node = info.kind == Kind::Script;
                self.add(chapter, number, name, target);
            }
        }
    }

    fn program(
        &mut self,
        chapter: &Chapter,
        number: u32,
        listings: u32,
        node: Option<&'a NodeProgram>,
    ) {
        // Without its record it shows nothing, and marks that lead to it must say so.
        let Some(node) = node.filter(|node| node.is_recorded()) else {
            return;
        };
        let full = format!("{number}.{listings}");
        self.numbers
            .entry(node.folder.clone())
            .or_insert(full.clone());
        let mut target = Target::rust(format!("listing {full}"));
        target.node = Some(node);
        target.is_for_node = true;
        self.add(chapter, number, name(&node.folder), target);
    }

    fn add(&mut self, chapter: &Chapter, number: u32, name: &str, mut target: Target<'a>) {
        target.page = page(chapter);
        self.by_name
            .entry((number, name.to_owned()))
            .or_insert(target);
    }

    /// What chapter `number` shows under `name`.
    pub fn get(&self, number: u32, name: &str) -> Option<&Target<'a>> {
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

/// The file of the page that `chapter` becomes, for a link from another one.
fn page(chapter: &Chapter) -> String {
    format!("{}.md", chapter.name())
}
