//! One run in a slot: laid out, compiled, run, and cleared away.

use std::ffi::OsStr;
use std::future::pending;
use std::io;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::task::block_in_place;

use super::cargo;
use super::job::{How, Job, Target};
use super::process::{self, Limited};
use super::slot::{Slot, WorkDir};
use super::stream::{End, Events, Side, Stop};
use super::text::Text;

/// How long the compiler may take.
const COMPILING: Duration = Duration::from_secs(60);

/// How long the first build may take.
const WARMING_UP: Duration = Duration::from_secs(600);

/// How much memory a Rust program may take, in KiB.
const RUST_MEMORY: u64 = 1 << 20;

/// How much memory a Node program may take, in KiB. From Node 24 on, half a GiB of it is V8's own in each thread, and the book
/// has a program that asks for two GiB which it never touches.
const NODE_MEMORY: u64 = 4 << 20;

/// How many bytes cargo may need to say what it has built.
const CARGO_WORDS: usize = 1 << 20;

/// Runs `job`, of the checkout `root`, in `slot`. Once it is compiled it may take `time`.
///
/// # Errors
///
/// Something stands in its way for which the reader's program is not to blame.
pub async fn run(
    root: &Path,
    job: &Job,
    time: Duration,
    slot: &Slot,
    events: &mut Events,
) -> Result<End> {
    let work_dir = block_in_place(|| slot.lay_out(root, job))?;
    let attempt = Attempt {
        root,
        work_dir: &work_dir,
        time,
    };
    let end = attempt.carry_out(job, slot, events).await;
    block_in_place(|| drop(work_dir));
    end
}

/// Builds what the blocks of the chapters need, so that nobody has to wait for it.
///
/// # Errors
///
/// It cannot be built: the words of cargo.
pub async fn warm_up(root: &Path, slot: &Slot) -> Result<()> {
    let job = Job::block("fn main() {}".to_owned(), false, None);
    let work_dir = block_in_place(|| slot.lay_out(root, &job))?;
    let target = Target::Bin(super::manifest::BLOCK.to_owned());
    let folder = work_dir.folder();
    let mut cargo = cargo::build(folder, &slot.target(), &target, false, WARMING_UP);
    cargo.command.arg("--color=never"); // And without `--offline`: a fresh clone may lack a crate.
    let mut words = Vec::new();
    let hear = |side, bytes: &[u8]| {
        if side == Side::Err {
            words.extend_from_slice(bytes);
        }
        Ok(())
    };
    let end = cargo::run(cargo, pending(), hear).await?;
    anyhow::ensure!(end == End::Exit(0), "{}", String::from_utf8_lossy(&words));
    Ok(())
}

struct Attempt<'a> {
    root: &'a Path,
    work_dir: &'a WorkDir,
    time: Duration,
}

impl Attempt<'_> {
    /// Builds the program, if need be, and runs it.
    async fn carry_out(&self, job: &Job, slot: &Slot, events: &mut Events) -> Result<End> {
        let command = match &job.how {
            How::Node => self.node(&job.file),
            How::Rust {
                target,
                test,
                release,
            } => {
                events.stage("compiling");
                let folder = self.work_dir.folder();
                let cargo = cargo::build(folder, &slot.target(), target, *test, COMPILING);
                let mut words = Vec::new();
                let end = self.build(cargo, events, &mut words).await?;
                if end != End::Exit(0) {
                    return Ok(end);
                }
                let program =
                    cargo::program(&words).context("cargo does not say what it has built")?;
                // As with `cargo test`, tests run in the folder of their package.
                let folder = job.folder.as_deref().filter(|_| *test);
                self.rust(folder, &program, *test, *release)
            }
        };
        events.stage("running");
        Ok(self.run(command, events).await?)
    }

    /// The command for the Node program `file`, which finds the files beside it.
    fn node(&self, file: &Path) -> Limited {
        let mut limited = self.limited("node", NODE_MEMORY, file.parent());
        let node = &mut limited.command;
        node.arg(file.file_name().unwrap_or_default());
        node.env_remove("NODE_OPTIONS").env_remove("FORCE_COLOR");
        limited
    }

    /// The command for `program`, which models `release`.
    fn rust(
        &self,
        folder: Option<&Path>,
        program: &Path,
        test: bool,
        release: Option<u32>,
    ) -> Limited {
        let mut limited = self.limited(program, RUST_MEMORY, folder);
        let command = &mut limited.command;
        if test {
            command.arg("--color=always");
        }
        match release {
            Some(release) => command.env("NODE_RELEASE", release.to_string()),
            None => command.env_remove("NODE_RELEASE"),
        };
        limited
    }

    /// The command for `program` in `folder` of the copy of the checkout.
    fn limited(&self, program: impl AsRef<OsStr>, memory: u64, folder: Option<&Path>) -> Limited {
        let mut limited = process::limited(program, self.time, memory);
        let command = &mut limited.command;
        command.current_dir(self.work_dir.folder().join(folder.unwrap_or(Path::new(""))));
        for name in ["TMPDIR", "TMP", "TEMP"] {
            command.env(name, self.work_dir.tmp());
        }
        // Nobody can follow a trace into std, and the page has no place to ask for one.
        command.env("RUST_BACKTRACE", "0");
        cargo::forget_cargo(command);
        limited
    }

    /// Builds a program. What cargo says it has built goes to `words`.
    async fn build(
        &self,
        mut cargo: Limited,
        events: &mut Events,
        words: &mut Vec<u8>,
    ) -> Result<End> {
        cargo.command.args(["--offline", "--color=always"]);
        let mut err = self.text();
        let gone = events.gone();
        let end = cargo::run(cargo, gone, |side, bytes| match side {
            Side::Err => events.wrote(side, &err.push(bytes)),
            Side::Out if words.len() > CARGO_WORDS => Err(Stop::Output),
            Side::Out => {
                words.extend_from_slice(bytes);
                Ok(())
            }
        })
        .await?;
        Ok(match events.wrote(Side::Err, &err.finish()) {
            Ok(()) => end,
            Err(stop) => End::Stopped(stop),
        })
    }

    /// Runs a program that is built.
    async fn run(&self, command: Limited, events: &mut Events) -> io::Result<End> {
        let (mut out, mut err) = (Text::default(), self.text());
        let mut said = String::new();
        let gone = events.gone();
        let end = process::run(command, gone, |side, bytes| match side {
            Side::Out => events.wrote(side, &out.push(bytes)),
            Side::Err => {
                let text = err.push(bytes);
                said.push_str(&text);
                events.wrote(side, &text)
            }
        })
        .await?;
        let rest = [(Side::Out, out.finish()), (Side::Err, err.finish())];
        for (side, text) in rest {
            if let Err(stop) = events.wrote(side, &text) {
                return Ok(End::Stopped(stop));
            }
        }
        Ok(match end {
            End::Exit(code) if lacked_memory(code, &said) => End::Stopped(Stop::Memory),
            end => end,
        })
    }

    /// Text for the reader, who knows the checkout and nothing of its copy.
    fn text(&self) -> Text {
        let with_separator = |folder: &Path| folder.join("").to_string_lossy().into_owned();
        let work = with_separator(self.work_dir.folder());
        Text::without(vec![
            format!("file://{work}"),
            work,
            with_separator(self.root),
        ])
    }
}

/// Whether a program that ended with `code` and `words` did so for want of memory: Rust and V8 abort then, and say why.
fn lacked_memory(code: i32, words: &str) -> bool {
    let reasons = ["memory allocation of ", "out of memory"];
    code > 128 && reasons.iter().any(|reason| words.contains(reason))
}
