//! Node programs and what they print: `node.mjs` in a folder, `output.txt` beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::files::{self, name, names};
use crate::place::Place;
use crate::{Answer, Listing, Problem, Problems};

/// The releases of Node.js the book speaks of.
pub const RELEASES: [u32; 5] = [18, 20, 22, 24, 26];

/// The release whose output the page shows in full.
pub(crate) const SHOWN_RELEASE: u32 = 22;

/// A program for Node, and the record of what it prints on each release.
#[derive(Clone, Debug)]
pub struct NodeProgram {
    /// What `cargo run -- record` calls it, for example `ch04-slab-cursor`.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The releases that have a record of their own.
    recorded: Vec<u32>,
}

impl NodeProgram {
    /// The Node program of every listing and every answer. None need have a record yet.
    ///
    /// # Errors
    ///
    /// As [`Listing::all`] and [`Answer::all`].
    pub fn all(root: &Path) -> Result<Vec<NodeProgram>, Problems> {
        let listings = Listing::all(root)?.into_iter().map(|listing| listing.node);
        let answers = Answer::all(root)?.into_iter().map(|answer| answer.node);
        Ok(listings.chain(answers).collect())
    }

    /// The program itself.
    pub fn node_mjs(&self) -> PathBuf {
        self.folder.join("node.mjs")
    }

    /// The recorded output that applies to `release`: its own where it has one, otherwise that of Node 22.
    ///
    /// What is recorded was found when the program was read.
    pub fn record(&self, release: u32) -> PathBuf {
        if self.recorded.contains(&release) {
            self.own_record(release)
        } else {
            self.own_record(SHOWN_RELEASE)
        }
    }

    /// Where the output of `release` is recorded if it differs from that of Node 22; for 22 itself, `output.txt`.
    pub fn own_record(&self, release: u32) -> PathBuf {
        match release {
            SHOWN_RELEASE => self.folder.join("output.txt"),
            _ => self.folder.join(format!("output.node-{release}.txt")),
        }
    }

    /// Whether there is a record of what it prints.
    pub(crate) fn is_recorded(&self) -> bool {
        self.recorded.contains(&SHOWN_RELEASE)
    }

    /// The text of the program.
    pub(crate) fn text(&self, root: &Path) -> Result<String, Problem> {
        files::read(root, &self.node_mjs())
            .map_err(|message| Problem::new(self.node_mjs(), 1, message))
    }

    pub(crate) fn read(root: &Path, folder: &Path) -> NodeProgram {
        let mut program = NodeProgram {
            name: package_name(folder),
            folder: folder.to_owned(),
            recorded: Vec::new(),
        };
        program.recorded = RELEASES
            .into_iter()
            .filter(|&release| root.join(program.own_record(release)).is_file())
            .collect();
        program
    }

    /// The recorded output of every release.
    pub(crate) fn outputs(
        &self,
        root: &Path,
        place: &Place,
    ) -> Result<BTreeMap<u32, String>, Problem> {
        self.check_records(root, place)?;
        let mut outputs = BTreeMap::new();
        for release in RELEASES {
            outputs.insert(release, place.read(root, &self.record(release))?);
        }
        for release in &self.recorded {
            if *release != SHOWN_RELEASE && outputs[release] == outputs[&SHOWN_RELEASE] {
                return Err(Problem::new(
                    self.own_record(*release),
                    1,
                    "says the same as output.txt: delete it",
                ));
            }
        }
        Ok(outputs)
    }

    /// Looks for a record that is missing, and for one of a release nobody speaks of.
    fn check_records(&self, root: &Path, place: &Place) -> Result<(), Problem> {
        if !self.is_recorded() {
            return Err(place.problem(format!(
                "{} has no output.txt: write it with `cargo run -- record`",
                self.folder.display()
            )));
        }
        let known: Vec<PathBuf> = RELEASES.map(|release| self.own_record(release)).into();
        for file in names(root, &self.folder)? {
            let path = self.folder.join(&file);
            if file.starts_with("output") && !known.contains(&path) {
                let message = "is the record of no release of Node that the book speaks of (18, 20, 22, 24, 26)";
                return Err(Problem::new(path, 1, message));
            }
        }
        Ok(())
    }
}

/// The name of what lies in `folder`: the number of its chapter, and the folder's own name.
pub(crate) fn package_name(folder: &Path) -> String {
    let chapter = folder.parent().map(name).unwrap_or_default();
    let number = chapter.split('-').next().unwrap_or_default();
    format!("{number}-{}", name(folder))
}
