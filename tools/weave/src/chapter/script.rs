//! Blocks of JavaScript in a chapter: what they are, and what they say they print.

use super::block::Fence;

/// The word that begins a comment on what is printed.
const PRINTS: &str = "// prints";

impl Fence {
    /// What the comments `// prints: TEXT` of a block of JavaScript say that Node `release` prints, one line each. A comment `// prints (24, 26): TEXT`
    /// speaks of those releases only.
    pub fn expected(&self, release: u32) -> String {
        self.body
            .lines()
            .filter_map(|line| line.split_once(PRINTS))
            .filter_map(|(_, rest)| rest.split_once(':'))
            .filter(|(releases, _)| speaks_of(releases, release))
            .map(|(_, text)| format!("{}\n", text.strip_prefix(' ').unwrap_or(text)))
            .collect()
    }
}

/// Whether the block of JavaScript with this `body` says what it prints at all.
pub(super) fn says_what_it_prints(body: &str) -> bool {
    body.contains(PRINTS)
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
        let script = Fence {
            info: "js".to_owned(),
            body: code.to_owned(),
            line: 1,
            by_author: true,
        };
        assert_eq!(script.expected(20), "1\n8192\n\n");
        assert_eq!(script.expected(26), "1\n65536\n\n");
    }
}
