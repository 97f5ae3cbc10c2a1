//! The inventory of blocks: what an author may write, so that some test proves each block of code in the book.

use super::block::Block;
use super::directive;
use super::kind::{self, BlockKind};
use super::location::Location;
use super::script::says_what_it_prints;
use crate::Problem;

/// Whether block `i` of `blocks`, which stand in the chapter with the lines `source`, is of a known kind and is all that such a
/// block must be. `at` leads to a line of the chapter.
pub(crate) fn check<'a>(
    blocks: &[Block],
    i: usize,
    source: &[&str],
    at: impl Fn(usize) -> Location<'a>,
) -> Result<(), Problem> {
    let block = &blocks[i];
    let wrong = |message: &str| Err(at(block.first).problem(message));
    if !block.is_closed {
        return wrong("this block of code is never closed");
    }
    let info = kind::understand(&block.info).map_err(|it| at(block.first).problem(it))?;
    for number in block.first..=block.last {
        if directive::begins_in(source[number - 1]) {
            let message = "a directive does not work inside a block of code";
            return Err(at(number).problem(message));
        }
    }
    if info.name.is_some() && !block.prefix.is_empty() {
        return wrong("a block with a name cannot stand in a list or a quote");
    }
    if info.kind == BlockKind::Script && !says_what_it_prints(&block.body) {
        return wrong("say what it prints, on each release: `// prints: TEXT`");
    }
    // The words of a program that fails stand directly below it, and nowhere else.
    let below = blocks.get(i + 1).filter(|below| meet(block, below, source));
    if let Some(wanted) = info
        .kind
        .wants()
        .filter(|_| below.and_then(kind_of) != info.kind.wants())
    {
        let wanted = wanted.words();
        return wrong(&format!(
            "show what it says in a block `{wanted}` directly below this one"
        ));
    }
    let above = blocks[..i]
        .last()
        .filter(|above| meet(above, block, source));
    let is_said = above.and_then(kind_of).and_then(BlockKind::wants) == Some(info.kind);
    if matches!(info.kind, BlockKind::PanicWords | BlockKind::ErrorWords) && !is_said {
        return wrong("these words belong directly below the program that says them");
    }
    Ok(())
}

/// Whether nothing stands between two blocks.
fn meet(above: &Block, below: &Block, source: &[&str]) -> bool {
    let between = &source[above.last..below.first - 1];
    between.iter().all(|line| line.trim().is_empty())
}

fn kind_of(block: &Block) -> Option<BlockKind> {
    kind::understand(&block.info).ok().map(|info| info.kind)
}
