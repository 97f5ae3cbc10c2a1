//! The table under a listing whose output is not the same on every release of Node.

use std::collections::BTreeMap;

/// The lines on which the outputs of the releases differ, as a Markdown table; releases with the same output share a column.
/// None if all the outputs are the same.
pub(crate) fn differences(outputs: &BTreeMap<u32, String>) -> Option<String> {
    let mut columns: Vec<(String, Vec<&str>)> = Vec::new();
    for (release, output) in outputs {
        let lines: Vec<&str> = output.lines().collect();
        match columns.iter_mut().find(|(_, known)| *known == lines) {
            Some((title, _)) => title.push_str(&format!(", {release}")),
            None => columns.push((format!("Node {release}"), lines)),
        }
    }
    if columns.len() < 2 {
        return None;
    }

    let titles: Vec<&str> = columns.iter().map(|(title, _)| title.as_str()).collect();
    let mut table = format!("| In the output | {} |\n", titles.join(" | "));
    table.push_str(&format!("| --- |{}\n", " --- |".repeat(columns.len())));
    let longest = columns.iter().map(|(_, lines)| lines.len()).max()?;
    for i in 0..longest {
        let row: Vec<Option<&str>> = columns
            .iter()
            .map(|(_, lines)| lines.get(i).copied())
            .collect();
        if row.iter().all(|line| *line == row[0]) {
            continue;
        }
        let (what, cells) = match key(&row) {
            Some(key) => {
                let rest = row
                    .iter()
                    .map(|line| line.and_then(|line| line.strip_prefix(key)));
                let cells = rest.map(|rest| rest.map(str::trim)).collect();
                (code(key.trim_end_matches([':', ' '])), cells)
            }
            None => (format!("line {}", i + 1), row),
        };
        let cells: Vec<String> = cells.into_iter().map(cell).collect();
        table.push_str(&format!("| {what} | {} |\n", cells.join(" | ")));
    }
    Some(table)
}

/// What the lines of a row have in common up to a colon or a gap: it says what the row is about.
fn key<'a>(row: &[Option<&'a str>]) -> Option<&'a str> {
    let lines: Vec<&str> = row.iter().copied().collect::<Option<_>>()?;
    let first = *lines.first()?;
    let keys = [": ", "  "].into_iter().flat_map(|gap| {
        let places = first.match_indices(gap);
        places.map(move |(place, _)| &first[..place + gap.len()])
    });
    let is_key =
        |key: &&str| !key.trim().is_empty() && lines.iter().all(|line| line.starts_with(key));
    keys.filter(is_key).max_by_key(|key| key.len())
}

/// One line of output as code, safe in a table.
fn cell(line: Option<&str>) -> String {
    match line {
        None => "(no such line)".to_owned(),
        Some(line) if line.trim().is_empty() => "(empty)".to_owned(),
        Some(line) => code(line),
    }
}

fn code(text: &str) -> String {
    let text = text.replace('|', "\\|");
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs(outputs: [&str; 4]) -> BTreeMap<u32, String> {
        [20, 22, 24, 26]
            .into_iter()
            .zip(outputs.map(str::to_owned))
            .collect()
    }

    #[test]
    fn equal_outputs_need_no_table() {
        assert_eq!(differences(&outputs(["a\n"; 4])), None);
    }

    #[test]
    fn releases_with_equal_output_share_a_column() {
        let (small, large) = ("a\n8192\nz\n", "a\n65536\nz\n");
        let table = differences(&outputs([small, small, large, small]));
        assert_eq!(
            table.unwrap(),
            "| In the output | Node 20, 22, 26 | Node 24 |\n\
             | --- | --- | --- |\n\
             | line 2 | `8192` | `65536` |\n"
        );
    }

    #[test]
    fn a_row_is_called_what_its_lines_have_in_common() {
        let small = "size: the slab   8192\nsize 1\n";
        let large = "size: the slab  65536\nsize 2\n";
        let table = differences(&outputs([small, large, small, small]));
        assert_eq!(
            table.unwrap().lines().skip(2).collect::<Vec<_>>(),
            [
                "| `size: the slab` | `8192` | `65536` |",
                "| line 2 | `size 1` | `size 2` |"
            ]
        );
    }

    #[test]
    fn a_cell_cannot_break_the_table() {
        let table = differences(&outputs(["a|b\n", "`x`\n", "\n", ""]));
        assert_eq!(
            table.unwrap().lines().last(),
            Some("| line 1 | `a\\|b` | `` `x` `` | (empty) | (no such line) |")
        );
    }
}
