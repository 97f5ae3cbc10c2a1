//! Documents that a crate shows in its own documentation, such as `listings/buffer/NAMES.md`.

use std::path::Path;

use crate::Problem;
use crate::chapter::location::Location;

/// The Markdown of `path`. What rustdoc makes a link of by its name alone, such as [`Directive`](crate::chapter::directive), is a
/// name on the page.
pub(crate) fn render(path: &Path, at: &Location) -> Result<String, Problem> {
    let text = at.read(path)?;
    Ok(format!("{}\n", names_for_links(&text)))
}

/// `text` with the brackets around code taken away, and the address behind them too.
fn names_for_links(text: &str) -> String {
    let mut pieces = text.split("[`");
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        shown.push('`');
        let Some((name, rest)) = piece.split_once("`]") else {
            shown.push_str(piece);
            continue;
        };
        let rest = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            Some((_, behind)) => behind,
            None => rest,
        };
        shown.extend([name, "`", rest]);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_rustdocs_is_a_name() {
        assert_eq!(
            names_for_links("| `a` | [`Buffer::b`], [`from`](Encoding#impl) | (c) [d](e.md) |"),
            "| `a` | `Buffer::b`, `from` | (c) [d](e.md) |"
        );
    }
}
