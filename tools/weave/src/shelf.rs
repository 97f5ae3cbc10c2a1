//! What the folders hold: every listing, answer, exercise and figure there is to show.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::figure::Figure;
use crate::files::{name, names};
use crate::{Answer, Exercise, Listing, Problem, Problems};

/// Every listing, answer, exercise and figure of a book.
#[derive(Debug)]
pub(crate) struct Shelf {
    pub root: PathBuf,
    pub listings: Vec<Listing>,
    pub answers: Vec<Answer>,
    pub exercises: Vec<Exercise>,
    pub figures: Vec<Figure>,
}

impl Shelf {
    /// Looks through `root`'s folders.
    pub fn read(root: &Path, problems: &mut Problems) -> Shelf {
        Shelf {
            root: root.to_owned(),
            listings: listings(root, problems),
            answers: answers(root, problems),
            exercises: exercises(root, problems),
            figures: figures(root, problems),
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

    /// Notes everything that is not among `shown`.
    pub fn report_unshown(&self, shown: &BTreeSet<PathBuf>, problems: &mut Problems) {
        let mut report = |path: &Path, place: PathBuf, what: &str, directive: String| {
            if !shown.contains(path) {
                let message = format!(
                    "no chapter shows this {what}: write `{directive}` where it belongs, or delete it"
                );
                problems.add(Problem::new(place, 1, message));
            }
        };
        for Listing { folder, .. } in &self.listings {
            let directive = format!("{{{{#listing {}}}}}", name(folder));
            report(folder, folder.join("Cargo.toml"), "listing", directive);
        }
        for Answer { folder, .. } in &self.answers {
            let directive = format!("{{{{#answer {}}}}}", name(folder));
            report(folder, folder.join("node.mjs"), "answer", directive);
        }
        for Exercise { folder, .. } in &self.exercises {
            let directive = format!("{{{{#exercise {}}}}}", name(folder));
            report(folder, folder.join("Cargo.toml"), "exercise", directive);
        }
        for figure in &self.figures {
            let directive = format!("{{{{#figure {}}}}}", figure.name);
            report(&figure.path(), figure.path(), "figure", directive);
        }
    }
}

/// Every listing under `root`'s `listings`, in the order of their folders.
pub(crate) fn listings(root: &Path, problems: &mut Problems) -> Vec<Listing> {
    let folders = problems.note(folders(root, "listings")).unwrap_or_default();
    folders
        .iter()
        .filter(|folder| !is_exercise(name(folder)))
        .filter_map(|folder| problems.note(Listing::read(root, folder)))
        .collect()
}

/// Every answer under `root`'s `answers`, in the order of their folders.
pub(crate) fn answers(root: &Path, problems: &mut Problems) -> Vec<Answer> {
    let folders = problems.note(folders(root, "answers")).unwrap_or_default();
    folders
        .iter()
        .filter_map(|folder| problems.note(Answer::read(root, folder)))
        .collect()
}

/// Every exercise under `root`'s `listings`, by chapter and number.
pub(crate) fn exercises(root: &Path, problems: &mut Problems) -> Vec<Exercise> {
    let folders = problems.note(folders(root, "listings")).unwrap_or_default();
    let mut exercises: Vec<Exercise> = folders
        .iter()
        .filter(|folder| is_exercise(name(folder)))
        .filter_map(|folder| problems.note(Exercise::read(root, folder)))
        .collect();
    exercises.sort_by_key(|exercise| {
        (
            exercise.folder.parent().map(Path::to_owned),
            exercise.number,
        )
    });
    exercises
}

fn figures(root: &Path, problems: &mut Problems) -> Vec<Figure> {
    let files = problems
        .note(names(root, Path::new("figures")))
        .unwrap_or_default();
    files
        .iter()
        .filter_map(|file| file.strip_suffix(".svg"))
        .map(Figure::new)
        .collect()
}

/// Whether the folder `name` holds an exercise, not a listing.
pub(crate) fn is_exercise(name: &str) -> bool {
    name.starts_with("exercise-")
}

/// Every folder `ch*/*` in `above`: of `listings`, the workspace takes the same ones for its members.
fn folders(root: &Path, above: &str) -> Result<Vec<PathBuf>, Problem> {
    let above = Path::new(above);
    let mut folders = Vec::new();
    for chapter in names(root, above)? {
        let chapter = above.join(chapter);
        if name(&chapter).starts_with("ch") && root.join(&chapter).is_dir() {
            for name in names(root, &chapter)? {
                folders.push(chapter.join(name));
            }
        }
    }
    folders.retain(|folder| root.join(folder).is_dir());
    Ok(folders)
}
