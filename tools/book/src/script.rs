//! The chapters' blocks of JavaScript, run with real Nodes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use similar::TextDiff;
use weave::{Expanded, Fence};

use crate::node::Node;

/// Runs every block of JavaScript in `chapters` with every one of `nodes`.
///
/// # Errors
///
/// Every block that fails, or prints something else than its comments say.
pub async fn check_all(chapters: &[Expanded], nodes: &[Node]) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut failures = Vec::new();
    for chapter in chapters {
        for script in chapter.scripts() {
            for node in nodes {
                let place = format!("{}:{}", chapter.path.display(), script.line);
                let failed = check(&script, node, folder.path())
                    .await
                    .with_context(|| format!("{place}: with {node}"));
                failures.extend(failed.err().map(|error| format!("{error:#}")));
            }
        }
    }
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(())
}

async fn check(script: &Fence, node: &Node, folder: &Path) -> Result<()> {
    fs::write(folder.join("block.mjs"), &script.body)?;
    let printed = node.print(folder, "block.mjs").await?;
    let printed = String::from_utf8_lossy(&printed);
    let expected = script.expected(node.release);
    if printed != expected {
        let diff = TextDiff::from_lines(expected.as_str(), &printed);
        let mut diff = diff.unified_diff();
        bail!(
            "it prints something else:\n{}",
            diff.header("what the comments say", "what it prints")
        );
    }
    Ok(())
}
