//! From the chapter its author wrote to the chapter its reader sees.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::directive::{self, Directive};
use crate::excerpt::{self, Excerpt, Seen};
use crate::fence::{self, Block};
use crate::figure::Figure;
use crate::inline;
use crate::inventory::Inventory;
use crate::note;
use crate::place::Place;
use crate::shelf::{Shelf, is_exercise};
use crate::target::Targets;
use crate::{Chapter, Expanded, Problem, Problems, document, exercise, solutions};

/// What the chapters expanded so far have shown.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    /// The folders of listings, answers and exercises, and the files of figures.
    pub paths: BTreeSet<PathBuf>,
    /// Lines of source files.
    lines: Seen,
}

/// Expands `chapter`, one of `chapters`, with what lies on the `shelf`, and adds to `shown` what it has shown.
pub(crate) fn expand(
    chapter: &Chapter,
    chapters: &[Chapter],
    shelf: &Shelf,
    targets: &Targets,
    shown: &mut Shown,
    problems: &mut Problems,
) -> Expanded {
    let mut expander = Expander {
        chapter,
        chapters,
        source: chapter.text.lines().collect(),
        shelf,
        targets,
        shown,
        problems,
        ids: BTreeMap::new(),
        exercises: 0,
        lines: Vec::new(),
        excerpts: Vec::new(),
    };
    let blocks = fence::find(&chapter.text);
    let mut next = 1;
    for (i, block) in blocks.iter().enumerate() {
        expander.prose(next..block.first);
        expander.block(block, blocks[..i].last(), blocks.get(i + 1));
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
    chapters: &'a [Chapter],
    source: Vec<&'a str>,
    shelf: &'a Shelf,
    targets: &'a Targets<'a>,
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
        let text = note::render_all(&text).unwrap_or_else(|offset| {
            let line = numbers.start + text[..offset].matches('\n').count();
            let message = "this note does not end in its paragraph: close it with `}}`";
            self.problems.add(self.place(line).problem(message));
            text.clone()
        });
        for (line, number) in text.split('\n').zip(numbers) {
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

    /// `line` with its marks and values expanded. What is wrong with one is said with the sentence it stands behind.
    fn marks_and_values(&mut self, line: &str, number: usize) -> String {
        let mut expanded = String::new();
        let mut rest = line;
        while let Some((start, end, inline)) = inline::next(rest) {
            let column = line.len() - rest.len() + start;
            expanded.push_str(&rest[..start]);
            let chapter = self.chapter.number().unwrap_or_default();
            let rendered =
                inline.and_then(|inline| inline.render(&self.shelf.root, chapter, self.targets));
            match rendered {
                Ok(markdown) => expanded.push_str(&markdown),
                Err(message) => {
                    let mut sentence = inline::sentence(&self.source, number, column);
                    if rest[start..].starts_with("{{value ") {
                        sentence.push_str(" …");
                    }
                    let message = format!("nothing stands behind “{sentence}”: {message}");
                    self.problems.add(self.place(number).problem(message));
                }
            }
            rest = &rest[end..];
        }
        expanded.push_str(rest);
        expanded
    }

    /// Copies a block of code the author wrote. Rust without a `main` gets one, hidden.
    fn block(&mut self, block: &Block, before: Option<&Block>, after: Option<&Block>) {
        let inventory = Inventory {
            file: &self.chapter.path,
            source: &self.source,
        };
        if let Err(problem) = inventory.check(block, before, after) {
            self.problems.add(problem);
            return;
        }
        let name = fence::understand(&block.info)
            .ok()
            .and_then(|info| info.name);
        if let Some(name) = name {
            if let Err(problem) = self.take_id(name, &self.place(block.first)) {
                self.problems.add(problem);
            }
            self.push(
                &format!("<div class=\"snippet\" id=\"{name}\">"),
                block.first,
            );
            self.push("", block.first);
        }
        let lacks_main = block.lacks_main();
        let attributes = block.first + block.inner_attributes();
        for number in block.first..=block.last {
            if lacks_main && number == block.last {
                self.push_hidden(block, number, &fence::MAIN_ENDS);
            }
            let line = match (number == block.first, name) {
                (true, Some(name)) => self.source[number - 1].replace(&format!(",name={name}"), ""),
                _ => self.source[number - 1].to_owned(),
            };
            self.push(&line, number);
            if lacks_main && number == attributes {
                self.push_hidden(block, number, &fence::MAIN_BEGINS);
            }
        }
        if name.is_some() {
            self.push("", block.last);
            self.push("</div>", block.last);
        }
    }

    /// The Markdown that belongs in the place of the directive on `line`.
    fn directive(&mut self, line: &str, place: &Place) -> Result<String, Problem> {
        match Directive::parse(line).map_err(|message| place.problem(message))? {
            Directive::Listing(name) => self.listing(name, place),
            Directive::Answer(name) => self.answer(name, place),
            Directive::Exercise(name) => self.exercise(name, place),
            Directive::Figure(name) => self.figure(name, place),
            Directive::Source { path, anchor } => match anchor {
                Some(anchor) => self.excerpt(&path, anchor, place),
                None => self.whole_file(&path, place),
            },
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
        self.chapter_number(place)?;
        let folder = self.chapter.folder().join(name);
        self.show(name, &folder, place)?;
        match self.shelf.listing(&folder) {
            Some(listing) => {
                listing.render(&self.shelf.root, self.targets.number_of(&folder), place)
            }
            None => self.missing(&folder, "listing", place),
        }
    }

    fn answer(&mut self, name: &str, place: &Place) -> Result<String, Problem> {
        self.chapter_number(place)?;
        let folder = self.chapter.answers().join(name);
        self.show(name, &folder, place)?;
        match self.shelf.answer(&folder) {
            Some(answer) => answer.render(&self.shelf.root, self.targets.number_of(&folder), place),
            None => self.missing(&folder, "answer", place),
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

    fn excerpt(&mut self, path: &Path, anchor: &str, place: &Place) -> Result<String, Problem> {
        let chapter = self.chapter.number();
        let link = self.targets.page_with_all_of(path);
        let seen = &mut self.shown.lines;
        let (markdown, excerpt) =
            excerpt::render(&self.shelf.root, path, anchor, link, chapter, seen, place)?;
        if chapter.is_some() {
            self.excerpts.push(excerpt);
        }
        Ok(markdown)
    }

    fn whole_file(&mut self, path: &Path, place: &Place) -> Result<String, Problem> {
        self.take_id(&excerpt::id(path), place)?;
        excerpt::render_whole(&self.shelf.root, path, place)
    }

    fn chapter_number(&self, place: &Place) -> Result<u32, Problem> {
        self.chapter.number().ok_or_else(|| {
            place.problem(
                "only a chapter named like `ch04-buffer-pool.md` has listings, answers and exercises",
            )
        })
    }

    /// Notes that the page shows what is kept at `path`, under the id `name`.
    fn show(&mut self, name: &str, path: &Path, place: &Place) -> Result<(), Problem> {
        self.shown.paths.insert(path.to_owned());
        self.take_id(name, place)
    }

    /// Gives `name` to what stands at `place`.
    fn take_id(&mut self, name: &str, place: &Place) -> Result<(), Problem> {
        match self.ids.insert(name.to_owned(), place.line) {
            Some(line) => Err(place.problem(format!(
                "line {line} already shows something named `{name}`: a page has each name once"
            ))),
            None => Ok(()),
        }
    }

    /// What stands for a listing, an answer or an exercise that is not on the shelf.
    fn missing(&self, folder: &Path, what: &str, place: &Place) -> Result<String, Problem> {
        if self.shelf.root.join(folder).is_dir() {
            Ok(String::new()) // Its Cargo.toml or node.mjs is at fault, and that has been noted.
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
