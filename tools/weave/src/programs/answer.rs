//! Answers: what Node says where no Rust program could honestly say the same, such as what its garbage collector does.

use std::path::{Path, PathBuf};

use super::folders::read_each;
use super::node_program::NodeProgram;
use crate::{Problem, Problems};

/// One answer: a folder such as `answers/ch05-v8-and-memory/untouched-zeros`.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its folder.
    pub folder: PathBuf,
    /// What it shows: the comment on the first line of the program.
    pub description: String,
    /// The program and what it prints.
    pub node: NodeProgram,
}

impl Answer {
    /// Every answer under `root`'s `answers`, in the order of their folders.
    pub(crate) fn read_all(root: &Path, problems: &mut Problems) -> Vec<Answer> {
        read_each(root, "answers", |_| true, Answer::read, problems)
    }

    fn read(root: &Path, folder: &Path) -> Result<Answer, Problem> {
        const UNSAID: &str =
            "begin with a comment that says what is asked: the page shows it as the caption";
        let node = NodeProgram::read(root, folder);
        let text = node.text(root)?;
        let first = text.lines().next().unwrap_or_default();
        let description = first.strip_prefix("// ");
        Ok(Answer {
            folder: folder.to_owned(),
            description: description
                .ok_or_else(|| Problem::new(node.node_mjs(), 1, UNSAID))?
                .to_owned(),
            node,
        })
    }
}
