//! Every link of every chapter leads somewhere, and to one place; every image exists; and no page asks anything of another
//! machine.

mod page;
mod support;

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};
use page::{Page, Reference};
use support::SmallBook;
use weave::Expanded;

#[test]
fn every_link_of_the_book_resolves() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let mut command = Command::new(env!("CARGO_BIN_EXE_book"));
    command
        .arg("build")
        .arg("--dest-dir")
        .arg(&site)
        .current_dir(&root);
    let output = command.output().unwrap();
    assert!(output.status.success(), "\n{}", support::stderr(&output));

    let problems = [chapter_problems(&root, &site), page_problems(&site)].concat();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn what_does_not_resolve_is_named_with_chapter_and_line() {
    let book = SmallBook::new();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n[good](#bytes) [good](ch01-bytes.md#hello) [good](https://nodejs.org/)\n\n{{#listing hello}}\n\n\
         [page](ch02-none.md)\n\n[heading](ch01-bytes.md#nowhere)\n\n[local](#nowhere)\n\n[absolute](/index.html)\n\n\
         ![image](none.png)\n\n![foreign](https://example.org/pixel.png)\n\n\
         <p>\n<a href=\"none.html\">html</a>\n</p>\n\nAnd <a href=\"none.pdf\">inline</a>.\n",
    );
    book.run(&["build"]);
    assert_eq!(
        chapter_problems(book.root(), &book.path("book")),
        [
            "src/ch01-bytes.md:7: there is no ch02-none.html",
            "src/ch01-bytes.md:9: ch01-bytes.html has nothing with the id `nowhere`",
            "src/ch01-bytes.md:11: ch01-bytes.html has nothing with the id `nowhere`",
            "src/ch01-bytes.md:13: /index.html begins at the server's root: write it relative to this chapter",
            "src/ch01-bytes.md:15: there is no none.png",
            "src/ch01-bytes.md:17: https://example.org/pixel.png is fetched from another machine",
            "src/ch01-bytes.md:20: there is no none.html",
            "src/ch01-bytes.md:23: there is no none.pdf",
        ]
    );
}

#[test]
fn an_id_that_two_things_have_is_named() {
    let book = SmallBook::new();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n## Hello\n\n{{#listing hello}}\n",
    );
    book.run(&["build"]);
    let problems = page_problems(&book.path("book"));
    assert!(
        problems.contains(&"ch01-bytes.html: two things have the id `hello`".to_owned()),
        "{problems:?}"
    );
}

#[test]
fn what_a_page_asks_of_another_machine_is_named() {
    let book = SmallBook::new();
    let config = book
        .read("book.toml")
        .replace("runnable = false", "runnable = true");
    book.write("book.toml", &config);
    book.run(&["build"]);
    let problems = page_problems(&book.path("book"));
    assert!(
        problems
            .contains(&"ch01-bytes.html: a run button sends code to another machine".to_owned()),
        "{problems:?}"
    );

    book.write(
        "assets/book.css",
        "@import url(\"https://example.org/font.css\");\n",
    );
    let config = book.read("book.toml").replace(
        "[output.html.playground]",
        "[output.html]\nadditional-css = [\"assets/book.css\"]\nmathjax-support = true\n[output.html.playground]",
    );
    book.write("book.toml", &config);
    book.run(&["build"]);
    let problems = page_problems(&book.path("book")).join("\n");
    assert!(
        problems.contains("font.css is fetched from another machine"),
        "{problems}"
    );
    assert!(
        problems.contains("TeX-AMS-MML_HTMLorMML is fetched from another machine"),
        "{problems}"
    );
}

/// What is wrong with the links and images of the chapters in `root`, whose pages are in `site`.
fn chapter_problems(root: &Path, site: &Path) -> Vec<String> {
    let chapters = weave::Book::load(root)
        .and_then(|book| book.expand_all())
        .unwrap();
    let pages = page::all(site);
    let mut problems = Vec::new();
    for chapter in &chapters {
        let page = chapter
            .path
            .strip_prefix("src")
            .unwrap()
            .with_extension("html");
        for (reference, line) in references(chapter) {
            if let Some(problem) = problem(&reference, &page, site, &pages) {
                problems.push(format!("{}:{line}: {problem}", chapter.path.display()));
            }
        }
    }
    problems
}

/// What is wrong with the pages in `site` themselves: ids given twice, and what they fetch from another machine. mdBook
/// adds to each page, too.
fn page_problems(site: &Path) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, page) in page::all(site) {
        let name = name.display();
        for url in page.references.iter().filter_map(Reference::foreign_part) {
            problems.push(format!("{name}: {url} is fetched from another machine"));
        }
        for id in &page.repeated_ids {
            problems.push(format!("{name}: two things have the id `{id}`"));
        }
        if page.classes.contains("playground") {
            problems.push(format!(
                "{name}: a run button sends code to another machine"
            ));
        }
    }
    for (name, style) in page::styles(site) {
        let name = name.display();
        let foreign = style.split("url(").skip(1).filter_map(|url| {
            let url = url.split(')').next()?.trim_matches(['"', '\'', ' ']);
            Reference::part(url).foreign_part().map(str::to_owned)
        });
        problems
            .extend(foreign.map(|url| format!("{name}: {url} is fetched from another machine")));
    }
    problems
}

