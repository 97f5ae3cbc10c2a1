//! Every word of the book's prose is spelt right, and as in British English.
//!
//! The dictionary is American and comes with the package of spellbook; which of its words the British spell otherwise, and how, is
//! from typos-vars. Words of the trade that neither knows are in `tests/words.txt`.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs;
use std::path::Path;

use spellbook::Dictionary;
use typos_vars::{Category, CategorySet, VARS, corrections};
use unicase::UniCase;

use crate::{Scope, prose};

const OWN_WORDS: &str = "tests/words.txt";

/// The words that are spelt wrong. Of the whole book also: its own words that are not needed, or not in order.
pub fn problems(scope: &Scope) -> Vec<String> {
    let spellbook = scope.built().and_then(|built| built.library("spellbook"));
    let dictionary = match spellbook.and_then(|spellbook| dictionary(&spellbook.source)) {
        Ok(dictionary) => dictionary,
        Err(problem) => return vec![problem],
    };
    let own_words = fs::read_to_string(scope.root().join(OWN_WORDS)).unwrap_or_default();
    let in_order: Vec<&str> = own_words.lines().collect();
    let own_words: BTreeSet<&str> = own_words.lines().collect();
    let mut wanted = BTreeSet::new();
    let mut problems = Vec::new();
    for prose in prose::all(scope) {
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
    if scope.is_whole() {
        for (word, line) in in_order.iter().zip(1..) {
            if !wanted.contains(word) {
                let message = "no page needs this word any more: delete it";
                problems.push(format!("{OWN_WORDS}:{line}: “{word}”: {message}"));
            }
        }
        if !in_order.is_sorted_by(|a, b| a < b) {
            problems.push(format!("{OWN_WORDS}:1: sort it, each word once"));
        }
    }
    problems
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

/// The dictionary that comes with spellbook, in the folder of its source.
fn dictionary(spellbook: &Path) -> Result<Dictionary, String> {
    let folder = spellbook.join("vendor/en_US");
    let read = |file| fs::read_to_string(folder.join(file));
    let (affixes, words) = (read("en_US.aff"), read("en_US.dic"));
    let problem = |problem: &dyn Display| format!("{}: {problem}", folder.display());
    let affixes = affixes.map_err(|error| problem(&error))?;
    let words = words.map_err(|error| problem(&error))?;
    Dictionary::new(&affixes, &words).map_err(|error| problem(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programs;

    #[test]
    fn misspellings_and_american_spellings_are_found() {
        let built = programs::tests::libraries();
        let dictionary = dictionary(&built.library("spellbook").unwrap().source).unwrap();
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
}
