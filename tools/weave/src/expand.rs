//! From the chapter its author wrote to the chapter its reader sees.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::directive::{self, Directive};
use crate::fence::{self, Block};
use crate::figure::Figure;
use crate::place::Place;
use crate::shelf::{Shelf, is_exercise};
use crate::{Chapter, Expanded, Problem, Problems, document, excerpt, exercise, solutions};

/// Expands `chapter`, one of `chapters`, with what lies on the `shelf`, and adds to `shown` the folders and files it has shown.
pub(crate) fn expand(
    chapter: &Chapter,
    chapters: &[Chapter],
    shelf: &Shelf,
    shown: &mut BTreeSet<PathBuf>,
    problems: &mut Problems,
) -> Expanded {
    let mut expander = Expander {
        chapter,
        chapters,
        source: chapter.text.lines().collect(),
        shelf,
        shown,
        problems,
        ids: BTreeMap::new(),
        listings: 0,
        exercises: 0,
        lines: Vec::new(),
    };
    let mut next = 1;
    for block in fence::find(&chapter.text) {
        expander.prose(next..block.first);
        expander.block(&block);
        next = block.last + 1;
    }
    expander.prose(next..expander.source.len() + 1);
    Expanded {
        path: chapter.path.clone(),
        lines: expander.lines,
    }
}

/// A chapter on its way from `source` to `lines`. Lines are counted from 1.
struct Expander<'a> {
    chapter: &'a Chapter,
    chapters: &'a [Chapter],
    source: Vec<&'a str>,
    shelf: &'a Shelf,
    shown: &'a mut BTreeSet<PathBuf>,
    problems: &'a mut Problems,
    /// The ids the page has given away, each with the line of the directive that took it.
    ids: BTreeMap<String, usize>,
    /// How many listings and exercises the page has shown.
    listings: u32,
    exercises: u32,
    lines: Vec<(String, usize)>,
}

impl<'a> Expander<'a> {
    /// Copies lines outside blocks of code, and expands the directives among them.
    fn prose(&mut self, numbers: Range<usize>) {
        for number in numbers {
            let line = self.source[number - 1];
            if !directive::begins_in(line) {
                self.push(line, number);
                continue;
            }
            match self.directive(line, &self.place(number)) {
                Ok(markdown) => markdown.lines().for_each(|line| self.push(line, number)),
                Err(problem) => self.problems.add(problem),
            }
        }
    }

    /// Copies a block of code the author wrote. Rust without a `main` gets one, hidden.
    fn block(&mut self, block: &Block) {
        if let Err(problem) = self.check(block) {
            self.problems.add(problem);
            return;
        }
        let lacks_main = block.lacks_main();
        let attributes = block.first + block.inner_attributes();
        for number in block.first..=block.last {
            if lacks_main && number == block.last {
                self.push_hidden(block, number, &fence::MAIN_ENDS);
            }
            self.push(self.source[number - 1], number);
            if lacks_main && number == attributes {
                self.push_hidden(block, number, &fence::MAIN_BEGINS);
            }
        }
    }

    fn check(&self, block: &Block) -> Result<(), Problem> {
        let opening = self.place(block.first);
        if !block.is_closed {
            return Err(opening.problem("this block of code is never closed"));
        }
        fence::check_info(&block.info).map_err(|message| opening.problem(message))?;
        for number in block.first..=block.last {
            if directive::begins_in(self.source[number - 1]) {
                let message = "a directive does not work inside a block of code";
                return Err(self.place(number).problem(message));
            }
        }
        Ok(())
    }

    /// The Markdown that belongs in the place of the directive on `line`.
    fn directive(&mut self, line: &str, place: &Place) -> Result<String, Problem> {
        match Directive::parse(line).map_err(|message| place.problem(message))? {
            Directive::Listing(name) => self.listing(name, place),
            Directive::Exercise(name) => self.exercise(name, place),
            Directive::Figure(name) => self.figure(name, place),
            Directive::Source { path, anchor } => {
                excerpt::render(&self.shelf.root, &path, anchor, place)
            }
            Directive::Document(path) => document::render(&self.shelf.root, &path, place),
            Directive::Solutions => {
                let Shelf {
                    root, exercises, ..
                } = self.shelf;
                solutions::render(root, self.chapters, exercises, place)
            }
        }
    }

    fn listing(&mut self, name: &str, place: &Place) -> Result<String, Problem> {
        if is_exercise(name) {
            return Err(place.problem(format!(
                "`{name}` is an exercise: write `{{{{#exercise {name}}}}}`"
            )));
        }
        let chapter = self.chapter_number(place)?;
        let folder = self.chapter.folder().join(name);
        self.show(name, &folder, place)?;
        let listings = &self.shelf.listings;
        match listings.iter().find(|listing| listing.folder == folder) {
            Some(listing) => {
                self.listings += 1;
                let number = format!("{chapter}.{}", self.listings);
                listing.render(&self.shelf.root, &number, place)
            }
            None => self.missing(&folder, "listing", place),
        }
    }

    fn exercise(&mut self, name: &str, place: &Place) -> Result<String, Problem> {
        let number = exercise::number(name)
            .ok_or_else(|| place.problem("an exercise is `{{#exercise exercise-N}}`"))?;
        let chapter = self.chapter_number(place)?;
        let folder = self.chapter.folder().join(name);
        self.show(name, &folder, place)?;
        self.exercises += 1;
        if number > self.exercises {
            return Err(place.problem(format!(
                "exercise-{} belongs before `{name}`: exercises are shown by their numbers",
                self.exercises
            )));
        }
        let exercises = &self.shelf.exercises;
        match exercises.iter().find(|exercise| exercise.folder == folder) {
            Some(exercise) => exercise.render(&self.shelf.root, chapter, place),
            None => self.missing(&folder, "exercise", place),
        }
    }

    fn figure(&mut self, name: &str, place: &Place) -> Result<String, Problem> {
        let figure = Figure::new(name);
        self.show(name, &figure.path(), place)?;
        figure.render(&self.shelf.root, place)
    }

    fn chapter_number(&self, place: &Place) -> Result<u32, Problem> {
        self.chapter.number().ok_or_else(|| {
            place.problem(
                "only a chapter named like `ch04-buffer-pool.md` has listings and exercises",
            )
        })
    }

    /// Notes that the page shows what is kept at `path`, under the id `name`.
    fn show(&mut self, name: &str, path: &Path, place: &Place) -> Result<(), Problem> {
        self.shown.insert(path.to_owned());
        match self.ids.insert(name.to_owned(), place.line) {
            Some(line) => Err(place.problem(format!(
                "line {line} already shows something named `{name}`: a page has each name once"
            ))),
            None => Ok(()),
        }
    }

    /// What stands for a listing or an exercise that is not on the shelf.
    fn missing(&self, folder: &Path, what: &str, place: &Place) -> Result<String, Problem> {
        if self.shelf.root.join(folder).is_dir() {
            Ok(String::new()) // Its Cargo.toml is at fault, and that has been noted.
        } else {
            let folder = folder.display();
            Err(place.problem(format!("there is no {what} in {folder}")))
        }
    }

    fn place(&self, line: usize) -> Place<'a> {
        Place {
            file: &self.chapter.path,
            line,
        }
    }

    fn push(&mut self, line: &str, number: usize) {
        self.lines.push((line.to_owned(), number));
    }

    fn push_hidden(&mut self, block: &Block, number: usize, lines: &[&str]) {
        for line in lines {
            self.push(&format!("{}{line}", block.prefix), number);
        }
    }
}
