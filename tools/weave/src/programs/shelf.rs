//! What the folders hold: every listing, answer, exercise and figure there is to show.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::figure::Figure;
use crate::files::name;
use crate::{Answer, Exercise, Listing, NodeProgram, Problem, Problems};

/// Every listing, answer, exercise and figure of a book.
#[derive(Debug)]
pub(crate) struct Shelf {
    pub listings: Vec<Listing>,
    pub answers: Vec<Answer>,
    pub exercises: Vec<Exercise>,
    pub figures: Vec<Figure>,
}

impl Shelf {
    /// Looks through `root`'s folders.
    pub fn read(root: &Path, problems: &mut Problems) -> Shelf {
        Shelf {
            listings: Listing::read_all(root, problems),
            answers: Answer::read_all(root, problems),
            exercises: Exercise::read_all(root, problems),
            figures: Figure::read_all(root, problems),
        }
    }

    /// The listing in `folder`.
    pub fn listing(&self, folder: &Path) -> Option<&Listing> {
        self.listings
            .iter()
            .find(|listing| listing.folder == folder)
    }

    /// The answer in `folder`.
    pub fn answer(&self, folder: &Path) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.folder == folder)
    }

    /// The exercise in `folder`.
    pub fn exercise(&self, folder: &Path) -> Option<&Exercise> {
        let mut exercises = self.exercises.iter();
        exercises.find(|exercise| exercise.folder == folder)
    }

    /// Notes everything that is not among `shown`.
    pub fn report_unshown(&self, shown: &BTreeSet<PathBuf>, problems: &mut Problems) {
        let mut report = |path: &Path, file: PathBuf, what: &str, name: &str| {
            if !shown.contains(path) {
                let directive = format!("{{{{#{what} {name}}}}}");
                let message = format!(
                    "no chapter shows this {what}: write `{directive}` where it belongs, or delete it"
                );
                problems.add(Problem::new(file, 1, message));
            }
        };
        for Listing { folder, .. } in &self.listings {
            report(folder, folder.join("Cargo.toml"), "listing", name(folder));
        }
        for Answer { folder, .. } in &self.answers {
            report(folder, folder.join("node.mjs"), "answer", name(folder));
        }
        for Exercise { folder, .. } in &self.exercises {
            report(folder, folder.join("Cargo.toml"), "exercise", name(folder));
        }
        for figure in &self.figures {
            report(&figure.path(), figure.path(), "figure", &figure.name);
        }
    }
}

impl NodeProgram {
    /// The Node program of every listing and every answer. None need have a record yet.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or what it holds lacks something that it has to have.
    pub fn all(root: &Path) -> Result<Vec<NodeProgram>, Problems> {
        let mut problems = Problems::default();
        let listings = Listing::read_all(root, &mut problems);
        let answers = Answer::read_all(root, &mut problems);
        let listings = listings.into_iter().map(|listing| listing.node);
        let answers = answers.into_iter().map(|answer| answer.node);
        problems.unless_any(listings.chain(answers).collect())
    }
}
