//! What a page of HTML holds that links are about.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// The ids, classes and references of one page, or of a piece of one.
#[derive(Default)]
pub struct Page {
    pub ids: HashSet<String>,
    /// Ids that a second element has too: a link to one of these is a toss-up.
    pub repeated_ids: Vec<String>,
    pub classes: HashSet<String>,
    pub references: Vec<Reference>,
}

/// Something a page names by its address.
pub struct Reference {
    pub url: String,
    /// Whether the browser fetches it with the page; otherwise it waits for a click.
    fetched: bool,
    /// Its line in the page.
    pub line: usize,
}

/// Every page in `site`, by its path there.
pub fn all(site: &Path) -> BTreeMap<PathBuf, Page> {
    let pages = texts(site, "html").into_iter();
    pages
        .map(|(path, html)| (path, Page::read(&html)))
        .collect()
}

/// Every style sheet in `site`, by its path there.
pub fn styles(site: &Path) -> BTreeMap<PathBuf, String> {
    texts(site, "css")
}

/// Every file below `site` whose name ends with `extension`.
fn texts(site: &Path, extension: &str) -> BTreeMap<PathBuf, String> {
    let mut texts = BTreeMap::new();
    let mut folders = vec![site.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = fs::read_to_string(&path).unwrap();
                texts.insert(path.strip_prefix(site).unwrap().to_path_buf(), text);
            }
        }
    }
    texts
}

impl Page {
    pub fn read(html: &str) -> Page {
        let input = BufferQueue::default();
        input.push_back(html.into());
        let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    fn add_id(&mut self, id: String) {
        if !self.ids.insert(id.clone()) {
            self.repeated_ids.push(id);
        }
    }
}

impl Reference {
    /// What a reader may follow.
    pub fn link(url: &str) -> Reference {
        Reference {
            url: url.to_owned(),
            fetched: false,
            line: 1,
        }
    }

    /// What the browser fetches with the page.
    pub fn part(url: &str) -> Reference {
        Reference {
            url: url.to_owned(),
            fetched: true,
            line: 1,
        }
    }

    /// Whether the address has a scheme (`https:`, `mailto:`) or names another host (`//host`).
    pub fn is_foreign(&self) -> bool {
        let start = self.url.split(['/', '#', '?']).next().unwrap_or_default();
        start.contains(':') || self.url.starts_with("//")
    }

    /// The address, if the browser fetches it from another machine.
    pub fn foreign_part(&self) -> Option<&str> {
        let foreign = self.fetched && self.is_foreign() && !self.url.starts_with("data:");
        foreign.then_some(self.url.as_str())
    }
}

/// Collects from each tag.
#[derive(Default)]
struct Reader(RefCell<Page>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        let mut page = self.0.borrow_mut();
        for attribute in &tag.attrs {
            let value = attribute.value.to_string();
            match &*attribute.name.local {
                "id" => page.add_id(value),
                "class" => page
                    .classes
                    .extend(value.split_whitespace().map(str::to_owned)),
                "href" | "src" | "xlink:href" | "poster" | "data" => {
                    page.references.push(Reference {
                        url: value,
                        fetched: &*tag.name != "a",
                        line: line as usize,
                    })
                }
                _ => {}
            }
        }
        // What stands in these is not HTML.
        match (&*tag.name, tag.kind) {
            ("script", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::ScriptData),
            ("style", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}
