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
    /// `{{#source listings/buffer/src/pool.rs:take}}`, or the whole file: `{{#source listings/buffer/src/pool.rs}}`
    Source {
        path: PathBuf,
        anchor: Option<&'a str>,
    },
    /// `{{#figure kitchen}}`
    Figure(&'a str),
    /// `{{#document listings/buffer/NAMES.md}}`
    Document(PathBuf),
    /// `{{#solutions}}`
    Solutions,
}

const FORMS: &str = "a directive is `{{#listing NAME}}`, `{{#answer NAME}}`, `{{#exercise exercise-N}}`, \
    `{{#source PATH:ANCHOR}}`, `{{#source PATH}}`, `{{#figure NAME}}`, `{{#document PATH}}` or `{{#solutions}}`, alone on its line";

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
        let words: Vec<&str> = line
            .trim_end()
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"))
            .map(|inner| inner.split_whitespace().collect())
            .unwrap_or_default();
        match words[..] {
            ["listing", name] if is_name(name) => Ok(Directive::Listing(name)),
            ["answer", name] if is_name(name) => Ok(Directive::Answer(name)),
            ["exercise", name] if is_name(name) => Ok(Directive::Exercise(name)),
            ["figure", name] if is_name(name) => Ok(Directive::Figure(name)),
            ["source", place] => source(place),
            ["document", path] if is_within(path, ".md") => Ok(Directive::Document(path.into())),
            ["solutions"] => Ok(Directive::Solutions),
            _ => Err(FORMS.to_owned()),
        }
    }
}

fn source(place: &str) -> Result<Directive<'_>, String> {
    let (path, anchor) = match place.split_once(':') {
        Some((path, anchor)) if is_name(anchor) => (path, Some(anchor)),
        Some(_) => return Err(FORMS.to_owned()),
        None => (place, None),
    };
    if !is_within(path, ".rs") {
        return Err(format!(
            "`{path}` is not the path of a Rust file from the root of the book"
        ));
    }
    let path = PathBuf::from(path);
    Ok(Directive::Source { path, anchor })
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
        let parse = |line| Directive::parse(line).unwrap();
        assert_eq!(
            parse("{{#listing slab-cursor}}"),
            Directive::Listing("slab-cursor")
        );
        assert_eq!(
            parse("{{#answer untouched-zeros}}"),
            Directive::Answer("untouched-zeros")
        );
        assert_eq!(
            parse("{{#exercise exercise-1}}"),
            Directive::Exercise("exercise-1")
        );
        assert_eq!(parse("{{#figure kitchen}}  "), Directive::Figure("kitchen"));
        assert_eq!(parse("{{#solutions}}"), Directive::Solutions);
        assert_eq!(
            parse("{{#source listings/buffer/src/pool.rs:take}}"),
            Directive::Source {
                path: PathBuf::from("listings/buffer/src/pool.rs"),
                anchor: Some("take")
            }
        );
        assert_eq!(
            parse("{{#source listings/buffer/src/pool.rs}}"),
            Directive::Source {
                path: PathBuf::from("listings/buffer/src/pool.rs"),
                anchor: None
            }
        );
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
