//! Notices when the book's files change.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// What a page is made from, seen from the project's root.
const FOLDERS: [&str; 4] = ["src", "listings", "figures", "assets"];
const CONFIG: &str = "book.toml";

/// How long it must be quiet before a change counts as complete: editors save in several steps.
const QUIET: Duration = Duration::from_millis(200);

/// Watches the book's files until it is dropped.
pub struct Watch {
    changes: Receiver<PathBuf>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts to watch the book in `root`.
    ///
    /// # Errors
    ///
    /// When the system cannot watch that many folders.
    pub fn start(root: &Path) -> Result<Watch> {
        let config = root.join(CONFIG);
        let folders = FOLDERS.map(|folder| root.join(folder));
        let (sender, changes) = channel();

        let watched = folders.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Reading a file is an event too, and building the book reads all of them.
            let event = event.ok().filter(|event| !event.kind.is_access());
            let paths = event.map(|event| event.paths).unwrap_or_default();
            for path in paths {
                if path == config || watched.iter().any(|folder| path.starts_with(folder)) {
                    // Nobody listens any more when the program ends.
                    let _ = sender.send(path);
                }
            }
        })?;
        let mut watch = |folder: &Path, mode| {
            watcher
                .watch(folder, mode)
                .with_context(|| format!("cannot watch {}", folder.display()))
        };
        // The folder around book.toml, because many editors save by putting a new file in the old one's place.
        watch(root, RecursiveMode::NonRecursive)?;
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(Watch {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits for the next change, and then for quiet. Gives one path that changed, or `None` when watching has ended.
    pub fn next(&self) -> Option<PathBuf> {
        let first = self.changes.recv().ok()?;
        while self.changes.recv_timeout(QUIET).is_ok() {}
        Some(first)
    }
}
