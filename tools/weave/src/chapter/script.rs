//! Blocks of JavaScript in a chapter: what they are, and what they say they print.

use super::block::Block;

/// A block of JavaScript that its chapter's author wrote. Node runs it as a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The line of the chapter's file where the block begins.
    pub line: usize,
    /// The program.
    pub code: String,
}

/// The word that begins a comment on what is printed.
const PRINTS: &str = "// prints";

impl Script {
    pub(crate) fn of(block: &Block) -> Script {
        Script {
            line: block.first,
            code: block.body.clone(),
        }
    }

    /// What the comments `// prints: TEXT` say that Node `release` prints, one line each. A comment `// prints (24, 26): TEXT`
    /// speaks of those releases only.
    pub fn expected(&self, release: u32) -> String {
        self.code
            .lines()
            .filter_map(|line| line.split_once(PRINTS))
            .filter_map(|(_, rest)| rest.split_once(':'))
            .filter(|(releases, _)| speaks_of(releases, release))
            .map(|(_, text)| format!("{}\n", text.strip_prefix(' ').unwrap_or(text)))
            .collect()
    }

    /// Whether it says what it prints at all.
    pub(crate) fn says_what_it_prints(&self) -> bool {
        self.code.contains(PRINTS)
    }
}

/// Whether `releases`, nothing or a list such as `(18, 20)`, holds `release`.
fn speaks_of(releases: &str, release: u32) -> bool {
    let list = releases.trim().trim_matches(['(', ')']);
    list.is_empty() || list.split(',').any(|one| one.trim().parse() == Ok(release))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_say_what_each_release_prints() {
        let code = "console.log(1); // prints: 1\nconsole.log(size);\n// prints (18, 20, 22): 8192\n// prints (24, 26): 65536\nconsole.log(); // prints:\n";
        let script = Script {
            line: 1,
            code: code.to_owned(),
        };
        assert_eq!(script.expected(20), "1\n8192\n\n");
        assert_eq!(script.expected(26), "1\n65536\n\n");
    }
}
