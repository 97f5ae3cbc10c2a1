//! The items of a Rust file: its functions, methods, types, constants, macros.
//!
//! They are found by the file's layout, which rustfmt keeps: an item begins at its indent, with its docs and attributes, and
//! ends where a line at the same indent closes it. That asks for no parser, and reads what stands in a macro as well.

use std::collections::BTreeSet;
use std::ops::Range;

/// One item of a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What a chapter calls it: `BackingStore`, `BackingStore::share`, `impl Drop for BackingStore`, `numbers!`.
    pub name: String,
    /// Its lines with its docs and attributes, counted from 0.
    pub lines: Range<usize>,
    /// Its first line of code.
    pub opens: usize,
    /// What it stands in, such as `impl BackingStore`: the number of that item among the items of the file.
    pub within: Option<usize>,
    /// Whether it is compiled for tests alone.
    pub is_test: bool,
}

/// What the file says of itself, as the name of an item.
const DOCS: &str = "//!";

/// Those of `items` that hold no others.
pub(crate) fn innermost(items: &[Item]) -> impl Iterator<Item = &Item> {
    let outer: BTreeSet<usize> = items.iter().filter_map(|item| item.within).collect();
    let items = items.iter().enumerate();
    items.filter_map(move |(i, item)| (!outer.contains(&i)).then_some(item))
}

/// The one of `items` with this `name`.
///
/// # Errors
///
/// There is none, or there are several.
pub(crate) fn find<'a>(items: &'a [Item], name: &str) -> Result<&'a Item, String> {
    let found: Vec<&Item> = items.iter().filter(|item| item.name == name).collect();
    match found[..] {
        [one] => Ok(one),
        [] => {
            let likeness = |item: &&Item| {
                let names = [item.name.as_str(), item.short_name()];
                let [full, short] = names.map(|known| strsim::jaro_winkler(known, name));
                full.max(short)
            };
            let mut near: Vec<&Item> = items.iter().filter(|item| likeness(item) > 0.0).collect();
            near.sort_by(|a, b| likeness(b).total_cmp(&likeness(a)));
            let near = near.iter().take(3);
            let near: Vec<String> = near.map(|item| format!("`{}`", item.name)).collect();
            let near = near.join(", ");
            Err(format!("has no item `{name}`; the nearest are: {near}"))
        }
        _ => {
            let lines = found.iter().map(|item| (item.opens + 1).to_string());
            let lines = lines.collect::<Vec<_>>().join(", ");
            Err(format!("has `{name}` more than once, on the lines {lines}"))
        }
    }
}

impl Item {
    /// The items of the Rust file `text`, each before those that stand in it.
    pub fn all_in(text: &str) -> Vec<Item> {
        let lines: Vec<&str> = text.lines().collect();
        let mut items = Vec::new();
        let docs = lines
            .iter()
            .take_while(|line| line.starts_with(DOCS))
            .count();
        if docs > 0 {
            items.push(Item {
                name: DOCS.to_owned(),
                lines: 0..docs,
                opens: 0,
                within: None,
                is_test: false,
            });
        }
        add(&lines, 0..lines.len(), "", None, "", &mut items);
        items
    }

    /// The items of the Rust file `text` that a chapter has to explain: not those that only hold others, nor tests, nor an
    /// `impl` without code.
    pub fn to_explain(text: &str) -> Vec<Item> {
        let lines: Vec<&str> = text.lines().collect();
        let items = Item::all_in(text);
        let explained = |item: &&Item| {
            let has_code = !item.name.starts_with("impl") || !lines[item.opens].ends_with("{}");
            has_code && item.name != DOCS && !item.is_test
        };
        innermost(&items).filter(explained).cloned().collect()
    }

    /// Its name without what it stands in: `share`.
    pub(crate) fn short_name(&self) -> &str {
        match self.name.rsplit_once("::") {
            Some((outer, name)) if !outer.contains(' ') => name,
            _ => &self.name,
        }
    }

    /// Whether `line`, counted from 1, belongs to it.
    pub(crate) fn has_line(&self, line: usize) -> bool {
        self.lines.contains(&(line - 1))
    }
}

/// Adds the items at `indent` in the `region` of `lines` to `found`. Their names begin with `path`.
fn add(
    lines: &[&str],
    region: Range<usize>,
    indent: &str,
    within: Option<usize>,
    path: &str,
    found: &mut Vec<Item>,
) {
    let mut next = region.start;
    while next < region.end {
        let first = next;
        let head = head(lines, &mut next, indent);
        let code = lines.get(next).and_then(|line| at_indent(line, indent));
        let Some(code) = code.filter(|code| !code.starts_with(DOCS)) else {
            next += 1;
            continue;
        };
        let last = end(lines, next, indent);
        if let Some(name) = name(code) {
            let path = if name.contains([' ', '!']) { "" } else { path };
            let is_test = head.contains(&"#[cfg(test)]")
                || within.is_some_and(|within: usize| found[within].is_test);
            let inner = inside(code);
            found.push(Item {
                name: format!("{path}{name}"),
                opens: next,
                lines: first..last + 1,
                within,
                is_test,
            });
            if let Some(path) = inner.filter(|_| last > next) {
                let within = Some(found.len() - 1);
                let indent = format!("{indent}    ");
                add(lines, next + 1..last, &indent, within, &path, found);
            }
        }
        next = last + 1;
    }
}

