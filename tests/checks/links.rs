//! Every link of every chapter leads somewhere, and to one place; every image exists; and no page asks anything of another
//! machine.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};
use weave::Expanded;

use crate::Scope;
use crate::page::{self, Page, Reference};

/// What is wrong with the links and images of the chapters in `scope`, and with their pages, which are in `site`.
pub fn problems(scope: &Scope, site: &Path) -> Vec<String> {
    let pages = page::all(site);
    let mut problems = chapter_problems(scope, site, &pages);
    problems.extend(page_problems(scope, site, &pages));
    problems
}

fn chapter_problems(scope: &Scope, site: &Path, pages: &BTreeMap<PathBuf, Page>) -> Vec<String> {
    let mut problems = Vec::new();
    for chapter in scope.chapters() {
        let page = chapter
            .path
            .strip_prefix("src")
            .unwrap_or(&chapter.path)
            .with_extension("html");
        for (reference, line) in references(chapter) {
            if let Some(problem) = problem(&reference, &page, site, pages) {
                problems.push(format!("{}:{line}: {problem}", chapter.path.display()));
            }
        }
    }
    problems
}

/// What is wrong with the pages themselves: ids given twice, and what they fetch from another machine. mdBook adds to each page,
/// too.
fn page_problems(scope: &Scope, site: &Path, pages: &BTreeMap<PathBuf, Page>) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, page) in pages {
        if !scope.is_whole() && !scope.has(&Path::new("src").join(name.with_extension("md"))) {
            continue;
        }
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
