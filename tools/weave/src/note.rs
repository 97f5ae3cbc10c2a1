//! Notes: what a reader may want beside a sentence and not in it, `{{note where it is from}}`. Where there is room the page
//! shows them in the margin, else in brackets. In a note, a file of Node's leads to its source in the release that is named.

const OPENING: &str = "{{note";
const CLOSING: &str = "}}";
const SOURCES: &str = "https://github.com/nodejs/node/blob";

/// `text` with its notes rendered, as many lines as before. Every other directive within a note must have been expanded.
///
/// # Errors
///
/// Where in `text` a note begins that does not end in its paragraph.
pub(crate) fn render_all(text: &str) -> Result<String, usize> {
    let mut rendered = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(OPENING) {
        let inner = &rest[start + OPENING.len()..];
        let paragraph = inner.find("\n\n").unwrap_or(inner.len());
        let length = inner[..paragraph]
            .find(CLOSING)
            .ok_or(text.len() - rest.len() + start)?;
        // The blank before the note goes with it into the margin.
        let sentence = rest[..start].trim_end_matches([' ', '\n']);
        let blank = &rest[sentence.len()..start];
        rendered.push_str(&format!(
            "{sentence}<small class=\"note\">{blank}<span>(</span>{}<span>)</span></small>",
            with_links(inner[..length].trim_start_matches(' '))
        ));
        rest = &inner[length + CLOSING.len()..];
    }
    Ok(rendered + rest)
}

/// `text` without its notes.
pub(crate) fn remove_all(text: &str) -> String {
    let mut parts = text.split(OPENING);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.truncate(kept.trim_end().len());
        kept.push_str(part.split_once(CLOSING).map_or("", |(_, rest)| rest));
    }
    kept
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
    fn a_note_takes_the_blank_before_it_along() {
        assert_eq!(
            render_all("It fits {{note a\nb}}.\nAnd\n{{note\nc}} on.\n\nNo more.").unwrap(),
            "It fits<small class=\"note\"> <span>(</span>a\nb<span>)</span></small>.\n\
             And<small class=\"note\">\n<span>(</span>\nc<span>)</span></small> on.\n\nNo more."
        );
    }

    #[test]
    fn a_note_ends_in_its_paragraph() {
        assert_eq!(render_all("One.\n\nTwo {{note a\n\nb}}"), Err(10));
        assert_eq!(render_all("{{note a}} {{note b"), Err(11));
    }

    #[test]
    fn a_text_without_its_notes_reads_on() {
        assert_eq!(remove_all("It {{note a}} fits {{note b}}."), "It fits.");
        assert_eq!(remove_all("It fits {{note b"), "It fits");
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
