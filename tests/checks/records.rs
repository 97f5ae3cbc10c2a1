//! No program for Node has changed since its output was recorded: neither a `node.mjs` nor a chapter's block of JavaScript.

use weave::Digests;

use crate::Scope;

/// The programs that have changed.
pub fn problems(scope: &Scope) -> Vec<String> {
    let chapters: Vec<_> = scope.chapters().cloned().collect();
    let checked = Digests::read(scope.root())
        .map_err(Into::into)
        .and_then(|digests| digests.check(scope.root(), &scope.node_programs(), &chapters));
    match checked {
        Ok(()) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}
