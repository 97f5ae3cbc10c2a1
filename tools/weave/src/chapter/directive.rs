//! Directives: the lines of a chapter that stand for something kept elsewhere.

use std::path::PathBuf;

/// One directive, as written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Directive<'a> {
    /// `{{#listing slab-cursor}}`
    Listing(&'a str),
    /// `{{#answer untouched-zeros}}`
    Answer(&'a str),
    /// `{{#exercise exercise-1}}`
    Exercise(&'a str),
    /// `{{#source listings/buffer/src/memory/slab.rs:Slab::take, Slab::peek}}`, or the whole file:
    /// `{{#source listings/buffer/src/memory/slab.rs}}`
    Source { path: PathBuf, items: Vec<&'a str> },
    /// `{{#figure kitchen}}`
    Figure(&'a str),
    /// `{{#document listings/buffer/NAMES.md}}`
    Document(PathBuf),
    /// `{{#solutions}}`
    Solutions,
    /// `{{#lines}}`: the release lines of Node
    Lines,
    /// `{{#changes}}`: what changed in which release
    Changes,
}

const FORMS: &str = "a directive is `{{#listing NAME}}`, `{{#answer NAME}}`, `{{#exercise exercise-N}}`, \
    `{{#source PATH:ITEM, ITEM}}`, `{{#source PATH}}`, `{{#figure NAME}}`, `{{#document PATH}}`, `{{#solutions}}`, \
    `{{#lines}}` or `{{#changes}}`, alone on its line";

/// Whether `line` has the beginning of a directive anywhere in it.
pub(crate) fn begins_in(line: &str) -> bool {
    line.contains("{{#")
}

impl Directive<'_> {
    /// The directive that `line` consists of.
    ///
    /// # Errors
    ///
    /// What the line should have said.
    pub fn parse(line: &str) -> Result<Directive<'_>, String> {
        let inner = line
            .trim_end()
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"));
        let (word, what) = inner.map_or(("", ""), |it| it.split_once(' ').unwrap_or((it, "")));
        match word {
            "listing" if is_name(what) => Ok(Directive::Listing(what)),
            "answer" if is_name(what) => Ok(Directive::Answer(what)),
            "exercise" if is_name(what) => Ok(Directive::Exercise(what)),
            "figure" if is_name(what) => Ok(Directive::Figure(what)),
            "source" => source(what),
            "document" if is_within(what, ".md") => Ok(Directive::Document(what.into())),
            "solutions" if what.is_empty() => Ok(Directive::Solutions),
            "lines" if what.is_empty() => Ok(Directive::Lines),
            "changes" if what.is_empty() => Ok(Directive::Changes),
            _ => Err(FORMS.to_owned()),
        }
    }
}

fn source(what: &str) -> Result<Directive<'_>, String> {
    let (path, items) = match what.split_once(':') {
        // A type may have a comma of its own, but no blank behind it.
        Some((path, items)) => (path, items.split(", ").collect()),
        None => (what, Vec::new()),
    };
    if items.iter().any(|item: &&str| item.trim().is_empty()) {
        return Err(FORMS.to_owned());
    }
    if !is_within(path, ".rs") {
        return Err(format!(
            "`{path}` is not the path of a Rust file from the root of the book"
        ));
    }
    let path = PathBuf::from(path);
    Ok(Directive::Source { path, items })
}

/// Whether `path` leads from the root of the book to a file of this kind.
fn is_within(path: &str, kind: &str) -> bool {
    path.ends_with(kind) && path.split('/').all(|part| part != ".." && !part.is_empty())
}

/// Whether `text` can name a listing, an exercise, a figure or an anchor.
pub(crate) fn is_name(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    !text.is_empty() && text.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_understood() {
        let source = |items| Directive::Source {
            path: PathBuf::from("listings/buffer/src/pool.rs"),
            items,
        };
        let names = vec!["Slab::take", "impl Drop for Slab"];
        for (line, directive) in [
            ("listing slab-cursor", Directive::Listing("slab-cursor")),
            ("answer zeros", Directive::Answer("zeros")),
            ("exercise exercise-1", Directive::Exercise("exercise-1")),
            ("figure kitchen", Directive::Figure("kitchen")),
            ("solutions", Directive::Solutions),
            ("lines", Directive::Lines),
            ("changes", Directive::Changes),
            ("source listings/buffer/src/pool.rs", source(vec![])),
            (
                "source listings/buffer/src/pool.rs:Slab::take, impl Drop for Slab",
                source(names),
            ),
        ] {
            let line = format!("{{{{#{line}}}}}  ");
            assert_eq!(Directive::parse(&line), Ok(directive));
        }
    }

    #[test]
    fn a_document_is_markdown_within_the_book() {
        assert_eq!(
            Directive::parse("{{#document listings/buffer/NAMES.md}}"),
            Ok(Directive::Document("listings/buffer/NAMES.md".into()))
        );
        for path in ["../NAMES.md", "listings/buffer/src/lib.rs"] {
            assert!(Directive::parse(&format!("{{{{#document {path}}}}}")).is_err());
        }
    }

    #[test]
    fn anything_else_is_told_the_forms() {
        for line in [
            "{{#include ../listings/x.rs}}",
            "{{#listing}}",
            "{{#listing two names}}",
            "{{#listing ../buffer}}",
            "{{#listing slab-cursor",
            "see {{#figure kitchen}}",
            "  {{#figure kitchen}}",
            "{{#source listings/buffer/src/pool.rs:}}",
        ] {
            assert_eq!(Directive::parse(line), Err(FORMS.to_owned()), "{line}");
        }
    }

    #[test]
    fn a_source_lies_within_the_book() {
        for path in ["../shared/x.rs", "/etc/x.rs", "listings/x.mjs"] {
            assert_eq!(
                Directive::parse(&format!("{{{{#source {path}:take}}}}")),
                Err(format!(
                    "`{path}` is not the path of a Rust file from the root of the book"
                ))
            );
        }
    }
}
