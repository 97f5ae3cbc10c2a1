//! The glossary, `src/appendix-glossary.md`: each of its headings is a term, and each chapter links the first use of a term to
//! its heading.

use std::collections::BTreeSet;

use super::Expanded;
use crate::html::first_use;
use crate::{Chapter, Problem, Problems};

/// The name of its page, without `.md`.
const PAGE: &str = "appendix-glossary";

/// The terms that the page explains.
#[derive(Debug)]
pub(crate) struct Glossary<'a> {
    page: &'a Chapter,
    terms: Vec<Term>,
    /// The terms that chapters have used so far, by their place in `terms`.
    used: BTreeSet<usize>,
}

#[derive(Debug)]
struct Term {
    heading: String,
    line: usize,
    /// The heading itself, and what `<!-- also: … -->` below it says: in these forms a chapter may use the term.
    forms: Vec<String>,
    has_link: bool,
}

impl<'a> Glossary<'a> {
    /// Reads the glossary of a book with these `chapters`; it may have none.
    pub fn read(chapters: &'a [Chapter], problems: &mut Problems) -> Option<Glossary<'a>> {
        let page = chapters.iter().find(|chapter| chapter.name() == PAGE)?;
        let terms = terms(&page.text);
        let mut add = |term: &Term, message: String| {
            problems.add(Problem::new(&page.path, term.line, message));
        };
        for pair in terms.windows(2) {
            let key = |term: &Term| term.heading.to_lowercase();
            if key(&pair[1]) < key(&pair[0]) {
                let message = format!("belongs before “{}”, by its letters", pair[0].heading);
                add(&pair[1], message);
            }
        }
        let mut known: BTreeSet<String> = BTreeSet::new();
        for term in &terms {
            for form in &term.forms {
                if !known.insert(form.to_lowercase()) {
                    let message = format!("“{form}” stands for two terms: take it from one");
                    add(term, message);
                }
            }
            if !term.has_link {
                let message = "say where it is explained: link to a chapter, as in \
                               `[chapter 4](ch04-buffer-pool.md)`";
                add(term, message.to_owned());
            }
        }
        Some(Glossary {
            page,
            terms,
            used: BTreeSet::new(),
        })
    }

    /// Links the first use of each term in `chapter`.
    pub fn link(&mut self, chapter: &mut Expanded) {
        let forms = self.terms.iter().enumerate().flat_map(|(i, term)| {
            let forms = term.forms.iter();
            forms.map(move |form| (form.as_str(), i))
        });
        for (range, i) in first_use::find(&chapter.text(), forms.collect()) {
            let target = format!("{PAGE}.md#{}", id(&self.terms[i].heading));
            chapter.link(range, &target);
            self.used.insert(i);
        }
    }

    /// Notes every term that no chapter uses.
    pub fn report_unused(&self, problems: &mut Problems) {
        for (i, term) in self.terms.iter().enumerate() {
            if !self.used.contains(&i) {
                let message = format!(
                    "no chapter says {}: delete the term, or name the form they say in `<!-- also: … -->` below it",
                    term.forms.join(" or ")
                );
                problems.add(Problem::new(&self.page.path, term.line, message));
            }
        }
    }
}

/// The terms that `page` explains: its headings of the second level.
fn terms(page: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for (text, line) in page.lines().zip(1..) {
        if let Some(heading) = text.strip_prefix("## ") {
            terms.push(Term {
                heading: heading.to_owned(),
                line,
                forms: vec![heading.to_owned()],
                has_link: false,
            });
        } else if let Some(term) = terms.last_mut() {
            term.has_link |= text.contains("](ch");
            if let Some(also) = text.strip_prefix("<!-- also: ") {
                let forms = also.trim_end_matches(" -->").split(", ");
                term.forms.extend(forms.map(str::to_owned));
            }
        }
    }
    terms
}

/// The id that mdBook gives a heading.
fn id(heading: &str) -> String {
    heading
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' => Some(c),
            _ => c.is_alphanumeric().then(|| c.to_ascii_lowercase()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_a_term_with_its_other_forms() {
        let terms = terms(
            "# G\n\n## Backing store\n<!-- also: backing stores, store -->\n\nA block: [4](ch04-x.md).\n\n## Slab\n",
        );
        assert_eq!(terms.len(), 2);
        assert_eq!(terms[0].forms, ["Backing store", "backing stores", "store"]);
        assert!(terms[0].has_link && !terms[1].has_link);
        assert_eq!(
            (terms[1].line, id(&terms[0].heading)),
            (8, "backing-store".to_owned())
        );
    }
}
