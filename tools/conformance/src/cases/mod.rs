//! The calls worth recording: every function, its edges and its errors, one after the other, always the same.
//!
//! They are the rows of `cases/*.jsonl`; README.md beside them tells how a row is read.

mod pools;
pub(crate) mod vocabulary;

use std::collections::HashSet;

use serde_json::{Value as Json, json};

use crate::transcript::{Case, Entry};
use vocabulary::alternatives;

const ROWS: [(&str, &str); 9] = [
    ("numbers", include_str!("../../cases/numbers.jsonl")),
    ("text", include_str!("../../cases/text.jsonl")),
    ("statics", include_str!("../../cases/statics.jsonl")),
    ("search", include_str!("../../cases/search.jsonl")),
    ("fill", include_str!("../../cases/fill.jsonl")),
    ("bytes", include_str!("../../cases/bytes.jsonl")),
    ("exports", include_str!("../../cases/exports.jsonl")),
    ("decoders", include_str!("../../cases/decoders.jsonl")),
    ("pools", include_str!("../../cases/pools.jsonl")),
];

/// Every case, every decoder and every pool sequence, as lines for the recorder.
pub fn lines() -> Vec<String> {
    let rows = ROWS.iter().flat_map(|(file, text)| {
        let rows = text.lines().filter(|row| !row.starts_with("//"));
        rows.map(move |row| match serde_json::from_str(row) {
            Ok(row) => row,
            Err(error) => panic!("cases/{file}.jsonl: {error}: {row}"),
        })
    });
    let mut seen = HashSet::new();
    rows.flat_map(|row: Json| expand(&row))
        .filter(|line| seen.insert(line.clone()))
        .collect()
}

/// Every case.
pub(crate) fn all() -> Vec<Case> {
    let cases = lines()
        .into_iter()
        .filter_map(|line| Entry::question(&line).ok());
    cases.collect()
}

/// The lines that a row stands for: each of its alternatives with each of the others.
fn expand(row: &Json) -> Vec<String> {
    if row.get("pool").is_some() {
        return pools::expand(row);
    }
    if row.get("decoder").is_some() {
        return decoders(row);
    }
    let functions = names(row["fn"].as_str().unwrap_or_default());
    let receivers = row.get("this").map(alternatives);
    let args: Vec<Vec<Json>> = list(row, "args").iter().map(alternatives).collect();
    let mut lines = Vec::new();
    for function in functions {
        for receiver in receivers.clone().unwrap_or(vec![Json::Null]) {
            for args in product(&args) {
                let mut line = json!({ "fn": function, "args": args });
                if receivers.is_some() {
                    line["this"] = receiver.clone();
                }
                if let Some(offset) = row.get("byteOffset") {
                    line["byteOffset"] = offset.clone();
                }
                match Entry::question(&line.to_string()) {
                    Ok(case) => lines.push(case.to_line()),
                    Err(problem) => panic!("{problem}: {line}"),
                }
            }
        }
    }
    lines
}

fn decoders(row: &Json) -> Vec<String> {
    let pieces: Vec<Vec<Json>> = list(row, "pieces").iter().map(alternatives).collect();
    let mut lines = Vec::new();
    for encoding in alternatives(&row["decoder"]) {
        for pieces in product(&pieces) {
            let mut calls: Vec<Json> = pieces
                .iter()
                .map(|piece| match piece {
                    Json::Null => json!({ "fn": "end", "args": [] }),
                    bytes => json!({ "fn": "write", "args": [{ "buffer": bytes }] }),
                })
                .collect();
            calls.push(json!({ "fn": "end", "args": [] }));
            lines.push(json!({ "decoder": encoding, "calls": calls }).to_string());
        }
    }
    lines
}

fn list<'a>(row: &'a Json, name: &str) -> &'a [Json] {
    row[name].as_array().map_or(&[], Vec::as_slice)
}

/// One of each list, in every way.
fn product(lists: &[Vec<Json>]) -> Vec<Vec<Json>> {
    lists.iter().fold(vec![Vec::new()], |chosen, list| {
        let with = |chosen: &Vec<Json>| {
            let each = list
                .iter()
                .map(|item| [chosen.as_slice(), &[item.clone()]].concat());
            each.collect::<Vec<_>>()
        };
        chosen.iter().flat_map(with).collect()
    })
}

/// What stands between the first brace and its partner, as alternatives, and what stands before and after it.
pub(crate) fn braces(pattern: &str) -> Option<(&str, Vec<&str>, &str)> {
    let (before, rest) = pattern.split_once('{')?;
    let (inside, after) = rest.split_once('}')?;
    Some((before, inside.split(',').collect(), after))
}

/// The names that a pattern stands for: `buf.{read,write}Int{16,32}LE` are four.
pub(crate) fn names(pattern: &str) -> Vec<String> {
    match braces(pattern) {
        None => vec![pattern.to_owned()],
        Some((before, inside, after)) => inside
            .iter()
            .flat_map(|chosen| names(&format!("{before}{chosen}{after}")))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_thousands_of_each_kind() {
        let lines = lines();
        let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
        assert!(count(r#"{"fn""#) >= 8000, "{} cases", count(r#"{"fn""#));
        assert!(
            count(r#"{"pool""#) >= 200,
            "{} pool sequences",
            count(r#"{"pool""#)
        );
        assert!(
            count(r#"{"calls""#) >= 1000,
            "{} decoders",
            count(r#"{"calls""#)
        );
    }

    #[test]
    fn a_row_is_every_alternative_with_every_other() {
        let row = json!({ "fn": "buf.read{U,}Int8", "this": ["61", ""], "args": [[1, 2]] });
        let lines = expand(&row);
        assert_eq!(lines.len(), 8);
        assert_eq!(lines[0], r#"{"fn":"buf.readUInt8","this":"61","args":[1]}"#);
        assert_eq!(lines[7], r#"{"fn":"buf.readInt8","this":"","args":[2]}"#);
    }
}
