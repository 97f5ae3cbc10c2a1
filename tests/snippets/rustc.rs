//! The compiler as skeptic calls it to build the blocks of the chapters: the real one, with three things put right.
//!
//! - skeptic 0.14 knows no edition after 2021; the book is written in 2024.
//! - skeptic offers a block every crate it finds, those of the build script too; a block may use what the book promises.
//! - With the standard library's debug information each program would be nine times the size. They are kept, so it is left out.

use std::env;
use std::io;
use std::process::{Command, ExitCode};

fn main() -> io::Result<ExitCode> {
    let mut rustc = Command::new(env!("REAL_RUSTC"));
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument.starts_with("--edition=") {
            rustc.arg("--edition=2024");
        } else if argument == "--extern" {
            let library = arguments.next().unwrap_or_default();
            if is_promised(&library) {
                rustc.args(["--extern", &library]);
            }
        } else {
            rustc.arg(argument);
        }
    }
    let status = rustc.arg("-Cstrip=debuginfo").status()?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Whether `library`, written `name=path`, is a crate that blocks may use: `build.rs` names those.
fn is_promised(library: &str) -> bool {
    let mut crates = env!("CRATES").split(',');
    library
        .split_once('=')
        .is_some_and(|(name, _)| crates.any(|promised| promised == name))
}
