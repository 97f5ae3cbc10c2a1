//! The folders that hold one listing, answer or exercise each, and what they are called.

use std::path::{Path, PathBuf};

use crate::files::{name, names};
use crate::{Problem, Problems};

/// What `read` makes of each folder `ch*/*` in `above` whose name is `wanted`. Of `listings`, the workspace takes the same
/// folders for its members.
pub(crate) fn read_each<T>(
    root: &Path,
    above: &str,
    wanted: fn(&str) -> bool,
    read: fn(&Path, &Path) -> Result<T, Problem>,
    problems: &mut Problems,
) -> Vec<T> {
    let mut found = Vec::new();
    for folder in problems.note(folders(root, above)).unwrap_or_default() {
        if wanted(name(&folder)) {
            found.extend(problems.note(read(root, &folder)));
        }
    }
    found
}

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

/// Whether the folder `name` holds an exercise, not a listing.
pub(crate) fn is_exercise(name: &str) -> bool {
    name.starts_with("exercise-")
}

/// The name of what lies in `folder`: the number of its chapter, and the folder's own name.
pub(crate) fn package_name(folder: &Path) -> String {
    let chapter = folder.parent().map(name).unwrap_or_default();
    let number = chapter.split('-').next().unwrap_or_default();
    format!("{number}-{}", name(folder))
}