/// Docs, attributes and comments from line `next` on; then `next` is the line below them.
fn head<'a>(lines: &[&'a str], next: &mut usize, indent: &str) -> Vec<&'a str> {
    let mut head = Vec::new();
    while let Some(code) = lines.get(*next).and_then(|line| at_indent(line, indent)) {
        if code.starts_with("#[") {
            while !uncommented(lines[*next]).ends_with(']') {
                *next += 1;
            }
        } else if !code.starts_with("//") || code.starts_with("//!") {
            break;
        }
        head.push(code);
        *next += 1;
    }
    head
}

/// The line that ends the item whose first line of code is `first`.
fn end(lines: &[&str], first: usize, indent: &str) -> usize {
    let ends = |line: &usize| {
        let code = at_indent(lines[*line], indent).map(uncommented);
        code.is_some_and(|code| code.ends_with(['}', ';']))
    };
    (first..lines.len()).find(ends).unwrap_or(first)
}

/// `line` without `indent`, if it is indented by that and no more.
fn at_indent<'a>(line: &'a str, indent: &str) -> Option<&'a str> {
    let code = line.strip_prefix(indent)?;
    (!code.is_empty() && !code.starts_with(' ')).then_some(code)
}

fn uncommented(line: &str) -> &str {
    line.split(" // ").next().unwrap_or_default().trim_end()
}

/// The name of the item that begins with the line `code`; none for what needs no explaining, such as `use`.
fn name(code: &str) -> Option<String> {
    const BEFORE_FN: [&str; 4] = ["const", "async", "extern", "\"C\""];
    let code = plain(code);
    if let Some((before, rest)) = code.split_once("fn ")
        && before
            .split_whitespace()
            .all(|word| BEFORE_FN.contains(&word))
    {
        return Some(identifier(rest).to_owned());
    }
    let (word, rest) = code.split_once(' ').unwrap_or((code, ""));
    match word {
        "mod" if code.ends_with(';') => None,
        "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" | "mod" => {
            Some(identifier(rest).to_owned())
        }
        "macro_rules!" => Some(format!("{word} {}", identifier(rest))),
        _ if identifier(code) == "impl" => Some(code.trim_end_matches(['{', '}', ' ']).to_owned()),
        _ => {
            let name = identifier(code);
            code[name.len()..]
                .starts_with('!')
                .then(|| format!("{name}!"))
        }
    }
}

/// How the names begin of what stands in the item that begins with `code`, if it is made of items.
fn inside(code: &str) -> Option<String> {
    let code = plain(code);
    if let Some(module) = code.strip_prefix("mod ") {
        return Some(format!("{}::", identifier(module)));
    }
    if code.starts_with("thread_local!") {
        return Some(String::new());
    }
    let of = code
        .strip_prefix("impl")
        .filter(|_| !code.contains(" for "))?;
    let mut depth = 0;
    let start = of.find(|c: char| {
        depth += i32::from(c == '<') - i32::from(c == '>');
        depth == 0 && c.is_alphanumeric()
    });
    Some(format!("{}::", identifier(&of[start?..])))
}

/// `code` without `pub` and `unsafe`.
fn plain(code: &str) -> &str {
    let code = match code
        .strip_prefix("pub(")
        .and_then(|rest| rest.split_once(") "))
    {
        Some((_, rest)) => rest,
        None => code.strip_prefix("pub ").unwrap_or(code),
    };
    code.strip_prefix("unsafe ").unwrap_or(code)
}

/// The name that `code` begins with.
fn identifier(code: &str) -> &str {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_');
    &code[..end.unwrap_or(code.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "//! A pool.
mod slab;
struct Unit;

thread_local! {
    static SLAB: Cell<u8> = const {
        Cell::new(0)
    };
}

/// Half.
#[cfg_attr(
    miri
)]
pub(crate) const fn limit() -> usize {
    8
}

impl<const N: usize> Pool<N> {
    /// Takes.
    fn take(
        &self,
    ) -> u8 {
        if true {
            1
        } else {
            2
        }
    }

    const SIZE: [u8; 1] = [
        1,
    ]; // one
}

impl Drop for Pool {
    fn drop(&mut self) {}
}
unsafe impl Send for Pool {}
macro_rules! numbers {
    () => {
        fn one() {}
    };
}
numbers!(u8 u16);

#[cfg(test)]
mod tests {
    fn plainly() {}
}
";

    #[test]
    fn every_item_has_its_name_and_its_lines() {
        let items = Item::all_in(FILE);
        let found = items.iter().map(|item| {
            let Range { start, end } = item.lines;
            let test = if item.is_test { " in tests" } else { "" };
            let outer = item.within.map_or("", |outer| &items[outer].name);
            format!("{start}-{end} {} [{outer}]{test}", item.name)
        });
        let expected = "0-1 //! []
2-3 Unit []
4-9 thread_local! []
5-8 SLAB [thread_local!]
10-17 limit []
18-34 impl<const N: usize> Pool<N> []
19-29 Pool::take [impl<const N: usize> Pool<N>]
30-33 Pool::SIZE [impl<const N: usize> Pool<N>]
35-38 impl Drop for Pool []
38-39 impl Send for Pool []
39-44 macro_rules! numbers []
44-45 numbers! []
46-50 tests [] in tests
48-49 tests::plainly [tests] in tests";
        assert_eq!(found.collect::<Vec<_>>().join("\n"), expected);
    }
}
