//! Every word of the book's prose is spelt right, and as in British English.
//!
//! The dictionary is American and comes with the package of spellbook; which of its words the British spell otherwise, and how, is
//! from typos-vars. Words of the trade that neither knows are in `tests/words.txt`.

mod prose;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use spellbook::Dictionary;
use typos_vars::{Category, CategorySet, VARS, corrections};
use unicase::UniCase;

const OWN_WORDS: &str = "tests/words.txt";

#[test]
fn every_word_is_spelt_right() {
    let dictionary = dictionary();
    let own_words = own_words();
    let own_words: BTreeSet<&str> = own_words.lines().collect();
    let mut wanted = BTreeSet::new();
    let mut problems = Vec::new();
    for prose in prose::all() {
        for word in words(&prose.text) {
            let Err(message) = check(&word, &dictionary) else {
                continue;
            };
            match own_words.get(word.to_lowercase().as_str()) {
                Some(own) => _ = wanted.insert(*own),
                None => problems.push(format!("{}: {message}", prose.place)),
            }
        }
    }
    for (word, line) in own_words.iter().zip(1..) {
        if !wanted.contains(word) {
            let message = "no page needs this word any more: delete it";
            problems.push(format!("{OWN_WORDS}:{line}: “{word}”: {message}"));
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn the_own_words_stand_in_order_and_once() {
    let own_words = own_words();
    assert!(
        own_words.lines().is_sorted_by(|a, b| a < b),
        "{OWN_WORDS}: sort it"
    );
}

#[test]
fn misspellings_and_american_spellings_are_found() {
    let dictionary = dictionary();
    let check = |word| check(word, &dictionary);
    for right in ["colour", "neighbours", "cursor's", "Bytes", "organise"] {
        assert_eq!(check(right), Ok(()));
    }
    let unknown = format!("“cursro” is in no dictionary: mend it, or add it to {OWN_WORDS}");
    assert_eq!(check("cursro"), Err(unknown));
    let american = "“Color” is American: write “colour”".to_owned();
    assert_eq!(check("Color"), Err(american));
}

#[test]
fn names_are_no_words() {
    let prose = "V8's own `…`: allocUnsafe’s half-read u8, API, pool_size and “Buffers’”.";
    let words: Vec<String> = words(prose).collect();
    assert_eq!(words, ["own", "half", "read", "and", "Buffers"]);
}

fn own_words() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(OWN_WORDS);
    fs::read_to_string(file).unwrap()
}

/// The words in `prose`. A name with a digit, a line or a capital letter within it is none.
fn words(prose: &str) -> impl Iterator<Item = String> {
    let prose = prose.replace('’', "'");
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || c == '_';
    let words: Vec<String> = prose
        .split(|c| !is_part(c))
        .map(|word| word.trim_matches('\''))
        .map(|word| word.strip_suffix("'s").unwrap_or(word).to_owned())
        .filter(|word| {
            word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '\'')
        })
        .filter(|word| !word.chars().skip(1).any(char::is_uppercase))
        .collect();
    words.into_iter()
}

/// Whether `word` is in the dictionary, or is British.
fn check(word: &str, dictionary: &Dictionary) -> Result<(), String> {
    let mut is_british = false;
    for (spellings, variants) in VARS.find(&UniCase::new(word)).copied().unwrap_or_default() {
        if CategorySet::from_bits_truncate(*spellings).contains(Category::BritishIse) {
            is_british = true;
        } else {
            let british = corrections(Category::BritishIse, **variants).join("” or “");
            return Err(format!("“{word}” is American: write “{british}”"));
        }
    }
    if is_british || dictionary.check(word) {
        return Ok(());
    }
    Err(format!(
        "“{word}” is in no dictionary: mend it, or add it to {OWN_WORDS}"
    ))
}

fn dictionary() -> Dictionary {
    let folder = package("spellbook").join("vendor/en_US");
    let read = |file| fs::read_to_string(folder.join(file)).expect("spellbook brings a dictionary");
    Dictionary::new(&read("en_US.aff"), &read("en_US.dic")).expect("spellbook can read it")
}

/// The folder in which cargo keeps the source of the package `name`.
fn package(name: &str) -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo is running this test");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo speaks JSON");
    let package = metadata["packages"].as_array().into_iter().flatten();
    let mut package = package.filter(|package| package["name"] == name);
    let manifest = package
        .next()
        .and_then(|package| package["manifest_path"].as_str());
    Path::new(manifest.expect("it is one of the dependencies"))
        .parent()
        .expect("a file lies in a folder")
        .to_owned()
}
