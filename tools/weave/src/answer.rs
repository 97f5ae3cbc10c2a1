//! Answers: what Node says where no Rust program could honestly say the same, such as what its garbage collector does.

use std::path::{Path, PathBuf};

use crate::files::name;
use crate::node_program::{NodeProgram, SHOWN_RELEASE};
use crate::place::Place;
use crate::{Problem, Problems, fence, html, program, shelf, table};

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
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or holds no `node.mjs` that begins with a comment.
    pub fn all(root: &Path) -> Result<Vec<Answer>, Problems> {
        let mut problems = Problems::default();
        let answers = shelf::answers(root, &mut problems);
        problems.unless_any(answers)
    }

    pub(crate) fn read(root: &Path, folder: &Path) -> Result<Answer, Problem> {
        let node = NodeProgram::read(root, folder);
        let wrong = |message: String| Problem::new(node.node_mjs(), 1, message);
        let text = node.text(root)?;
        let description = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("// "));
        let description = description.ok_or_else(|| {
            wrong(
                "begin with a comment that says what is asked: the page shows it as the caption"
                    .into(),
            )
        })?;
        Ok(Answer {
            folder: folder.to_owned(),
            description: description.to_owned(),
            node: node.clone(),
        })
    }

    /// What the page shows: the program, what Node 22 prints, and where other releases differ. `number` is `5.2`.
    pub(crate) fn render(
        &self,
        root: &Path,
        number: &str,
        place: &Place,
    ) -> Result<String, Problem> {
        let id = name(&self.folder);
        let program = &self.node.name;
        let caption = html::caption(
            &format!("Listing {number}, Node alone"),
            &self.description,
            &self.folder,
        );
        let node = program::node(root, &self.node.node_mjs(), place)?;
        let outputs = self.node.outputs(root, place)?;
        let command = format!("$ node {}", self.node.node_mjs().display());
        let console = fence::write(
            "console",
            &format!("{command}\n{}", outputs[&SHOWN_RELEASE]),
        );
        let differences = match table::differences(&outputs) {
            Some(table) => format!("\n{table}"),
            None => String::new(),
        };
        Ok(format!(
            "<figure class=\"listing answer\" id=\"{id}\" data-program=\"{program}\">\n{caption}\n\n{node}\n{console}{differences}\n</figure>\n\n"
        ))
    }
}
