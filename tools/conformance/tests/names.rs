//! The table of names, `listings/buffer/NAMES.md`, has every name that Node lists, and no other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap()
}

/// The names in the first column of a table, from one heading to the next.
fn names_under(table: &str, heading: &str) -> BTreeSet<String> {
    let section = table
        .split("## ")
        .find(|section| section.starts_with(heading));
    let rows = section
        .unwrap_or_else(|| panic!("no heading {heading}"))
        .lines();
    rows.filter_map(|row| row.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[test]
fn every_name_that_node_lists_is_in_the_table_and_no_other() {
    let table = read("listings/buffer/NAMES.md");
    let mut shown = BTreeSet::new();
    for heading in [
        "Static members",
        "Members of every Buffer",
        "Numbers",
        "Text, unchecked",
        "Exports",
    ] {
        shown.extend(names_under(&table, heading));
    }
    let listed: BTreeSet<String> = read("transcripts/names.txt")
        .lines()
        .map(|line| line.split(' ').next().unwrap_or_default().to_owned())
        .collect();
    let lacking: Vec<_> = listed.difference(&shown).collect();
    let invented: Vec<_> = shown.difference(&listed).collect();
    assert!(lacking.is_empty(), "NAMES.md lacks {lacking:?}");
    assert!(invented.is_empty(), "no Node has {invented:?}");
}

#[test]
fn a_row_names_something_of_rusts_or_says_why_not() {
    for row in read("listings/buffer/NAMES.md")
        .lines()
        .filter(|row| row.starts_with("| `"))
    {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [node, rust, note] = cells[..] else {
            panic!("three cells are wanted: {row}");
        };
        let reason = note.trim_end_matches('|').trim();
        assert!(
            rust.contains("[`") || rust == "—" && !reason.is_empty(),
            "{node}: {row}"
        );
    }
}

#[test]
fn every_method_of_a_buffer_is_in_the_table() {
    let table = read("listings/buffer/NAMES.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../listings/buffer/src");
    let mut lacking = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap_or_default(); // a folder has none
        let Some((_, methods)) = text.split_once("\nimpl Buffer {") else {
            continue;
        };
        let methods = methods.split("\n}").next().unwrap_or_default();
        for method in methods.split("\n    pub fn ").skip(1) {
            let name = method.split(['(', '<']).next().unwrap_or_default();
            if !table.contains(&format!("Buffer::{name}`")) {
                lacking.push(name.to_owned());
            }
        }
    }
    assert!(lacking.is_empty(), "NAMES.md lacks {lacking:?}");
}
