//! From the chapter its author wrote to the chapter its reader sees.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::{Book, Expanded};
use crate::chapter::block::{self, Block};
use crate::chapter::directive::{self, Directive};
use crate::chapter::location::Location;
use crate::chapter::{inventory, kind, mark};
use crate::html;
use crate::programs::exercise;
use crate::programs::figure::Figure;
use crate::programs::folders::is_exercise;
use crate::programs::index::Index;
use crate::programs::shelf::Shelf;
use crate::source::excerpt::{Excerpt, Seen};
use crate::{Chapter, Problem, Problems};

/// What the chapters expanded so far have shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The folders of listings, answers and exercises, and the files of figures.
    pub paths: BTreeSet<PathBuf>,
    /// Items of source files.
    items: Seen,
}

/// Expands `chapter` of `book` with what lies on the `shelf`, and adds to `shown` what it has shown.
pub(super) fn expand(
    chapter: &Chapter,
    book: &Book,
    shelf: &Shelf,
    index: &Index,
    shown: &mut Shown,
    problems: &mut Problems,
) -> Expanded {
    let mut expander = Expander {
        chapter,
        book,
        source: chapter.text.lines().collect(),
        shelf,
        index,
        shown,
        problems,
        ids: BTreeMap::new(),
        exercises: 0,
        lines: Vec::new(),
        excerpts: Vec::new(),
    };
    let blocks = block::find(&chapter.text);
    let mut next = 1;
    for (i, block) in blocks.iter().enumerate() {
        expander.prose(next..block.first);
        expander.block(&blocks, i);
        next = block.last + 1;
    }
    expander.prose(next..expander.source.len() + 1);
    Expanded {
        path: chapter.path.clone(),
        lines: expander.lines,
        blocks: blocks.iter().map(|block| block.first).collect(),
        excerpts: expander.excerpts,
    }
}

/// A chapter on its way from `source` to `lines`. Lines are counted from 1.
struct Expander<'a> {
    chapter: &'a Chapter,
    book: &'a Book,
    source: Vec<&'a str>,
    shelf: &'a Shelf,
    index: &'a Index<'a>,
    shown: &'a mut Shown,
    problems: &'a mut Problems,
    /// The ids the page has given away, each with the line of the directive that took it.
    ids: BTreeMap<String, usize>,
    /// How many exercises the page has shown.
    exercises: u32,
    lines: Vec<(String, usize)>,
    /// What the page has shown of source files.
    excerpts: Vec<Excerpt>,
}

impl<'a> Expander<'a> {
    /// Copies lines outside blocks of code, and expands the directives among them.
    fn prose(&mut self, numbers: Range<usize>) {
        let lines: Vec<String> = numbers
            .clone()
            .map(|number| self.marks_and_values(self.source[number - 1], number))
            .collect();
        let text = lines.join("\n");
        let text = html::note::render_all(&text).unwrap_or_else(|offset| {
            let line = numbers.start + text[..offset].matches('\n').count();
            let message = "this note does not end in its paragraph: close it with `}}`";
            self.problems.add(self.at(line).problem(message));
            text.clone()
        });
        for (line, number) in text.split('\n').zip(numbers) {
            if !directive::begins_in(line) {
                self.push(line, number);
                continue;
            }
            match self.directive(line, &self.at(number)) {
                Ok(markdown) => markdown.lines().for_each(|line| self.push(line, number)),
                Err(problem) => self.problems.add(problem),
            }
        }
    }

    /// `line` with its marks and values expanded. What is wrong with one is said with the sentence it stands behind.
    fn marks_and_values(&mut self, line: &str, number: usize) -> String {
        let mut expanded = String::new();
        let mut rest = line;
        while let Some((start, end, mark)) = mark::next(rest) {
            let column = line.len() - rest.len() + start;
            expanded.push_str(&rest[..start]);
            let chapter = self.chapter.number().unwrap_or_default();
            let render = |mark| html::mark::render(&mark, &self.book.root, chapter, self.index);
            match mark.and_then(render) {
                Ok(markdown) => expanded.push_str(&markdown),
                Err(message) => {
                    let mut sentence = mark::sentence(&self.source, number, column);
                    if rest[start..].starts_with("{{value ") {
                        sentence.push_str(" …");
                    }
                    let message = format!("nothing stands behind “{sentence}”: {message}");
                    self.problems.add(self.at(number).problem(message));
                }
            }
            rest = &rest[end..];
        }
        expanded + rest
    }

    /// Copies a block of code the author wrote. Rust without a `main` gets one, hidden.
    fn block(&mut self, blocks: &[Block], i: usize) {
        let block = &blocks[i];
        if let Err(problem) = inventory::check(blocks, i, &self.source, |line| self.at(line)) {
            return self.problems.add(problem);
        }
        let info = kind::understand(&block.info).ok();
        let name = info.and_then(|info| info.name);
        if let Some(name) = name {
            if let Err(problem) = self.take_id(name, &self.at(block.first)) {
                self.problems.add(problem);
            }
            self.push(&html::snippet::opening(name), block.first);
            self.push("", block.first);
        }
        let lacks_main = block.lacks_main();
        let attributes = block.first + block.inner_attributes();
        for number in block.first..=block.last {
            if lacks_main && number == block.last {
                self.push_hidden(block, number, &block::MAIN_ENDS);
            }
            let line = match (number == block.first, name) {
                (true, Some(name)) => self.source[number - 1].replace(&format!(",name={name}"), ""),
                _ => self.source[number - 1].to_owned(),
            };
            self.push(&line, number);
            if lacks_main && number == attributes {
                self.push_hidden(block, number, &block::MAIN_BEGINS);
            }
        }
        if name.is_some() {
            self.push("", block.last);
            self.push(html::snippet::CLOSING, block.last);
        }
    }

