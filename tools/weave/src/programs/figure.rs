//! Figures: the drawings in `figures`.

use std::path::{Path, PathBuf};

use crate::Problems;
use crate::files::names;

/// The drawing `figures/NAME.svg`.
#[derive(Debug)]
pub(crate) struct Figure {
    pub name: String,
}

impl Figure {
    pub fn new(name: &str) -> Figure {
        Figure {
            name: name.to_owned(),
        }
    }

    pub fn read_all(root: &Path, problems: &mut Problems) -> Vec<Figure> {
        let files = problems.note(names(root, Path::new("figures")));
        let files = files.unwrap_or_default();
        let figures = files.iter().filter_map(|file| file.strip_suffix(".svg"));
        figures.map(Figure::new).collect()
    }

    /// The file of the drawing.
    pub fn path(&self) -> PathBuf {
        Path::new("figures").join(format!("{}.svg", self.name))
    }
}
