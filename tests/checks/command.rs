//! `cargo run -- check [ch04 …]`: what `cargo test` proves of these chapters, in the time it takes to look up from the keyboard.
//!
//! The arguments are the program that renders the pages, and the chapters.

use std::env;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Instant;

use checks::{
    Scope, blocks, commands, exercises, ledger, links, listings, marks, records, spelling, style,
    unexplained,
};

fn main() -> ExitCode {
    let start = Instant::now();
    let mut arguments = env::args_os().skip(1);
    let renderer = PathBuf::from(arguments.next().unwrap_or_default());
    let names = arguments
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let problems = match Scope::load(&env::current_dir().unwrap_or_default(), names) {
        Ok(scope) => problems(&scope, renderer),
        Err(problems) => problems,
    };
    for problem in &problems {
        eprintln!("{problem}");
    }
    let took = start.elapsed();
    match problems.len() {
        0 => println!("all is well, after {took:.1?}"),
        1 => println!("1 problem, after {took:.1?}"),
        n => println!("{n} problems, after {took:.1?}"),
    }
    ExitCode::from(u8::from(!problems.is_empty()))
}

/// What is wrong with `scope`. What cargo builds is built here, one after the other; the rest is looked at meanwhile.
fn problems(scope: &Scope, renderer: PathBuf) -> Vec<String> {
    thread::scope(|threads| {
        let built = threads.spawn(|| {
            [
                blocks::problems(scope),
                listings::problems(scope),
                exercises::problems(scope),
            ]
            .concat()
        });
        let mut problems = [
            exercises::problems_of_kinds(scope),
            ledger::problems(scope),
            marks::problems(scope),
            records::problems(scope),
            style::problems(scope),
            spelling::problems(scope),
            unexplained::problems(scope),
            rendered(scope, renderer),
        ]
        .concat();
        problems.extend(built.join().expect("no check panics"));
        problems.extend(commands::problems(scope));
        problems.sort();
        problems
    })
}

/// What is wrong with the links, in pages that `renderer` makes.
fn rendered(scope: &Scope, renderer: PathBuf) -> Vec<String> {
    let site = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(error) => return vec![error.to_string()],
    };
    let pages = site.path().join("pages");
    let output = Command::new(renderer)
        .args(["build", "--dest-dir"])
        .arg(&pages)
        .current_dir(scope.root())
        .output();
    match output {
        Ok(output) if output.status.success() => links::problems(scope, &pages),
        Ok(output) => vec![
            String::from_utf8_lossy(&output.stderr)
                .trim_end()
                .to_owned(),
        ],
        Err(error) => vec![format!("the pages cannot be rendered: {error}")],
    }
}
