//! Listings: a Rust program and a Node program that print the same.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::files::{name, names};
use crate::manifest::Manifest;
use crate::place::Place;
use crate::{Problem, Problems, fence, html, program, shelf, table};

/// The releases of Node.js the book speaks of.
pub const RELEASES: [u32; 5] = [18, 20, 22, 24, 26];

/// The release whose output the page shows in full.
const SHOWN_RELEASE: u32 = 22;

/// One listing: a folder such as `listings/ch04-buffer-pool/slab-cursor`.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its folder.
    pub folder: PathBuf,
    /// The name of its crate and of its program, for example `ch04-slab-cursor`.
    pub package: String,
    /// What it shows: its crate's description.
    pub description: String,
    /// The releases that have a record of their own.
    recorded: Vec<u32>,
}

impl Listing {
    /// Every listing under `root`'s `listings`, in the order of their folders. A listing need not have a record yet.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or its `Cargo.toml` lacks the name that belongs to it or a description.
    pub fn all(root: &Path) -> Result<Vec<Listing>, Problems> {
        let mut problems = Problems::default();
        let listings = shelf::listings(root, &mut problems);
        problems.unless_any(listings)
    }

    /// The Rust program.
    pub fn main_rs(&self) -> PathBuf {
        self.folder.join("src/main.rs")
    }

    /// The Node program.
    pub fn node_mjs(&self) -> PathBuf {
        self.folder.join("node.mjs")
    }

    /// The recorded output that applies to `release`: its own where it has one, otherwise that of Node 22.
    ///
    /// What is recorded was found when the listing was read.
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

    pub(crate) fn read(root: &Path, folder: &Path) -> Result<Listing, Problem> {
        let manifest = Manifest::read(root, folder)?;
        let mut listing = Listing {
            folder: folder.to_owned(),
            package: manifest.package,
            description: manifest.description,
            recorded: Vec::new(),
        };
        listing.recorded = RELEASES
            .into_iter()
            .filter(|&release| root.join(listing.own_record(release)).is_file())
            .collect();
        Ok(listing)
    }

    /// What the page shows: both programs, the output, and where releases of Node differ. `number` is `4.2`.
    pub(crate) fn render(
        &self,
        root: &Path,
        number: &str,
        place: &Place,
    ) -> Result<String, Problem> {
        let id = name(&self.folder);
        let caption = html::caption(
            &format!("Listing {number}"),
            &self.description,
            &self.folder,
        );
        let rust = program::rust(root, &self.main_rs(), "rust,listing", place)?;
        let node = program::node(root, &self.node_mjs(), place)?;
        let outputs = self.outputs(root, place)?;
        let console = self.console(&outputs[&SHOWN_RELEASE]);
        let differences = match table::differences(&outputs) {
            Some(table) => format!("\n{table}"),
            None => String::new(),
        };
        Ok(format!(
            "<figure class=\"listing\" id=\"{id}\">\n{caption}\n\
             <div class=\"twin\" data-language=\"Rust\">\n\n{rust}\n</div>\n\
             <div class=\"twin\" data-language=\"Node\">\n\n{node}\n</div>\n\n\
             {console}{differences}\n</figure>\n\n"
        ))
    }

    fn console(&self, output: &str) -> String {
        let command = format!("$ cargo run -q -p {}", self.package);
        fence::write("console", &format!("{command}\n{output}"))
    }

    /// The recorded output of every release.
    fn outputs(&self, root: &Path, place: &Place) -> Result<BTreeMap<u32, String>, Problem> {
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
        if !self.recorded.contains(&SHOWN_RELEASE) {
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
