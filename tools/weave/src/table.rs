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
    let mut table = format!("| Line of output | {} |\n", titles.join(" | "));
    table.push_str(&format!("| --- |{}\n", " --- |".repeat(columns.len())));
    let longest = columns.iter().map(|(_, lines)| lines.len()).max()?;
    for i in 0..longest {
        let row: Vec<Option<&str>> = columns
            .iter()
            .map(|(_, lines)| lines.get(i).copied())
            .collect();
        if row.iter().any(|line| *line != row[0]) {
            let cells: Vec<String> = row.into_iter().map(cell).collect();
            table.push_str(&format!("| {} | {} |\n", i + 1, cells.join(" | ")));
        }
    }
    Some(table)
}

/// One line of output as code, safe in a table.
fn cell(line: Option<&str>) -> String {
    match line {
        None => "(no such line)".to_owned(),
        Some(line) if line.trim().is_empty() => "(empty)".to_owned(),
        Some(line) => {
            let line = line.replace('|', "\\|");
            if line.contains('`') {
                format!("`` {line} ``")
            } else {
                format!("`{line}`")
            }
        }
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
        let table = differences(&outputs([
            "a\n8192\nz\n",
            "a\n8192\nz\n",
            "a\n65536\nz\n",
            "a\n8192\nz\n",
        ]));
        assert_eq!(
            table.unwrap(),
            "| Line of output | Node 20, 22, 26 | Node 24 |\n\
             | --- | --- | --- |\n\
             | 2 | `8192` | `65536` |\n"
        );
    }

    #[test]
    fn a_cell_cannot_break_the_table() {
        let table = differences(&outputs(["a|b\n", "`x`\n", "\n", ""]));
        assert_eq!(
            table.unwrap().lines().last(),
            Some("| 1 | `a\\|b` | `` `x` `` | (empty) | (no such line) |")
        );
    }
}
