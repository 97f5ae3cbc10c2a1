//! The first use of a word in a page's prose: not in a heading, in a note, in code, in a link or in HTML.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::note;

/// Where in `markdown` each thing is first named, given the `forms` of its name, each with the number of the thing.
///
/// The places come last to first, so that whoever changes the text there does not move those that follow.
pub(crate) fn find(markdown: &str, mut forms: Vec<(&str, usize)>) -> Vec<(Range<usize>, usize)> {
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    let mut found = BTreeSet::new();
    let mut places = Vec::new();
    for run in runs(markdown) {
        let mut at = 0;
        while at < run.text.len() {
            let Some((form, thing)) = forms.iter().find(|(form, _)| run.has_word(form, at)) else {
                at += run.text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let end = at + form.len();
            if found.insert(*thing) {
                places.push((run.offsets[at]..run.offsets[end - 1] + 1, *thing));
            }
            at = end;
        }
    }
    places.reverse();
    places
}

/// Prose without a break: no code, no link, no emphasis begins or ends in it.
#[derive(Default)]
struct Stretch {
    /// Its words; the end of a line is a space.
    text: String,
    /// Where each byte of `text` stands in the Markdown.
    offsets: Vec<usize>,
}

impl Stretch {
    /// Whether the word `form` stands at `at`, in small or capital letters.
    fn has_word(&self, form: &str, at: usize) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        let Some(word) = self.text.get(at..at + form.len()) else {
            return false;
        };
        word.eq_ignore_ascii_case(form)
            && !self.text[..at].ends_with(is_part)
            && !self.text[at + form.len()..].starts_with(is_part)
    }

    fn push(&mut self, text: &str, start: usize) {
        self.text.push_str(text);
        self.offsets.extend(start..start + text.len());
    }
}

fn runs(markdown: &str) -> Vec<Stretch> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM;
    let mut runs = vec![Stretch::default()];
    let mut outside = 0; // How many headings, links and the like are open.
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let run = runs.len() - 1;
        match event {
            // What is escaped is not as long as it is written: it cannot be part of a word.
            Event::Text(text) if outside == 0 && text.len() == range.len() => {
                runs[run].push(&text, range.start);
            }
            Event::SoftBreak if outside == 0 => runs[run].push(" ", range.start),
            event => {
                outside += opens(&event);
                runs.push(Stretch::default());
            }
        }
    }
    runs
}

/// By how much `event` changes the number of open things whose words are not prose.
fn opens(event: &Event) -> i32 {
    match event {
        Event::Start(
            Tag::Heading { .. }
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::TableHead,
        ) => 1,
        Event::End(
            TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::TableHead,
        ) => -1,
        Event::InlineHtml(html) if html.starts_with(note::OPENS) => 1,
        Event::InlineHtml(html) if html.starts_with(note::CLOSES) => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in `markdown` of the terms 0, a slab, and 1, a backing store.
    fn found(markdown: &str) -> Vec<(&str, usize)> {
        let forms = vec![
            ("slab", 0),
            ("slabs", 0),
            ("store", 1),
            ("backing store", 1),
        ];
        let mut found = find(markdown, forms);
        found.reverse();
        let words = found.into_iter();
        words
            .map(|(range, thing)| (&markdown[range], thing))
            .collect()
    }

    #[test]
    fn the_first_use_in_prose_is_found_and_no_other() {
        assert_eq!(found("A slab, two slabs, a slab."), [("slab", 0)]);
        assert_eq!(found("Slabs’ bytes.\n\n> a *slab*"), [("Slabs", 0)]);
        assert_eq!(found("> a\n> **slab**\n"), [("slab", 0)]);
        assert_eq!(found("| slab |\n|---|\n| a slab |\n"), [("slab", 0)]);
    }

    #[test]
    fn headings_code_links_and_html_are_not_prose() {
        let page = "# Slab\n\n`slab` [slab](slab) ![slab](slab) <b title=\"slab\">\n\n```text\nslab\n```\n\n\
                    <figure>\nslab\n</figure>\n\n    slab\n\nslab-sized, slab_size, slabbed\n\nslabs";
        assert_eq!(found(page), [("slabs", 0)]);
        assert_eq!(find(page, vec![("slabs", 7)])[0].0.end, page.len());
    }

    #[test]
    fn notes_are_not_prose() {
        let page = "One <small class=\"note\">a slab</small> and slabs.";
        assert_eq!(found(page), [("slabs", 0)]);
    }

    #[test]
    fn the_longest_form_wins_even_over_the_end_of_a_line() {
        assert_eq!(
            found("> A Backing\n> store, a store."),
            [("Backing\n> store", 1)]
        );
        assert_eq!(found("A *backing* store."), [("store", 1)]);
    }
}
