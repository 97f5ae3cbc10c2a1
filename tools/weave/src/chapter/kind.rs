//! The kinds of block that an author may write: what stands after the opening fence.

use super::block::words;
use super::directive::is_name;

/// What the words after an opening fence say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Info<'a> {
    pub kind: BlockKind,
    /// The name that marks lead to: `rust,name=cut-loose`.
    pub name: Option<&'a str>,
}

/// The kinds of block that an author may write in a chapter. Each is proved by a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// `rust`, `rust,no_run`: compiled, and but for the latter run.
    Rust,
    /// `rust,should_panic`: run, and it must panic with the words in the block below it.
    Panics,
    /// `rust,compile_fail`: compiled, and it must be refused with the words in the block below it.
    Refused,
    /// `text,panic`: words of a program that panics.
    PanicWords,
    /// `text,error`: words of the compiler.
    ErrorWords,
    /// `js`: run by Node, on every release.
    Script,
    /// `console`: a command of cargo's, and what it prints.
    Command,
    /// `text,diagram`: a drawing in characters.
    Diagram,
}

impl BlockKind {
    /// The kind of block that has to follow directly.
    pub fn wants(self) -> Option<BlockKind> {
        match self {
            BlockKind::Panics => Some(BlockKind::PanicWords),
            BlockKind::Refused => Some(BlockKind::ErrorWords),
            _ => None,
        }
    }

    /// The words an author writes for it.
    pub fn words(self) -> &'static str {
        let kind = KINDS.iter().find(|(_, kind)| *kind == self);
        kind.map_or("", |(words, _)| words)
    }
}

/// What may stand after an opening fence, a name aside.
const KINDS: [(&str, BlockKind); 9] = [
    ("rust", BlockKind::Rust),
    ("rust,no_run", BlockKind::Rust),
    ("rust,should_panic", BlockKind::Panics),
    ("rust,compile_fail", BlockKind::Refused),
    ("js", BlockKind::Script),
    ("console", BlockKind::Command),
    ("text,panic", BlockKind::PanicWords),
    ("text,error", BlockKind::ErrorWords),
    ("text,diagram", BlockKind::Diagram),
];

/// What `info`, which an author wrote after the opening fence of a block in a chapter, says.
///
/// # Errors
///
/// What to write instead: a block of an unknown kind would be proved by nothing.
pub(crate) fn understand(info: &str) -> Result<Info<'_>, String> {
    let (names, kind): (Vec<&str>, Vec<&str>) =
        words(info).partition(|word| word.starts_with("name="));
    let name = names.last().and_then(|name| name.strip_prefix("name="));
    if let Some(name) = name.filter(|name| !is_name(name)) {
        return Err(format!("`{name}` is not a name: use a-z, 0-9, `-` and `_`"));
    }
    let words = kind.join(",");
    if let Some((_, kind)) = KINDS.iter().find(|(known, _)| *known == words) {
        return Ok(Info { kind: *kind, name });
    }
    if words == "rust,excerpt" {
        let message = "an excerpt is made by `{{#source PATH:ITEM}}`, so that it cannot differ from its source";
        return Err(message.to_owned());
    }
    let known = KINDS.map(|(words, _)| format!("`{words}`"));
    let [most @ .., last] = &known;
    let known = format!("a block is {} or {last}", most.join(", "));
    Err(match kind.contains(&"ignore") {
        true => format!("`ignore` is not for this book, every block is tested: {known}"),
        false => format!("`{info}` would not be tested: {known}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_of_a_known_kind_and_may_have_a_name() {
        let kind = |info| understand(info).map(|info| (info.kind, info.name));
        assert_eq!(kind("rust,no_run"), Ok((BlockKind::Rust, None)));
        assert_eq!(kind("js,name=sum"), Ok((BlockKind::Script, Some("sum"))));
        for (_, kind) in KINDS {
            assert_eq!(understand(kind.words()).map(|info| info.kind), Ok(kind));
        }
        for wrong in [
            "",
            "text",
            "rust,ignore",
            "rust,excerpt",
            "javascript",
            "rust,name=A",
        ] {
            assert!(understand(wrong).is_err(), "{wrong}");
        }
    }
}
