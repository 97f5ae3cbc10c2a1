//! Where programs are built and run: folders like `target/run/slot-1`, each used by one run at a time.
//!
//! A slot holds `work`, a small copy of the checkout made for one run and removed after it, and `target`, where cargo
//! keeps what it has built, so that the next run need not build node-buffer again.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use super::clear::{clear, clear_leftovers};
use super::job::{How, Job};
use super::manifest;
use crate::terminal::complain;

/// A folder of which no other server makes use.
#[derive(Debug)]
pub struct Slot {
    folder: PathBuf,
    /// Locked while this slot is in use.
    _lock: File,
}

impl Slot {
    /// Takes the first slot in `above` that no other server has.
    ///
    /// # Errors
    ///
    /// `above` cannot be written to.
    pub fn claim(above: &Path) -> Result<Slot> {
        let claim = |number: u32| -> io::Result<Option<Slot>> {
            let folder = above.join(format!("slot-{number}"));
            fs::create_dir_all(&folder)?;
            let lock = File::create(folder.join("lock"))?;
            let folder = if cfg!(windows) {
                std::path::absolute(folder)? // Windows' canonical paths are not for everyone.
            } else {
                folder.canonicalize()? // Node says where a program really is.
            };
            match lock.try_lock() {
                Ok(()) => {
                    clear_leftovers(&folder);
                    Ok(Some(Slot {
                        folder,
                        _lock: lock,
                    }))
                }
                Err(fs::TryLockError::WouldBlock) => Ok(None),
                Err(fs::TryLockError::Error(error)) => Err(error),
            }
        };
        (1..)
            .find_map(|number| claim(number).transpose())
            .expect("the numbers do not end here")
            .with_context(|| format!("programs cannot be built in {}", above.display()))
    }

    /// Where cargo keeps what it has built here.
    pub fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// Lays out what `job` needs of the checkout `root`.
    ///
    /// # Errors
    ///
    /// A file cannot be read or written.
    pub fn lay_out(&self, root: &Path, job: &Job) -> Result<WorkDir> {
        let work_dir = WorkDir::new(self.folder.join("work"))
            .context("what the last run left behind cannot be removed")?;
        let work = work_dir.folder();
        if let Some(folder) = &job.folder {
            copy(&root.join(folder), &work.join(folder))
                .with_context(|| format!("{} cannot be copied", folder.display()))?;
        }
        let file = work.join(&job.file);
        if let Some(source) = &job.source {
            fs::write(&file, source)?;
        }
        if let How::Rust { .. } = job.how {
            // What is newer than its last build is built again, even where the clock of the disk is coarse.
            let soon = SystemTime::now() + Duration::from_secs(10);
            File::options()
                .write(true)
                .open(&file)?
                .set_modified(soon)?;
            let manifest = match &job.folder {
                Some(folder) => manifest::of_package(root, folder)?,
                None => manifest::of_block(root)?,
            };
            fs::write(work.join("Cargo.toml"), manifest)?;
            let lock = root.join("Cargo.lock");
            if lock.is_file() {
                fs::copy(lock, work.join("Cargo.lock"))?;
            }
        }
        Ok(work_dir)
    }
}

/// The files of one run, removed when it is dropped.
#[derive(Debug)]
pub struct WorkDir(PathBuf);

impl WorkDir {
    fn new(folder: PathBuf) -> io::Result<WorkDir> {
        clear(&folder)?;
        fs::create_dir_all(folder.join("tmp"))?;
        Ok(WorkDir(folder))
    }

    /// The copy of the checkout.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Where the program may put files of its own.
    pub fn tmp(&self) -> PathBuf {
        self.0.join("tmp")
    }
}

impl Drop for WorkDir {
    fn drop(&mut self) {
        if let Err(error) = clear(&self.0) {
            complain(format_args!(
                "{} cannot be removed ({error}): the next run tries again",
                self.0.display()
            ));
        }
    }
}

/// Copies a folder. Links, which may lead anywhere, are left out.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, to) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            copy(&entry.path(), &to)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
