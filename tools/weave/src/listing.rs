//! Listings: a Rust program and a Node program that print the same.

use std::path::{Path, PathBuf};

use crate::files::name;
use crate::manifest::Manifest;
use crate::node_program::{NodeProgram, SHOWN_RELEASE};
use crate::place::Place;
use crate::{Problem, Problems, fence, html, program, shelf, table};

/// One listing: a folder such as `listings/ch04-buffer-pool/slab-cursor`.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its folder.
    pub folder: PathBuf,
    /// The name of its crate and of its program, for example `ch04-slab-cursor`.
    pub package: String,
    /// What it shows: its crate's description.
    pub description: String,
    /// The Node program, and what both print.
    pub node: NodeProgram,
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

    pub(crate) fn read(root: &Path, folder: &Path) -> Result<Listing, Problem> {
        let manifest = Manifest::read(root, folder)?;
        Ok(Listing {
            folder: folder.to_owned(),
            package: manifest.package,
            description: manifest.description,
            node: NodeProgram::read(root, folder),
        })
    }

    /// What the page shows: both programs, the output, and where releases of Node differ. `number` is `4.2`.
    pub(crate) fn render(
        &self,
        root: &Path,
        number: &str,
        place: &Place,
    ) -> Result<String, Problem> {
        let id = name(&self.folder);
        let package = &self.package;
        let caption = html::caption(
            &format!("Listing {number}"),
            &self.description,
            &self.folder,
        );
        let rust = program::rust(root, &self.main_rs(), "rust,listing", place)?;
        let node = program::node(root, &self.node.node_mjs(), place)?;
        let outputs = self.node.outputs(root, place)?;
        let console = self.console(&outputs[&SHOWN_RELEASE]);
        let differences = match table::differences(&outputs) {
            Some(table) => format!("\n{table}"),
            None => String::new(),
        };
        Ok(format!(
            "<figure class=\"listing\" id=\"{id}\" data-program=\"{package}\">\n{caption}\n\
             <div class=\"twin\" data-language=\"Rust\">\n\n{rust}\n</div>\n\
             <div class=\"twin\" data-language=\"Node\">\n\n{node}\n</div>\n\n\
             {console}{differences}\n</figure>\n\n"
        ))
    }

    fn console(&self, output: &str) -> String {
        let command = format!("$ cargo run -q -p {}", self.package);
        fence::write("console", &format!("{command}\n{output}"))
    }
}
