//! Marks and values, `{{run NAME}}` and `{{value NAME:KEY}}`, as a sentence shows them.

use std::path::Path;

use crate::chapter::mark::{Mark, Name};
use crate::programs::index::{Index, Proof};
use crate::release::RELEASES;

/// The Markdown that stands for `mark` in chapter `number`.
///
/// # Errors
///
/// What is wrong with it.
pub(crate) fn render(
    mark: &Mark,
    root: &Path,
    number: u32,
    index: &Index,
) -> Result<String, String> {
    match mark {
        Mark::Run { name, releases } => {
            let proof = find(name, number, index)?;
            let page = match name.chapter {
                Some(chapter) if chapter != number => proof.page.as_str(),
                _ => "",
            };
            let all: Vec<String> = releases.iter().map(u32::to_string).collect();
            let all = all.join(", ");
            let (shown, on) = match (proof.is_for_node, releases.len() == RELEASES.len()) {
                (false, _) => ("Rust".to_owned(), String::new()),
                (true, false) => (all.clone(), format!(", on Node {all}")),
                (true, true) => {
                    let range = format!("{}–{}", RELEASES[0], RELEASES[RELEASES.len() - 1]);
                    (range, format!(", on Node {all}"))
                }
            };
            Ok(format!(
                "<sup class=\"run\">[{shown}]({page}#{} \"Run in {}{on}\")</sup>",
                name.name, proof.label
            ))
        }
        Mark::Value { name, release, key } => {
            let node = find(name, number, index)?
                .node
                .ok_or_else(|| format!("`{}` has no record to take a figure from", name.name))?;
            node.figure(root, *release, key)
        }
    }
}

/// A link to what runs under `name`, such as `ch04/slab-cursor`, from a page outside its chapter: `[listing 4.1](…)`.
///
/// # Errors
///
/// That there is no such thing.
pub(crate) fn link(name: &str, index: &Index) -> Result<String, String> {
    let name = Name::parse(name).ok_or_else(|| format!("`{name}` is not `chNN/NAME`"))?;
    let proof = find(&name, 0, index)?;
    let label = match (proof.node, name.chapter) {
        (None, Some(chapter)) => format!("chapter {chapter}"),
        _ => proof.label.clone(),
    };
    Ok(format!("[{label}]({}#{})", proof.page, name.name))
}

fn find<'a>(name: &Name, number: u32, index: &'a Index) -> Result<&'a Proof<'a>, String> {
    let chapter = name.chapter.unwrap_or(number);
    index.get(chapter, name.name).ok_or_else(|| {
        format!(
            "chapter {chapter} has no listing, answer, exercise or named block `{}`",
            name.name
        )
    })
}