    /// The Markdown that the directive on `line` stands for.
    fn directive(&mut self, line: &str, at: &Location) -> Result<String, Problem> {
        match Directive::parse(line).map_err(|message| at.problem(message))? {
            Directive::Listing(name) => self.listing(name, at),
            Directive::Answer(name) => self.answer(name, at),
            Directive::Exercise(name) => self.exercise(name, at),
            Directive::Figure(name) => self.figure(name, at),
            Directive::Source { path, items } if items.is_empty() => {
                self.take_id(&html::excerpt::id(&path), at)?;
                html::excerpt::whole(&path, at)
            }
            Directive::Source { path, items } => self.excerpt(&path, &items, at),
            Directive::Document(path) => html::document::render(&path, at),
            Directive::Solutions => {
                html::exercise::solutions(&self.book.chapters, &self.shelf.exercises, at)
            }
            Directive::Lines => Ok(html::changes::lines()),
            Directive::Changes => {
                html::changes::changes(self.index).map_err(|message| at.problem(message))
            }
        }
    }

    fn listing(&mut self, name: &str, at: &Location) -> Result<String, Problem> {
        if is_exercise(name) {
            return Err(at.problem(format!(
                "`{name}` is an exercise: write `{{{{#exercise {name}}}}}`"
            )));
        }
        self.chapter_number(at)?;
        let folder = self.chapter.folder().join(name);
        self.show(name, &folder, at)?;
        match self.shelf.listing(&folder) {
            Some(listing) => html::listing::listing(listing, self.index.number_of(&folder), at),
            None => missing(&folder, "listing", at),
        }
    }

    fn answer(&mut self, name: &str, at: &Location) -> Result<String, Problem> {
        self.chapter_number(at)?;
        let folder = self.chapter.answers().join(name);
        self.show(name, &folder, at)?;
        match self.shelf.answer(&folder) {
            Some(answer) => html::listing::answer(answer, self.index.number_of(&folder), at),
            None => missing(&folder, "answer", at),
        }
    }

    fn exercise(&mut self, name: &str, at: &Location) -> Result<String, Problem> {
        let number = exercise::number(name)
            .ok_or_else(|| at.problem("an exercise is `{{#exercise exercise-N}}`"))?;
        let chapter = self.chapter_number(at)?;
        let folder = self.chapter.folder().join(name);
        self.show(name, &folder, at)?;
        self.exercises += 1;
        if number > self.exercises {
            return Err(at.problem(format!(
                "exercise-{} belongs before `{name}`: exercises are shown by their numbers",
                self.exercises
            )));
        }
        match self.shelf.exercise(&folder) {
            Some(exercise) => html::exercise::exercise(exercise, chapter, at),
            None => missing(&folder, "exercise", at),
        }
    }

    fn figure(&mut self, name: &str, at: &Location) -> Result<String, Problem> {
        let figure = Figure::new(name);
        self.show(name, &figure.path(), at)?;
        html::figure::render(&figure, at)
    }

    fn excerpt(&mut self, path: &Path, items: &[&str], at: &Location) -> Result<String, Problem> {
        let page = self.index.page_with_all_of(path);
        let excerpt = Excerpt::take(path, items, at)?;
        let before = excerpt.shown_before(&self.shown.items);
        let markdown = html::excerpt::render(&excerpt, &before, page);
        if let Some(chapter) = self.chapter.number() {
            excerpt.note(chapter, &mut self.shown.items);
            self.excerpts.push(excerpt);
        }
        Ok(markdown)
    }

    fn chapter_number(&self, at: &Location) -> Result<u32, Problem> {
        self.chapter.number().ok_or_else(|| {
            at.problem(
                "only a chapter named like `ch04-buffer-pool.md` has listings, answers and exercises",
            )
        })
    }

    /// Notes that the page shows what is kept at `path`, under the id `name`.
    fn show(&mut self, name: &str, path: &Path, at: &Location) -> Result<(), Problem> {
        self.shown.paths.insert(path.to_owned());
        self.take_id(name, at)
    }

    /// Gives `name` to what stands at `at`.
    fn take_id(&mut self, name: &str, at: &Location) -> Result<(), Problem> {
        match self.ids.insert(name.to_owned(), at.line) {
            Some(line) => Err(at.problem(format!(
                "line {line} already shows something named `{name}`: a page has each name once"
            ))),
            None => Ok(()),
        }
    }

    fn at(&self, line: usize) -> Location<'a> {
        Location {
            root: &self.book.root,
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

/// What stands for a listing, an answer or an exercise that is not on the shelf.
fn missing(folder: &Path, what: &str, at: &Location) -> Result<String, Problem> {
    if at.root.join(folder).is_dir() {
        return Ok(String::new()); // Its Cargo.toml or node.mjs is at fault, and that has been noted.
    }
    Err(at.problem(format!("there is no {what} in {}", folder.display())))
}
