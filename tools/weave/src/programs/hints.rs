//! Hints to an exercise: a list, from a nudge to nearly the answer.

use std::path::Path;

use crate::Problem;
use crate::chapter::location::Location;

/// The Markdown of each hint in `path`.
pub(crate) fn read(path: &Path, at: &Location) -> Result<Vec<String>, Problem> {
    let text = at.read(path)?;
    let hints = hints(&text).map_err(|line| {
        let message =
            "a hint is one item of a list: begin it with `- ` and indent its further lines by two";
        Problem::new(path, line, message)
    })?;
    if hints.len() < 2 {
        let message = "give two hints or more, from a nudge to nearly the answer";
        return Err(Problem::new(path, 1, message));
    }
    Ok(hints)
}

/// The Markdown of each hint; or else the number of the first line that belongs to none.
fn hints(text: &str) -> Result<Vec<String>, usize> {
    let mut hints: Vec<String> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        if let Some(first) = line.strip_prefix("- ") {
            hints.push(first.to_owned());
        } else if let Some(further) = line.strip_prefix("  ").or(line.is_empty().then_some("")) {
            let hint = hints.last_mut().ok_or(number)?;
            hint.push('\n');
            hint.push_str(further);
        } else {
            return Err(number);
        }
    }
    for hint in &mut hints {
        hint.truncate(hint.trim_end().len());
    }
    Ok(hints)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_is_an_item_with_all_its_lines() {
        let text = "- One.\n- Two,\n  in\n\n  ```js\n  {}\n  ```\n\n- Three.\n";
        assert_eq!(
            hints(text).unwrap(),
            ["One.", "Two,\nin\n\n```js\n{}\n```", "Three."]
        );
    }

    #[test]
    fn a_line_of_no_hint_is_named() {
        assert_eq!(hints("\n- One.\n"), Err(1));
        assert_eq!(hints("- One.\nTwo.\n"), Err(2));
        assert_eq!(hints("- One.\n# Two\n"), Err(2));
    }
}
