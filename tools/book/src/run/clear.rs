//! Removes a folder, whatever a program has made of it.
//!
//! A program may have locked a folder, or laid folder in folder until no path is long enough for the last. So each is unlocked
//! and brought up beside the first before anybody looks into it. All of that happens in a folder of its own: what cannot be
//! removed stays there, and stands in nobody's way.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::terminal::complain;

/// What the names begin with of folders that hold what is yet to be removed.
const LEFTOVER: &str = "leftover-";

/// Removes `folder`, if there is one. What cannot be removed is put out of the way, beside it.
///
/// # Errors
///
/// Not even that can be done.
pub fn clear(folder: &Path) -> io::Result<()> {
    if !exists(folder) {
        return Ok(());
    }
    let above = folder.parent().unwrap_or(folder);
    unlock(above);
    let aside = tempfile::Builder::new()
        .prefix(LEFTOVER)
        .tempdir_in(above)?
        .keep();
    match take_apart(folder, &aside) {
        Err(error) if exists(folder) => Err(error),
        Err(error) => {
            complain(format_args!(
                "{} cannot be removed ({error}): the next start tries again",
                aside.display()
            ));
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

/// Removes what could not be removed from `above` before.
pub fn clear_leftovers(above: &Path) {
    let entries = fs::read_dir(above).into_iter().flatten().flatten();
    let leftovers = entries.filter(|it| it.file_name().to_string_lossy().starts_with(LEFTOVER));
    // All are found first: one that still cannot be removed gets a new name.
    for leftover in leftovers.collect::<Vec<_>>() {
        if let Err(error) = clear(&leftover.path()) {
            complain(format_args!(
                "{} cannot be removed ({error}): remove it yourself",
                leftover.path().display()
            ));
        }
    }
}

/// Moves `folder` and each folder below it into `aside`, until it holds empty folders only, and removes it.
fn take_apart(folder: &Path, aside: &Path) -> io::Result<()> {
    let mut found = vec![folder.to_owned()];
    for number in 0.. {
        let Some(folder) = next_folder(&mut found)? else {
            break;
        };
        unlock(&folder);
        let here = aside.join(number.to_string());
        fs::rename(&folder, &here)?;
        for entry in fs::read_dir(&here)? {
            found.push(entry?.path());
        }
    }
    fs::remove_dir_all(aside)
}

/// The next folder of what was `found`. The files before it are removed, and links, but not what they lead to.
fn next_folder(found: &mut Vec<PathBuf>) -> io::Result<Option<PathBuf>> {
    while let Some(path) = found.pop() {
        if path.symlink_metadata()?.is_dir() {
            return Ok(Some(path));
        }
        fs::remove_file(path)?;
    }
    Ok(None)
}

/// Lets this program read, change and move a folder of its own. Where that fails, so does what it is for, and says why.
fn unlock(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    }
    #[cfg(not(unix))]
    let _ = folder;
}

fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn what_could_not_be_removed_is_removed_later() {
        let above = tempfile::tempdir().unwrap();
        let leftover = above.path().join("leftover-1/0/a");
        fs::create_dir_all(&leftover).unwrap();
        fs::write(leftover.join("b"), "").unwrap();
        fs::write(above.path().join("other"), "").unwrap();
        clear_leftovers(above.path());
        assert_eq!(names(above.path()), ["other"]);
        clear(&above.path().join("none")).unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn locked_folders_are_removed_and_links_are_not_followed() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let above = tempfile::tempdir().unwrap();
        let path = |name: &str| above.path().join(name);
        fs::create_dir_all(path("work/a/b")).unwrap();
        fs::write(path("work/a/b/c"), "").unwrap();
        fs::create_dir(path("kept")).unwrap();
        fs::write(path("kept/file"), "").unwrap();
        symlink(path("kept"), path("work/link")).unwrap();
        for folder in ["work/a/b", "work/a", "work"] {
            fs::set_permissions(path(folder), fs::Permissions::from_mode(0o000)).unwrap();
        }
        clear(&path("work")).unwrap();
        assert_eq!(names(above.path()), ["kept"]);
        assert_eq!(names(&path("kept")), ["file"]);
    }

    #[test]
    fn what_cannot_be_removed_is_out_of_the_way() {
        let above = tempfile::tempdir().unwrap();
        let path = |name: &str| above.path().join(name);
        fs::create_dir_all(path("work/a")).unwrap();
        fs::create_dir(path("aside")).unwrap();
        fs::create_dir_all(path("aside/1/full")).unwrap(); // In the way of what comes second.
        take_apart(&path("work"), &path("aside")).unwrap_err();
        assert!(!exists(&path("work")));
    }
}
