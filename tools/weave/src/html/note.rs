//! Notes as a page shows them: in the margin where there is room, else in brackets. In a note, a file of Node's leads to its
//! source in the release that is named.

use crate::chapter::note;

const SOURCES: &str = "https://github.com/nodejs/node/blob";

/// The tags around a note. What stands between them is not prose.
pub(super) const OPENS: &str = "<small";
pub(super) const CLOSES: &str = "</small";

/// `text` with its notes rendered, as many lines as before. Every other directive within a note must have been expanded.
///
/// # Errors
///
/// Where in `text` a note begins that does not end in its paragraph.
pub(crate) fn render_all(text: &str) -> Result<String, usize> {
    note::replace_all(text, |blank, note| {
        let note = with_links(note);
        // The blank goes with the note into the margin.
        format!("{OPENS} class=\"note\">{blank}<span>(</span>{note}<span>)</span>{CLOSES}>")
    })
}

/// `note`, in which the files of Node's between backticks are links to the release that the note names last, if it does.
fn with_links(note: &str) -> String {
    let words = note.split_whitespace();
    let words = words.map(|word| word.trim_end_matches([',', ';', '.']));
    let Some(release) = words.rev().find(|word| is_release(word)) else {
        return note.to_owned();
    };
    let parts = note.split('`').enumerate().map(|(i, part)| match i % 2 {
        0 => part.to_owned(),
        _ if is_file(part) => format!("[`{part}`]({SOURCES}/v{release}/{part})"),
        _ => format!("`{part}`"),
    });
    parts.collect()
}

/// Whether `word` is a release in full, `26.10.0`.
fn is_release(word: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    word.split('.').count() == 3 && word.split('.').all(is_number)
}

/// Whether `code` is the path of a file in Node's repository.
fn is_file(code: &str) -> bool {
    let is_source = [".js", ".cc", ".h"].iter().any(|end| code.ends_with(end));
    is_source && ["lib/", "src/"].iter().any(|start| code.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_stands_in_the_margin_or_in_brackets() {
        assert_eq!(
            render_all("It fits {{note a\nb}}.").unwrap(),
            "It fits<small class=\"note\"> <span>(</span>a\nb<span>)</span></small>."
        );
    }

    #[test]
    fn a_file_of_nodes_leads_to_its_source() {
        assert_eq!(
            with_links("`createPool` in `lib/buffer.js`, read in 18.20.8\nand 26.10.0"),
            "`createPool` in [`lib/buffer.js`](https://github.com/nodejs/node/blob/v26.10.0/lib/buffer.js), \
             read in 18.20.8\nand 26.10.0"
        );
        for note in ["`lib/buffer.js`", "`a.rs`, read in 26.10.0", "since 26.8"] {
            assert_eq!(with_links(note), note);
        }
    }
}
