//! Marks and values: the directives that stand within a sentence.
//!
//! `{{run slab-cursor}}` leads to the run behind the sentence before it, `{{value pool-odds:of 100 bytes}}` is a figure from
//! a record. Both name something of their own chapter, or, as `ch04/slab-cursor`, of another.

use super::directive::is_name;
use super::note;
use crate::release::{DEFAULT_RELEASE, RELEASES};

/// One directive within a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Mark<'a> {
    /// `{{run NAME}}`, `{{run NAME 24 26}}`
    Run { name: Name<'a>, releases: Vec<u32> },
    /// `{{value NAME:KEY}}`, `{{value NAME@24:KEY}}`
    Value {
        name: Name<'a>,
        release: u32,
        key: &'a str,
    },
}

/// A name, and the number of its chapter if it is another one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Name<'a> {
    pub chapter: Option<u32>,
    pub name: &'a str,
}

const FORMS: &str = "it is `{{run NAME}}`, `{{run ch04/NAME}}` or `{{run NAME 24 26}}` for a run, \
    `{{value NAME:KEY}}` or `{{value NAME@24:KEY}}` for a figure from its record";

/// The first directive in `text`: where it begins, where it ends, and what it says.
pub(crate) fn next(text: &str) -> Option<(usize, usize, Result<Mark<'_>, String>)> {
    let start = ["{{run ", "{{value "]
        .iter()
        .filter_map(|opening| text.find(opening))
        .min()?;
    let Some(length) = text[start..].find("}}") else {
        return Some((start, text.len(), Err(FORMS.to_owned())));
    };
    let inner = &text[start + 2..start + length];
    let inline = Mark::parse(inner).ok_or_else(|| FORMS.to_owned());
    Some((start, start + length + 2, inline))
}

impl<'a> Mark<'a> {
    fn parse(inner: &'a str) -> Option<Mark<'a>> {
        let (word, rest) = inner.split_once(' ')?;
        match word {
            "run" => {
                let mut words = rest.split_whitespace();
                let name = Name::parse(words.next()?)?;
                let mut releases = words.map(release).collect::<Option<Vec<u32>>>()?;
                if releases.is_empty() {
                    releases = RELEASES.to_vec();
                }
                Some(Mark::Run { name, releases })
            }
            _ => {
                let (name, key) = rest.split_once(':')?;
                let (name, of) = match name.split_once('@') {
                    Some((name, of)) => (name, release(of)?),
                    None => (name, DEFAULT_RELEASE),
                };
                let name = Name::parse(name)?;
                (!key.is_empty()).then_some(Mark::Value {
                    name,
                    release: of,
                    key,
                })
            }
        }
    }
}

impl<'a> Name<'a> {
    /// Reads `slab-cursor` or `ch04/slab-cursor`.
    pub fn parse(text: &'a str) -> Option<Name<'a>> {
        let (chapter, name) = match text.split_once('/') {
            Some((chapter, name)) => (Some(chapter.strip_prefix("ch")?.parse().ok()?), name),
            None => (None, text),
        };
        is_name(name).then_some(Name { chapter, name })
    }
}

fn release(text: &str) -> Option<u32> {
    text.parse()
        .ok()
        .filter(|release| RELEASES.contains(release))
}

/// The sentence that ends at column `end` of line `number` (from 1) of `lines`, for a message about the mark behind it.
pub(crate) fn sentence(lines: &[&str], number: usize, end: usize) -> String {
    let mut text = lines[number - 1][..end].to_owned();
    for line in lines[..number - 1].iter().rev() {
        let begins_anew =
            text.starts_with(['|', '#']) || text.starts_with("- ") || text.starts_with("> ");
        if line.trim().is_empty() || line.starts_with("{{#") || begins_anew {
            break;
        }
        text = format!("{line} {text}");
    }
    while let Some((start, end, _)) = next(&text) {
        let figure = text[start..].starts_with("{{value ");
        text.replace_range(start..end, if figure { "…" } else { "" });
    }
    let text = note::remove_all(&text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = text.trim_end_matches(['.', '?', '!', '”', '*', '`']);
    let start = [". ", "? ", "! ", ".* ", ".” ", "| "]
        .iter()
        .filter_map(|stop| body.rfind(stop).map(|place| place + stop.len()))
        .max()
        .unwrap_or(0);
    text[start..].trim_start_matches(['-', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Option<Mark<'_>> {
        next(text)?.2.ok()
    }

    #[test]
    fn every_form_is_understood() {
        let run = |chapter, name, releases| {
            let name = Name { chapter, name };
            Some(Mark::Run { name, releases })
        };
        let all = RELEASES.to_vec();
        assert_eq!(parse("So. {{run slab}} And"), run(None, "slab", all));
        let some = vec![24, 26];
        assert_eq!(parse("{{run ch04/slab 24 26}}"), run(Some(4), "slab", some));
        let value = Mark::Value {
            name: Name::parse("odds").unwrap(),
            release: 24,
            key: "of 100 bytes",
        };
        assert_eq!(parse("one in {{value odds@24:of 100 bytes}}"), Some(value));
        for wrong in [
            "{{run }}",
            "{{run a 23}}",
            "{{run a b}}",
            "{{value a}}",
            "{{value a@1:b}}",
            "{{run a",
        ] {
            assert_eq!(next(wrong).unwrap().2, Err(FORMS.to_owned()), "{wrong}");
        }
        assert_eq!(next("no {{mark}} here"), None);
    }

    #[test]
    fn a_message_quotes_the_sentence_before_the_mark() {
        let lines = [
            "One. {{run a}} The cursor stops",
            "at eight. {{run b}}",
            "- It never moves. {{run c}}",
        ];
        assert_eq!(sentence(&lines, 2, 10), "The cursor stops at eight.");
        assert_eq!(sentence(&lines, 1, 5), "One.");
        assert_eq!(
            sentence(&["It is {{value a:b}}  long. {{run a}}"], 1, 27),
            "It is … long."
        );
        assert_eq!(sentence(&lines, 3, 18), "It never moves.");
        assert_eq!(
            sentence(&["It fits {{note in a}}. {{run b}}"], 1, 22),
            "It fits."
        );
    }
}
