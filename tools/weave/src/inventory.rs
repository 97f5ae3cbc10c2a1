//! The inventory of blocks: what an author may write, so that some test proves each block of code in the book.

use std::path::Path;

use crate::fence::{self, Block, Kind};
use crate::place::Place;
use crate::{Problem, Script, directive};

/// A chapter as its author wrote it.
pub(crate) struct Inventory<'a> {
    /// Its file.
    pub file: &'a Path,
    /// Its lines.
    pub source: &'a [&'a str],
}

impl Inventory<'_> {
    /// Whether `block`, between the blocks `before` and `after`, is of a known kind and is all that such a block must be.
    pub fn check(
        &self,
        block: &Block,
        before: Option<&Block>,
        after: Option<&Block>,
    ) -> Result<(), Problem> {
        let opening = self.place(block.first);
        if !block.is_closed {
            return Err(opening.problem("this block of code is never closed"));
        }
        let info = fence::understand(&block.info).map_err(|message| opening.problem(message))?;
        for number in block.first..=block.last {
            if directive::begins_in(self.source[number - 1]) {
                let message = "a directive does not work inside a block of code";
                return Err(self.place(number).problem(message));
            }
        }
        if info.name.is_some() && !block.prefix.is_empty() {
            return Err(opening.problem("a block with a name cannot stand in a list or a quote"));
        }
        if info.kind == Kind::Script && !Script::of(block).says_what_it_prints() {
            return Err(opening.problem("say what it prints, on each release: `// prints: TEXT`"));
        }
        self.check_words_below(info.kind, block, after)?;
        self.check_program_above(info.kind, block, before)
    }

    /// The words of a program that fails stand directly below it.
    fn check_words_below(
        &self,
        kind: Kind,
        block: &Block,
        after: Option<&Block>,
    ) -> Result<(), Problem> {
        let Some(wanted) = kind.wants() else {
            return Ok(());
        };
        if after.is_some_and(|after| kind_of(after) == Some(wanted) && self.meet(block, after)) {
            return Ok(());
        }
        let wanted = wanted.words();
        Err(self.place(block.first).problem(format!(
            "show what it says in a block `{wanted}` directly below this one"
        )))
    }

    /// Such words stand nowhere else.
    fn check_program_above(
        &self,
        kind: Kind,
        block: &Block,
        before: Option<&Block>,
    ) -> Result<(), Problem> {
        let is_said = |before: &Block| {
            kind_of(before).and_then(Kind::wants) == Some(kind) && self.meet(before, block)
        };
        if !matches!(kind, Kind::PanicWords | Kind::ErrorWords) || before.is_some_and(is_said) {
            return Ok(());
        }
        let message = "these words belong directly below the program that says them";
        Err(self.place(block.first).problem(message))
    }

    /// Whether nothing stands between two blocks.
    fn meet(&self, above: &Block, below: &Block) -> bool {
        self.source[above.last..below.first - 1]
            .iter()
            .all(|line| line.trim().is_empty())
    }

    fn place(&self, line: usize) -> Place<'_> {
        Place {
            file: self.file,
            line,
        }
    }
}

fn kind_of(block: &Block) -> Option<Kind> {
    fence::understand(&block.info).ok().map(|info| info.kind)
}
