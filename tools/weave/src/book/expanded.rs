//! The chapter its reader sees.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;

use crate::chapter::block;
use crate::chapter::kind::{self, BlockKind};
use crate::{Excerpt, Fence};

/// A chapter with everything its directives name put in place.
#[derive(Clone, Debug)]
pub struct Expanded {
    /// The chapter's file, for example `src/ch04-buffer-pool.md`.
    pub path: PathBuf,
    /// Each line, with the line of the chapter's file it comes from.
    pub(crate) lines: Vec<(String, usize)>,
    /// The lines of the chapter's file where blocks of its author's begin.
    pub(crate) blocks: BTreeSet<usize>,
    /// The regions of source files that it shows, if it is a numbered chapter.
    pub excerpts: Vec<Excerpt>,
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

    /// Makes a link to `target` of what stands at `range` in [`text`](Expanded::text).
    pub(crate) fn link(&mut self, range: Range<usize>, target: &str) {
        self.insert(range.end, &format!("]({target})"));
        self.insert(range.start, "[");
    }

    /// Puts `words` in front of what stands at `offset` in [`text`](Expanded::text).
    fn insert(&mut self, mut offset: usize, words: &str) {
        for (line, _) in &mut self.lines {
            if offset <= line.len() {
                return line.insert_str(offset, words);
            }
            offset -= line.len() + 1;
        }
    }

    /// Every fenced block, in order.
    pub fn fences(&self) -> Vec<Fence> {
        block::find(&self.text())
            .into_iter()
            .map(|block| Fence {
                info: block.info,
                body: block.body,
                line: self.source_line(block.first),
                by_author: self.blocks.contains(&self.source_line(block.first)),
            })
            .collect()
    }

    /// The blocks of JavaScript that its author wrote, in order. Node runs each as a module.
    pub fn scripts(&self) -> Vec<Fence> {
        let is_script = |fence: &Fence| {
            fence.by_author
                && kind::understand(&fence.info).is_ok_and(|info| info.kind == BlockKind::Script)
        };
        self.fences().into_iter().filter(is_script).collect()
    }
}
