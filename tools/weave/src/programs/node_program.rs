//! Node programs and what they print: `node.mjs` in a folder, `output.txt` beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::folders::package_name;
use crate::Problem;
use crate::chapter::location::Location;
use crate::files::{self, names};
use crate::release::{DEFAULT_RELEASE, RELEASES};

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
    /// The program itself.
    pub fn node_mjs(&self) -> PathBuf {
        self.folder.join("node.mjs")
    }

    /// The recorded output that applies to `release`: its own where it has one, otherwise that of the default release.
    ///
    /// What is recorded was found when the program was read.
    pub fn record(&self, release: u32) -> PathBuf {
        if self.recorded.contains(&release) {
            self.own_record(release)
        } else {
            self.own_record(DEFAULT_RELEASE)
        }
    }

    /// Where the output of `release` is recorded if it differs from that of the default release; for that one,
    /// `output.txt`.
    pub fn own_record(&self, release: u32) -> PathBuf {
        match release {
            DEFAULT_RELEASE => self.folder.join("output.txt"),
            _ => self.folder.join(format!("output.node-{release}.txt")),
        }
    }

    /// Whether there is a record of what it prints.
    pub(crate) fn is_recorded(&self) -> bool {
        self.recorded.contains(&DEFAULT_RELEASE)
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
    pub(crate) fn outputs(&self, at: &Location) -> Result<BTreeMap<u32, String>, Problem> {
        self.check_records(at)?;
        let mut outputs = BTreeMap::new();
        for release in RELEASES {
            outputs.insert(release, at.read(&self.record(release))?);
        }
        for release in &self.recorded {
            if *release != DEFAULT_RELEASE && outputs[release] == outputs[&DEFAULT_RELEASE] {
                let message = "says the same as output.txt: delete it";
                return Err(Problem::new(self.own_record(*release), 1, message));
            }
        }
        Ok(outputs)
    }

    /// The figure that the record of `release` gives under `key`.
    ///
    /// # Errors
    ///
    /// There is no such record, or no such line in it.
    pub(crate) fn figure(&self, root: &Path, release: u32, key: &str) -> Result<String, String> {
        let record = self.record(release);
        let output = files::read(root, &record)?;
        figure(&output, key)
            .map(str::to_owned)
            .ok_or_else(|| format!("no line of {} begins with `{key}: `", record.display()))
    }

    /// Looks for a record that is missing, and for one of a release nobody speaks of.
    fn check_records(&self, at: &Location) -> Result<(), Problem> {
        if !self.is_recorded() {
            return Err(at.problem(format!(
                "{} has no output.txt: write it with `cargo run -- record`",
                self.folder.display()
            )));
        }
        let known: Vec<PathBuf> = RELEASES.map(|release| self.own_record(release)).into();
        for file in names(at.root, &self.folder)? {
            let path = self.folder.join(&file);
            if file.starts_with("output") && !known.contains(&path) {
                let message = format!(
                    "is the record of no release of Node that the book speaks of ({})",
                    RELEASES.map(|release| release.to_string()).join(", ")
                );
                return Err(Problem::new(path, 1, message));
            }
        }
        Ok(())
    }
}

/// What a line of `output` says behind `key`.
fn figure<'a>(output: &'a str, key: &str) -> Option<&'a str> {
    output.lines().find_map(|line| {
        let rest = line.trim_start().strip_prefix(key)?;
        [": ", " = ", "  "]
            .iter()
            .find_map(|between| rest.strip_prefix(between))
            .map(str::trim)
    })
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn a_figure_stands_behind_its_key() {
        let output = "slabs: 3\n  odds = 1 in 78\nsize   8192\nsizes: 9\n";
        let found = ["slabs", "odds", "size", "slab"].map(|key| figure(output, key));
        assert_eq!(found, [Some("3"), Some("1 in 78"), Some("8192"), None]);
    }
}
