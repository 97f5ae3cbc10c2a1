//! Hidden lines: part of the program, not shown on the page until the reader asks.
//!
//! The rules for Rust are mdBook's: `# code` hides a line, `##` shows a line that begins with `#`. For JavaScript book.toml
//! says that `//~~` hides a line.

/// `line` as a hidden line.
pub(crate) fn hide(line: &str) -> String {
    match line {
        "" => "#".to_owned(),
        _ => format!("# {line}"),
    }
}

/// `line` of JavaScript as a hidden line.
pub(crate) fn hide_script(line: &str) -> String {
    format!("//~~{line}")
}

/// `line` as a line that shows, even where it looks like a hidden one.
pub(crate) fn show(line: &str) -> String {
    let (indent, rest) = split_indent(line);
    if rest == "#" || rest.starts_with("# ") || rest.starts_with("##") {
        format!("{indent}#{rest}")
    } else {
        line.to_owned()
    }
}

/// The line of the program that `line` of a block stands for.
pub(crate) fn plain(line: &str) -> String {
    let (indent, rest) = split_indent(line);
    let rest = match rest.strip_prefix('#') {
        Some("") => "",
        Some(code) if code.starts_with('#') => code,
        Some(code) => code.strip_prefix(' ').unwrap_or(rest),
        None => rest,
    };
    format!("{indent}{rest}")
}

fn split_indent(line: &str) -> (&str, &str) {
    line.split_at(line.len() - line.trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [&str; 7] = [
        "",
        "#",
        "    # in a string",
        "## twice",
        "#[test]",
        "#![no_std]",
        "    let x = 1;",
    ];

    #[test]
    fn a_line_stays_itself_hidden_or_shown() {
        for line in LINES {
            assert_eq!(plain(&hide(line)), line);
            assert_eq!(plain(&show(line)), line);
        }
    }

    #[test]
    fn only_what_looks_hidden_is_marked_as_shown() {
        assert_eq!(show("    # in a string"), "    ## in a string");
        assert_eq!(show("#[test]"), "#[test]");
    }

    #[test]
    fn an_indented_hidden_line_keeps_its_indent() {
        assert_eq!(plain("    # let x = 1;"), "    let x = 1;");
    }
}
