//! What weave asks of the `Cargo.toml` of a listing or an exercise.

use std::path::Path;

use toml::Table;

use super::folders::package_name;
use crate::Problem;
use crate::files::read;

/// The facts of one `Cargo.toml` that the page shows.
#[derive(Debug)]
pub(crate) struct Manifest {
    pub package: String,
    pub description: String,
    /// All of it, for what only some ask.
    pub table: Table,
}

impl Manifest {
    /// Reads the `Cargo.toml` in `folder`.
    ///
    /// # Errors
    ///
    /// It cannot be read, it does not say what it describes, or its package is not named after its folder:
    /// `ch04-slab-cursor` belongs in `listings/ch04-buffer-pool/slab-cursor`.
    pub fn read(root: &Path, folder: &Path) -> Result<Manifest, Problem> {
        let path = folder.join("Cargo.toml");
        let wrong = |message: String| Problem::new(&path, 1, message);
        let text = read(root, &path).map_err(wrong)?;
        let table: Table = text
            .parse()
            .map_err(|error: toml::de::Error| wrong(error.message().to_owned()))?;
        let field = |key| table.get("package")?.get(key)?.as_str();
        let package = package_name(folder);
        if field("name") != Some(&package) {
            let message = format!("in this folder the package has to be named `{package}`");
            return Err(wrong(message));
        }
        let description = field("description").map(str::to_owned).ok_or_else(|| {
            wrong("there is no `description`: the page shows it as the caption".to_owned())
        })?;
        Ok(Manifest {
            package,
            description,
            table,
        })
    }
}
