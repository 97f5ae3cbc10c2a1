//! What an author writes: Markdown with directives in it.

pub(crate) mod block;
pub(crate) mod directive;
pub(crate) mod hidden;
pub(crate) mod inventory;
pub(crate) mod kind;
pub(crate) mod location;
pub(crate) mod mark;
pub(crate) mod note;
pub(crate) mod script;
pub(crate) mod summary;

use std::path::{Path, PathBuf};

/// One chapter as its author wrote it.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The title that `src/SUMMARY.md` gives it.
    pub title: String,
    /// Its file, for example `src/ch04-buffer-pool.md`.
    pub path: PathBuf,
    /// Its Markdown, with the directives in it.
    pub text: String,
}

impl Chapter {
    /// The name of its file without `.md`, for example `ch04-buffer-pool`: the folder of its listings has the same name.
    pub(crate) fn name(&self) -> &str {
        self.path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
    }

    /// The file of the page that it becomes, for a link from another one.
    pub(crate) fn page(&self) -> String {
        format!("{}.md", self.name())
    }

    /// The folder of its answers, for example `answers/ch04-buffer-pool`.
    pub(crate) fn answers(&self) -> PathBuf {
        Path::new("answers").join(self.name())
    }

    /// The folder of its listings and exercises, for example `listings/ch04-buffer-pool`.
    pub(crate) fn folder(&self) -> PathBuf {
        Path::new("listings").join(self.name())
    }

    /// Its number: 4 for `src/ch04-buffer-pool.md`, none for a page that is not numbered.
    pub(crate) fn number(&self) -> Option<u32> {
        let (number, _) = self.name().strip_prefix("ch")?.split_once('-')?;
        number.parse().ok()
    }
}
