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

/// The text of every file of Rust below a folder.
fn sources(folder: &Path) -> Vec<String> {
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![fs::read_to_string(path).unwrap()],
        })
        .collect()
}

/// The public methods in the `impl Buffer` blocks of a file, those included that a macro makes.
fn methods(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for block in source.split("\nimpl Buffer {").skip(1) {
        let block = block.split("\n}").next().unwrap_or_default();
        found.extend(public_functions(block));
    }
    for makes in source.split("\nmacro_rules! ").skip(1) {
        let (name, rest) = makes.split_once(" {").unwrap();
        let (definition, rest) = rest.split_once("\n}").unwrap();
        let Some((pattern, block)) = definition.split_once("impl Buffer {") else {
            continue;
        };
        let variables: Vec<&str> = words(pattern)
            .filter(|word| word.starts_with('$'))
            .collect();
        let call = rest.split(&format!("\n{name}! {{")).nth(1);
        let rows = call
            .and_then(|call| call.split("\n}").next())
            .unwrap_or_default();
        for row in rows.split(';').filter(|row| !row.trim().is_empty()) {
            let values: Vec<&str> = words(row).collect();
            assert_eq!(variables.len(), values.len(), "{name}: {row}");
            let value = |variable: &String| {
                let place = variables.iter().position(|known| known == variable);
                values[place.unwrap()].to_owned()
            };
            found.extend(public_functions(block).iter().map(value));
        }
    }
    found
}

fn public_functions(block: &str) -> Vec<String> {
    let functions = block.split(" pub fn ").skip(1);
    functions
        .map(|function| {
            function
                .split(['(', '<'])
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

/// The words of a macro's pattern or call, without what stands between them; what stands in quotes is one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let between = |letter: char| !(letter.is_alphanumeric() || "_$".contains(letter));
    let pieces = text.split('"').enumerate();
    pieces.flat_map(move |(place, piece)| {
        let words: Vec<&str> = match place % 2 {
            0 => piece.split(between).collect(),
            _ => vec![piece],
        };
        words.into_iter().filter(|word| !matches!(*word, "" | "$"))
    })
}

#[test]
fn every_method_of_a_buffer_is_in_the_table() {
    let table = read("listings/buffer/NAMES.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../listings/buffer/src");
    let all: BTreeSet<String> = sources(&folder)
        .iter()
        .flat_map(|text| methods(text))
        .collect();
    // One of each kind: in a first block, in a later one of its file, and made by two macros.
    for known in ["alloc", "subarray", "read_u32_le", "ucs2_write"] {
        assert!(all.contains(known), "{known} is not seen: {all:?}");
    }
    let is_told = |name: &&String| table.contains(&format!("Buffer::{name}`"));
    let lacking: Vec<&String> = all.iter().filter(|name| !is_told(name)).collect();
    assert!(lacking.is_empty(), "NAMES.md lacks {lacking:?}");
}

#[test]
fn methods_are_seen_in_every_block_and_in_macros() {
    let source = "
impl Buffer {
    pub fn first(&self) {}
}

impl Buffer {
    pub fn second<T>(&self) {}
    fn private(&self) {}
}

macro_rules! pair {
    ($($kind:ty: $read:ident $node:literal;)*) => {
        impl Buffer {$(
            pub fn $read(&self) -> $kind {}
        )*}
    };
}

pair! {
    u8: third \"readThird\";
    u16: fourth \"readFourth\";
}
";
    let expected = ["first", "second", "third", "fourth"].map(str::to_owned);
    assert_eq!(methods(source), BTreeSet::from(expected));
}
