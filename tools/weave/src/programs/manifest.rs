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
        let manifest: Table = text
            .parse()
            .map_err(|error: toml::de::Error| wrong(error.message().to_owned()))?;
        let field = |key| {
            let value = manifest.get("package")?.get(key)?.as_str()?;
            Some(value.to_owned())
        };
        let expected = package_name(folder);
        match field("name") {
            Some(package) if package == expected => Ok(Manifest {
                package,
                description: field("description").ok_or_else(|| {
                    wrong("there is no `description`: the page shows it as the caption".to_owned())
                })?,
                table: manifest,
            }),
            _ => Err(wrong(format!(
                "in this folder the package has to be named `{expected}`"
            ))),
        }
    }
}
