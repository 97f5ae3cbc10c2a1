//! One run in a workshop: laid out, compiled, run, and cleared away.

use std::future::pending;
use std::io;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::process::Command;
use tokio::task::block_in_place;

use super::cargo;
use super::job::{How, Job, Target};
use super::process;
use super::stream::{End, Side, Stop, Voice};
use super::text::Text;
use super::workshop::{Bench, Workshop};

/// How long the compiler may take.
const COMPILING: Duration = Duration::from_secs(60);

/// How long the first build may take.
const WARMING_UP: Duration = Duration::from_secs(600);

/// How long a program may take.
const RUNNING: Duration = Duration::from_secs(10);

/// How much memory a Rust program may take, in KiB.
const RUST_MEMORY: u64 = 1 << 20;

/// How much memory a Node program may take, in KiB. From Node 24 on, half a GiB of it is V8's own in each thread, and the book
/// has a program that asks for two GiB which it never touches.
const NODE_MEMORY: u64 = 4 << 20;

/// How many bytes cargo may need to say what it has built.
const CARGO_WORDS: usize = 1 << 20;

/// Runs `job`, of the checkout `root`, in `workshop`.
///
/// # Errors
///
/// Something stands in its way for which the reader's program is not to blame.
pub async fn run(root: &Path, job: &Job, workshop: &Workshop, voice: &mut Voice) -> Result<End> {
    let bench = block_in_place(|| workshop.lay_out(root, job))?;
    let attempt = Attempt {
        root,
        bench: &bench,
    };
    let end = attempt.carry_out(job, workshop, voice).await;
    block_in_place(|| drop(bench));
    end
}

/// The command for the Node program `file`, which finds the files beside it.
fn node(bench: &Bench, file: &Path) -> Command {
    let mut node = process::limited(Path::new("node"), RUNNING, NODE_MEMORY);
    node.arg(file.file_name().unwrap_or_default());
    node.current_dir(bench.folder().join(file.parent().unwrap_or(file)));
    node.env_remove("NODE_OPTIONS").env_remove("FORCE_COLOR");
    node
}

/// The command for `program`, which models `release`.
fn rust(
    bench: &Bench,
    folder: Option<&Path>,
    program: &Path,
    test: bool,
    release: Option<u32>,
) -> Command {
    let mut command = process::limited(program, RUNNING, RUST_MEMORY);
    command.current_dir(bench.folder().join(folder.unwrap_or(Path::new(""))));
    if test {
        command.arg("--color=always");
    }
    match release {
        Some(release) => command.env("NODE_RELEASE", release.to_string()),
        None => command.env_remove("NODE_RELEASE"),
    };
    command
}

/// Builds what the blocks of the chapters need, so that nobody has to wait for it.
///
/// # Errors
///
/// It cannot be built: the words of cargo.
pub async fn warm_up(root: &Path, workshop: &Workshop) -> Result<()> {
    let job = Job::block("fn main() {}".to_owned(), false, None);
    let bench = block_in_place(|| workshop.lay_out(root, &job))?;
    let target = Target::Bin(super::manifest::BLOCK.to_owned());
    let mut cargo = cargo::build(
        bench.folder(),
        &workshop.target(),
        &target,
        false,
        WARMING_UP,
    );
    cargo.arg("--color=never"); // And without `--offline`: a fresh clone may lack a crate.
    let mut words = Vec::new();
    let hear = |side, bytes: &[u8]| {
        if side == Side::Err {
            words.extend_from_slice(bytes);
        }
        Ok(())
    };
    let end = cargo::run(cargo, WARMING_UP, pending(), hear).await?;
    anyhow::ensure!(end == End::Exit(0), "{}", String::from_utf8_lossy(&words));
    Ok(())
}

struct Attempt<'a> {
    root: &'a Path,
    bench: &'a Bench,
}

impl Attempt<'_> {
    /// Builds the program, if need be, and runs it.
    async fn carry_out(&self, job: &Job, workshop: &Workshop, voice: &mut Voice) -> Result<End> {
        let command = match &job.how {
            How::Node => node(self.bench, &job.file),
            How::Rust {
                target,
                test,
                release,
            } => {
                voice.stage("compiling");
                let cargo = cargo::build(
                    self.bench.folder(),
                    &workshop.target(),
                    target,
                    *test,
                    COMPILING,
                );
                let mut words = Vec::new();
                let end = self.build(cargo, voice, &mut words).await?;
                if end != End::Exit(0) {
                    return Ok(end);
                }
                let program =
                    cargo::program(&words).context("cargo does not say what it has built")?;
                // As with `cargo test`, tests run in the folder of their package.
                let folder = job.folder.as_deref().filter(|_| *test);
                rust(self.bench, folder, &program, *test, *release)
            }
        };
        voice.stage("running");
        Ok(self.run(command, voice).await?)
    }

    /// Builds a program. What cargo says it has built goes to `words`.
    async fn build(
        &self,
        mut cargo: Command,
        voice: &mut Voice,
        words: &mut Vec<u8>,
    ) -> Result<End> {
        cargo.args(["--offline", "--color=always"]);
        let mut err = self.text();
        let gone = voice.listener();
        let end = cargo::run(cargo, COMPILING, gone.gone(), |side, bytes| match side {
            Side::Err => voice.wrote(side, &err.push(bytes)),
            Side::Out if words.len() > CARGO_WORDS => Err(Stop::Output),
            Side::Out => {
                words.extend_from_slice(bytes);
                Ok(())
            }
        })
        .await?;
        Ok(match voice.wrote(Side::Err, &err.finish()) {
            Ok(()) => end,
            Err(stop) => End::Stopped(stop),
        })
    }

    /// Runs a program that is built.
    async fn run(&self, mut command: Command, voice: &mut Voice) -> io::Result<End> {
        let tmp = self.bench.tmp();
        for name in ["TMPDIR", "TMP", "TEMP"] {
            command.env(name, &tmp);
        }
        // Nobody can follow a trace into std, and the page has no place to ask for one.
        command.env("RUST_BACKTRACE", "0");
        cargo::forget_cargo(&mut command);
        let (mut out, mut err) = (Text::default(), self.text());
        let mut said = String::new();
        let gone = voice.listener();
        let end = process::run(command, RUNNING, gone.gone(), |side, bytes| match side {
            Side::Out => voice.wrote(side, &out.push(bytes)),
            Side::Err => {
                let text = err.push(bytes);
                said.push_str(&text);
                voice.wrote(side, &text)
            }
        })
        .await?;
        let rest = [(Side::Out, out.finish()), (Side::Err, err.finish())];
        for (side, text) in rest {
            if let Err(stop) = voice.wrote(side, &text) {
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
        let work = with_separator(self.bench.folder());
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
