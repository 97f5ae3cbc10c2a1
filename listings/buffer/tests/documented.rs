//! Every public function says what it does, shows itself in an example, and names its errors; every file is on the tour.

#![allow(missing_docs, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};

/// A public function, as its source has it.
struct Function {
    file: String,
    name: String,
    /// What stands between `fn` and the body.
    signature: String,
    docs: String,
}

impl Function {
    fn first_sentence(&self) -> &str {
        let paragraph = self.docs.split("\n\n").next().unwrap_or_default();
        paragraph
            .split_once(". ")
            .map_or(paragraph, |(first, _)| first)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                files_in(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// The text of a line of documentation, written as a comment or, where a macro makes it, as an attribute.
fn documentation(line: &str) -> Option<String> {
    if let Some(text) = line.strip_prefix("///") {
        return Some(text.strip_prefix(' ').unwrap_or(text).to_owned());
    }
    let line = line.trim_start_matches("$(").trim_end_matches(")+");
    let text = line.strip_prefix("#[doc = ")?.strip_suffix(']')?;
    Some(
        text.replace("concat!(", "")
            .replace("\\n", "\n")
            .replace('"', ""),
    )
}

fn functions() -> Vec<Function> {
    let mut functions = Vec::new();
    for path in files_in(&root().join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let text = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        let file = path.strip_prefix(root()).unwrap().display().to_string();
        let mut docs = String::new();
        let mut rest = text.lines().map(str::trim_start);
        while let Some(line) = rest.next() {
            if let Some(text) = documentation(line) {
                docs += &text;
                docs.push('\n');
            } else if let Some((_, signature)) = line
                .split_once("pub ")
                .and_then(|(_, rest)| line.starts_with("pub ").then(|| rest.split_once("fn "))?)
            {
                let mut signature = signature.to_owned();
                while !signature.contains('{') {
                    signature += rest.next().unwrap_or("{");
                }
                let end = signature.find(['(', '<']).unwrap();
                functions.push(Function {
                    file: file.clone(),
                    name: signature[..end].to_owned(),
                    signature: signature.split('{').next().unwrap_or_default().to_owned(),
                    docs: std::mem::take(&mut docs),
                });
            } else if !line.starts_with("#[") && !line.starts_with("//") {
                docs.clear();
            }
        }
    }
    assert!(functions.len() > 100, "{} are too few", functions.len());
    functions
}

/// Fails with the functions of which `is_so` does not hold.
fn every_function(what: &str, is_so: impl Fn(&Function) -> bool) {
    let others: Vec<String> = functions()
        .iter()
        .filter(|function| !is_so(function))
        .map(|function| format!("{}: {}", function.file, function.name))
        .collect();
    assert!(
        others.is_empty(),
        "{} {what}:\n{}",
        others.len(),
        others.join("\n")
    );
}

#[test]
fn every_function_has_an_example() {
    every_function("have no example", |function| {
        function.docs.contains("```\nuse node_buffer::")
    });
}

#[test]
fn every_first_sentence_states() {
    every_function("begin with a question, or with nothing", |function| {
        let sentence = function.first_sentence();
        !sentence.is_empty() && !sentence.contains('?')
    });
}

#[test]
fn every_function_that_can_fail_names_its_errors() {
    every_function("do not name their errors", |function| {
        let (_, returned) = function.signature.rsplit_once("->").unwrap_or_default();
        !returned.contains("Result<")
            || function.docs.contains("# Errors\n\n[`Error::")
            || function.docs.contains("# Errors\n\nAs [`")
    });
}

#[test]
fn the_tour_names_every_file() {
    let source = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let (tour, _) = source.split_once("\nmod ").unwrap();
    for path in files_in(&root().join("src")) {
        let file = path.with_extension("");
        let folder = file.parent().unwrap();
        let name = if file.ends_with("mod") { folder } else { &file };
        let name = name.file_name().unwrap().to_str().unwrap();
        assert!(
            name == "lib" || tour.contains(&format!("`{name}`")),
            "{}",
            path.display()
        );
    }
}
