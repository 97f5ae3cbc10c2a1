//! Captions, which every listing, exercise and excerpt has.

use std::path::Path;

/// The caption of a figure: what it is (`Listing 4.2`), what it shows, and the path where it is kept.
///
/// Words between backticks in `description` are shown as code.
pub(crate) fn caption(number: &str, description: &str, path: &Path) -> String {
    let description: String = escape(description)
        .split('`')
        .enumerate()
        .map(|(i, part)| match i % 2 {
            0 => part.to_owned(),
            _ => format!("<code>{part}</code>"),
        })
        .collect();
    let path = breakable(path);
    format!(
        "<figcaption><span class=\"number\">{number}</span> {description} <code class=\"path\">{path}</code></figcaption>"
    )
}

/// `path`, which may go on on the next line after each `/`.
pub(crate) fn breakable(path: &Path) -> String {
    path.display().to_string().replace('/', "/<wbr>")
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_is_escaped_and_its_code_is_code() {
        assert_eq!(
            caption("Listing 4.2", "`a` < b & `c`", Path::new("listings/x")),
            "<figcaption><span class=\"number\">Listing 4.2</span> <code>a</code> &lt; b &amp; <code>c</code> \
             <code class=\"path\">listings/<wbr>x</code></figcaption>"
        );
    }
}
