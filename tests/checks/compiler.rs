//! Compiles the Rust blocks of the chapters. What becomes of each is kept below `target/checks`, so that a block is compiled
//! again only when it, node-buffer, another crate it may use, or the compiler has changed.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};
use weave::CRATES_OF_BLOCKS;

use crate::programs::{self, Built};

/// How every block is compiled, as `test.rs`: the compiler's words have that name, and so have those of a panic.
const ARGUMENTS: [&str; 4] = [
    "--edition=2024",
    "--crate-name=test",
    "-Cstrip=debuginfo",
    "test.rs",
];

/// A compiler with the crates that blocks may use.
pub struct Compiler {
    program: OsString,
    /// By the crate's name.
    libraries: Vec<(String, PathBuf)>,
    /// Where what it makes is kept. Its name is a digest of everything beside the block that its compilation depends on.
    folder: PathBuf,
}

impl Compiler {
    /// A compiler with the crates that cargo has built.
    ///
    /// # Errors
    ///
    /// One of them is missing, or there is no compiler.
    pub fn new(built: &Built) -> Result<Compiler, String> {
        let program = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let version = Command::new(&program).arg("-vV").output();
        let version = version.map_err(|error| format!("rustc cannot be started: {error}"))?;
        let mut libraries = Vec::new();
        for package in CRATES_OF_BLOCKS {
            let library = built.library(package)?;
            libraries.push((package.replace('-', "_"), library.file.clone()));
        }
        let made = digest(&version.stdout, &libraries).and_then(|digest| {
            let folder = programs::folder().join("checks").join(digest);
            keep_only(&folder).map(|()| folder)
        });
        let folder = made.map_err(|error| format!("nothing can be kept below target/: {error}"))?;
        Ok(Compiler {
            program,
            libraries,
            folder,
        })
    }

    /// The program that `code` makes, or the compiler's words if it makes none.
    ///
    /// # Errors
    ///
    /// A file cannot be written, or the compiler cannot be started.
    pub fn compile(&self, code: &str) -> io::Result<Result<PathBuf, String>> {
        let name = hex(Sha256::new().chain_update(code));
        let program = self
            .folder
            .join(format!("{name}{}", env::consts::EXE_SUFFIX));
        let words = self.folder.join(format!("{name}.txt"));
        if program.is_file() {
            return Ok(Ok(program));
        }
        if let Ok(words) = fs::read_to_string(&words) {
            return Ok(Err(words));
        }
        let folder = tempfile::tempdir_in(&self.folder)?;
        fs::write(folder.path().join("test.rs"), code)?;
        let mut rustc = Command::new(&self.program);
        rustc
            .current_dir(&folder)
            .args(ARGUMENTS)
            .args(["-o", "test"]);
        rustc.arg(format!(
            "-Ldependency={}",
            programs::folder().join("deps").display()
        ));
        for (name, library) in &self.libraries {
            rustc.arg(format!("--extern={name}={}", library.display()));
        }
        let output = rustc.output()?;
        if output.status.success() {
            fs::rename(folder.path().join("test"), &program)?;
            return Ok(Ok(program));
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let draft = folder.path().join("words");
        fs::write(&draft, &said)?;
        fs::rename(draft, words)?;
        Ok(Err(said))
    }
}

/// What is different when a block has to be compiled again, whatever it holds.
fn digest(version: &[u8], libraries: &[(String, PathBuf)]) -> io::Result<String> {
    let mut digest = Sha256::new().chain_update(version);
    digest.update(ARGUMENTS.concat());
    for (_, library) in libraries {
        let built = fs::metadata(library)?.modified()?;
        let built = built.duration_since(UNIX_EPOCH).unwrap_or_default();
        digest.update(format!("{} {}", library.display(), built.as_nanos()));
    }
    Ok(hex(digest))
}

/// Makes `folder`, and removes those beside it: nothing will ask for what another compiler, or another node-buffer, made.
fn keep_only(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for other in fs::read_dir(folder.parent().unwrap_or(folder))? {
        let other = other?.path();
        if other != folder {
            let _ = fs::remove_dir_all(other); // Another check may be about to remove it, too.
        }
    }
    Ok(())
}

fn hex(digest: Sha256) -> String {
    digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn another_compiler_or_another_library_makes_everything_anew() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("liba.rlib");
        fs::write(&file, "a").unwrap();
        let libraries = [("a".to_owned(), file.clone())];
        let digest = |version: &str| digest(version.as_bytes(), &libraries).unwrap();
        let first = digest("1.95");
        assert_eq!(digest("1.95"), first);
        assert_ne!(digest("1.96"), first);
        let file = fs::File::options().append(true).open(&file).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(5))
            .unwrap();
        assert_ne!(digest("1.95"), first);
    }

    #[test]
    fn what_a_former_compiler_made_is_removed() {
        let above = tempfile::tempdir().unwrap();
        let [old, new] = ["old", "new"].map(|name| above.path().join(name));
        for folder in [&old, &new] {
            keep_only(folder).unwrap();
            fs::write(folder.join("program"), "").unwrap();
        }
        keep_only(&new).unwrap();
        assert!(!old.exists() && new.join("program").exists());
    }
}
