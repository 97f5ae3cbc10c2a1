//! A small book in a temporary folder, for tests that break it.

#![allow(
    dead_code,
    reason = "each test file is a program of its own and needs a part of this"
)]

pub mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// One chapter with one listing, and the tool to build it with.
pub struct SmallBook {
    folder: TempDir,
}

impl SmallBook {
    pub fn new() -> SmallBook {
        let book = SmallBook {
            folder: tempfile::tempdir().unwrap(),
        };
        book.write(
            "book.toml",
            "[book]\ntitle = \"Small\"\n[build]\ncreate-missing = false\nuse-default-preprocessors = false\n\
             [output.html.playground]\nrunnable = false\n",
        );
        book.write("src/SUMMARY.md", "# Summary\n\n- [Bytes](ch01-bytes.md)\n");
        book.write(
            "src/ch01-bytes.md",
            "# Bytes\n\nText.\n\n{{#listing hello}}\n",
        );
        book.add_listing("hello");
        book.write("listings/ch01-bytes/hello/output.txt", "hello\n");
        fs::create_dir(book.path("figures")).unwrap();
        book
    }

    /// Adds a listing that has no record yet, and that no chapter shows.
    pub fn add_listing(&self, name: &str) {
        let file = |path| format!("listings/ch01-bytes/{name}/{path}");
        self.write(
            &file("Cargo.toml"),
            &format!("[package]\nname = \"ch01-{name}\"\ndescription = \"Says {name}\"\n"),
        );
        self.write(
            &file("src/main.rs"),
            &format!("fn main() {{\n    println!(\"{name}\");\n}}\n"),
        );
        self.write(&file("node.mjs"), &format!("console.log('{name}');\n"));
    }

    /// A program that says it is Node `version`, and otherwise does what `script` says.
    #[cfg(unix)]
    pub fn add_node(&self, version: &str, script: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let name = format!("node-{version}");
        let text = format!(
            "#!/bin/sh\nif [ \"$1\" = --version ]; then echo v{version}; exit; fi\n{script}\n"
        );
        self.write(&name, &text);
        let path = self.path(&name);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file and folder of the book, sorted.
    pub fn files(&self) -> Vec<PathBuf> {
        fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, files);
                }
                files.push(path);
            }
        }
        let mut files = Vec::new();
        walk(self.root(), &mut files);
        files.sort();
        files
    }

    /// The `book` command, to be run in the book's folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_book"));
        command.current_dir(self.root()).args(arguments);
        // What the pages run is built within the book, whatever the tests themselves are built in.
        command.env("CARGO_TARGET_DIR", self.path("target"));
        command
    }

    /// Runs `book`, which succeeds, and gives its standard output.
    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = finish(&mut self.command(arguments));
        assert!(output.status.success(), "{}", stderr(&output));
        assert_eq!(stderr(&output), "", "nothing on standard error");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs `book`, which fails without writing anything, and gives what it says on standard error.
    #[track_caller]
    pub fn fail(&self, arguments: &[&str]) -> String {
        let before = self.files();
        let output = finish(&mut self.command(arguments));
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        assert_eq!(output.stdout, b"", "nothing on standard output");
        assert_eq!(self.files(), before, "no file comes or goes");
        stderr(&output)
    }
}

/// Runs a command that must end by itself within 20 seconds.
#[track_caller]
pub fn finish(command: &mut Command) -> Output {
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    let start = Instant::now();
    while process.try_wait().unwrap().is_none() {
        if start.elapsed() > Duration::from_secs(20) {
            process.kill().unwrap();
            panic!("`book` does not end");
        }
        thread::sleep(Duration::from_millis(5));
    }
    process.wait_with_output().unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
