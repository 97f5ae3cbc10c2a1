//! The chapter its reader sees.

use std::path::PathBuf;

use crate::{Fence, fence};

/// A chapter with everything its directives name put in place.
#[derive(Clone, Debug)]
pub struct Expanded {
    /// The chapter's file, for example `src/ch04-buffer-pool.md`.
    pub path: PathBuf,
    /// Each line, with the line of the chapter's file it comes from.
    pub(crate) lines: Vec<(String, usize)>,
}

impl Expanded {
    /// The expanded Markdown.
    pub fn text(&self) -> String {
        self.lines
            .iter()
            .flat_map(|(line, _)| [line.as_str(), "\n"])
            .collect()
    }

    /// The line of the chapter's file that line `expanded_line` of [`text`](Expanded::text) comes from. The first line is 1.
    ///
    /// # Panics
    ///
    /// When the text has no such line.
    pub fn source_line(&self, expanded_line: usize) -> usize {
        self.lines[expanded_line - 1].1
    }

    /// Every fenced block, in order.
    pub fn fences(&self) -> Vec<Fence> {
        fence::find(&self.text())
            .into_iter()
            .map(|block| Fence {
                info: block.info,
                body: block.body,
                line: self.source_line(block.first),
            })
            .collect()
    }
}