/// Why `reference` does not work on `page`, if it does not.
fn problem(
    reference: &Reference,
    page: &Path,
    site: &Path,
    pages: &BTreeMap<PathBuf, Page>,
) -> Option<String> {
    if let Some(url) = reference.foreign_part() {
        return Some(format!("{url} is fetched from another machine"));
    }
    if reference.is_foreign() {
        return None;
    }
    let url = &reference.url;
    if url.starts_with('/') {
        return Some(format!(
            "{url} begins at the server's root: write it relative to this chapter"
        ));
    }
    let (path, id) = url.split_once('#').unwrap_or((url, ""));
    let target = match path.strip_suffix(".md") {
        Some(chapter) => tidy(&page.with_file_name(format!("{chapter}.html"))),
        None if path.is_empty() => page.to_path_buf(),
        None => tidy(&page.with_file_name(path)),
    };
    let name = target.display();
    match pages.get(&target) {
        Some(page) if id.is_empty() || page.ids.contains(id) => None,
        Some(_) => Some(format!("{name} has nothing with the id `{id}`")),
        None if site.join(&target).is_file() => None,
        None => Some(format!("there is no {name}")),
    }
}

/// The path without `.` and `..`.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                tidy.pop();
            }
            other => tidy.push(other),
        }
    }
    tidy
}

/// Everything the chapter refers to, with the line of its file.
fn references(chapter: &Expanded) -> Vec<(Reference, usize)> {
    let text = chapter.text();
    let mut references = Vec::new();
    let mut block = String::new();
    let mut block_start = 0;
    for (event, range) in new_cmark_parser(&text, &MarkdownOptions::default()).into_offset_iter() {
        let line = text[..range.start].matches('\n').count() + 1;
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                references.push((Reference::link(&dest_url), line))
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                references.push((Reference::part(&dest_url), line))
            }
            Event::InlineHtml(html) => {
                let found = Page::read(&html).references;
                references.extend(found.into_iter().map(|reference| (reference, line)));
            }
            // A block of HTML comes line by line, and a tag may go over several.
            Event::Start(Tag::HtmlBlock) => (block, block_start) = (String::new(), line),
            Event::Html(html) => block.push_str(&html),
            Event::End(TagEnd::HtmlBlock) => {
                for reference in Page::read(&block).references {
                    let line = block_start + reference.line - 1;
                    references.push((reference, line));
                }
            }
            _ => {}
        }
    }
    references
        .into_iter()
        .map(|(reference, line)| (reference, chapter.source_line(line)))
        .collect()
}
