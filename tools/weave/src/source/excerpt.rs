//! Excerpts: items of the real source files, shown where a chapter explains them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::item::{self, Item};
use crate::Problem;
use crate::chapter::location::Location;

/// What a chapter shows of a source file: whole items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The source file.
    pub file: PathBuf,
    /// The items; of an `impl` that is shown whole, those that stand in it.
    pub items: Vec<Item>,
    /// What all of them stand in, such as `impl Buffer`. Where that differs, it is among the lines.
    pub(crate) within: Option<String>,
    /// The lines, with their numbers in the file.
    pub(crate) lines: Vec<(usize, String)>,
}

/// The chapter that showed each item of each file first.
pub(crate) type Seen = BTreeMap<(PathBuf, String), u32>;

impl Excerpt {
    /// Takes the items `names` from the Rust file `path`.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or does not hold each of them once.
    pub(crate) fn take(path: &Path, names: &[&str], at: &Location) -> Result<Excerpt, Problem> {
        let text = at.read(path)?;
        let all = Item::all_in(&text);
        let find = |name: &&str| item::find(&all, name);
        let chosen: Result<Vec<&Item>, String> = names.iter().map(find).collect();
        let chosen = chosen.map_err(|wrong| at.problem(format!("{} {wrong}", path.display())))?;
        let text: Vec<&str> = text.lines().collect();
        let mut numbers: BTreeSet<usize> = BTreeSet::new();
        numbers.extend(chosen.iter().flat_map(|item| item.lines.clone()));

        let outer: BTreeSet<Option<usize>> = chosen.iter().map(|item| item.within).collect();
        let outer: Vec<&Item> = outer.iter().flatten().map(|&i| &all[i]).collect();
        let is_shared = chosen.iter().all(|item| item.within == chosen[0].within);
        if !is_shared {
            let ends = |item: &&Item| [item.opens, item.lines.end - 1];
            numbers.extend(outer.iter().flat_map(ends));
        }
        // The blank line above an item comes along, unless the item is now the first of all, or of its `impl`.
        let opens = |i| !is_shared && outer.iter().any(|item| item.opens == i);
        let mut lines: Vec<(usize, String)> = Vec::new();
        for &i in &numbers {
            let is_blank = i > 0 && text[i - 1].is_empty() && !numbers.contains(&(i - 1));
            if is_blank && lines.last().is_some_and(|(last, _)| !opens(last - 1)) {
                lines.push((i, String::new()));
            }
            lines.push((i + 1, text[i].to_owned()));
        }
        let is_chosen = |item: &Item| numbers.is_superset(&item.lines.clone().collect());
        Ok(Excerpt {
            file: path.to_owned(),
            items: item::innermost(&all)
                .filter(|item| is_chosen(item))
                .cloned()
                .collect(),
            within: outer.first().filter(|_| is_shared).map(|item| {
                let head = text[item.opens].trim().trim_end_matches([' ', '{']);
                head.strip_prefix("pub ").unwrap_or(head).to_owned()
            }),
            lines,
        })
    }

    /// The chapter that has shown each of the items before, if one has.
    pub(crate) fn shown_before(&self, seen: &Seen) -> Vec<Option<u32>> {
        let items = self.items.iter();
        let first = |item: &Item| seen.get(&(self.file.clone(), item.name.clone())).copied();
        items.map(first).collect()
    }

    /// Adds the items to what chapters have `seen`.
    pub(crate) fn note(&self, chapter: u32, seen: &mut Seen) {
        for item in &self.items {
            let key = (self.file.clone(), item.name.clone());
            seen.entry(key).or_insert(chapter);
        }
    }
}
