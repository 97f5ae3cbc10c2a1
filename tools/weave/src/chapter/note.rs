//! Notes: what a reader may want beside a sentence and not in it, `{{note where it is from}}`.

const OPENING: &str = "{{note";
const CLOSING: &str = "}}";

/// `text` with each of its notes, and the blank before it, replaced by what `render` makes of the two.
///
/// # Errors
///
/// Where in `text` a note begins that does not end in its paragraph.
pub(crate) fn replace_all(
    text: &str,
    render: impl Fn(&str, &str) -> String,
) -> Result<String, usize> {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(OPENING) {
        let inner = &rest[start + OPENING.len()..];
        let paragraph = inner.find("\n\n").unwrap_or(inner.len());
        let length = inner[..paragraph]
            .find(CLOSING)
            .ok_or(text.len() - rest.len() + start)?;
        let sentence = rest[..start].trim_end_matches([' ', '\n']);
        let note = inner[..length].trim_start_matches(' ');
        replaced += sentence;
        replaced += &render(&rest[sentence.len()..start], note);
        rest = &inner[length + CLOSING.len()..];
    }
    Ok(replaced + rest)
}

/// `text` without its notes. One that does not end takes all that follows with it.
pub(crate) fn remove_all(text: &str) -> String {
    replace_all(text, |_, _| String::new())
        .or_else(|start| replace_all(text[..start].trim_end(), |_, _| String::new()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_takes_the_blank_before_it_along() {
        let replaced = replace_all("It {{note a\nb}}.\nAnd\n{{note\nc}} on.", |blank, note| {
            format!("[{blank}|{note}]")
        });
        assert_eq!(replaced.unwrap(), "It[ |a\nb].\nAnd[\n|\nc] on.");
    }

    #[test]
    fn a_note_ends_in_its_paragraph() {
        let begins = |text| replace_all(text, |_, _| String::new()).unwrap_err();
        assert_eq!(begins("One.\n\nTwo {{note a\n\nb}}"), 10);
        assert_eq!(begins("{{note a}} {{note b"), 11);
    }

    #[test]
    fn a_text_without_its_notes_reads_on() {
        assert_eq!(remove_all("It {{note a}} fits {{note b}}."), "It fits.");
        assert_eq!(remove_all("It {{note a}} fits {{note b"), "It fits");
    }
}
