//! What a wrong call, or a wrong book, gets: a clear line, a failure, and nothing half-written.

mod support;

use std::fs;
use std::net::TcpListener;
use std::process::Command;

use support::{SmallBook, stderr};

#[test]
fn a_good_book_is_built() {
    let book = SmallBook::new();
    book.run(&["build"]);
    assert!(book.read("book/ch01-bytes.html").contains("id=\"hello\""));
    let site = book.path("elsewhere/site");
    book.run(&["build", "--dest-dir", site.to_str().unwrap()]);
    assert!(site.join("index.html").is_file());
}

#[test]
fn the_project_is_found_from_a_folder_inside_it() {
    let book = SmallBook::new();
    let inside = book.path("listings/ch01-bytes");
    let output = book
        .command(&["build"])
        .current_dir(inside)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(book.path("book/index.html").is_file());
}

#[test]
fn outside_a_project_nothing_is_built() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_book"));
    let output = command
        .arg("build")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("is not inside the book's project"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_chapter_that_does_not_exist_is_named_with_its_line() {
    let book = SmallBook::new();
    book.write(
        "src/SUMMARY.md",
        "# Summary\n\n- [Bytes](ch01-bytes.md)\n- [More](ch02-more.md)\n",
    );
    let said = book.fail(&["build"]);
    assert!(said.starts_with("src/SUMMARY.md:4: "), "{said}");
    assert!(said.contains("ch02-more.md"), "{said}");
}

#[test]
fn every_problem_of_the_chapters_is_reported_one_a_line() {
    let book = SmallBook::new();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n{{#listing nowhere}}\n\n{{#source listings/ch01-bytes/hello/src/main.rs:nothing}}\n\n{{#listing hello}}\n",
    );
    let said = book.fail(&["build"]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].starts_with("src/ch01-bytes.md:3: "), "{said}");
    assert!(lines[1].starts_with("src/ch01-bytes.md:5: "), "{said}");
}

#[test]
fn a_listing_without_a_record_is_refused() {
    let book = SmallBook::new();
    fs::remove_file(book.path("listings/ch01-bytes/hello/output.txt")).unwrap();
    let said = book.fail(&["build"]);
    assert!(said.contains("listings/ch01-bytes/hello"), "{said}");
    assert!(said.contains("record"), "{said}");
}

#[test]
fn a_tag_that_is_never_closed_is_refused() {
    let book = SmallBook::new();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n<div>\n\nText.\n\n{{#listing hello}}\n",
    );
    let said = book.fail(&["build"]);
    assert!(
        said.contains("unclosed HTML tag `<div>` found in `ch01-bytes.md`"),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn the_last_good_pages_stay_when_the_book_is_broken() {
    let book = SmallBook::new();
    book.run(&["build"]);
    let page = book.read("book/ch01-bytes.html");
    book.write("src/ch01-bytes.md", "# Bytes\n\n{{#listing nowhere}}\n");
    book.fail(&["build"]);
    book.fail(&["build", "--dest-dir", "a/new/folder"]);
    assert_eq!(book.read("book/ch01-bytes.html"), page);
}

#[test]
fn a_build_replaces_the_whole_folder() {
    let book = SmallBook::new();
    book.run(&["build"]);
    book.write("book/left-over.html", "");
    book.run(&["build"]);
    assert!(!book.path("book/left-over.html").exists());
    let built: Vec<_> = book
        .files()
        .into_iter()
        .filter(|path| path.is_dir())
        .collect();
    assert!(
        !built
            .iter()
            .any(|path| path.to_string_lossy().contains("/.book-")),
        "a temporary folder is left: {built:?}"
    );
}

#[test]
fn a_folder_somebody_else_filled_is_left_alone() {
    let book = SmallBook::new();
    book.write("home/letters.txt", "Dear");
    let said = book.fail(&["build", "--dest-dir", "home"]);
    assert!(
        said.contains("home is not empty and was not made by this tool"),
        "{said}"
    );
    let said = book.fail(&["build", "--dest-dir", "home/letters.txt"]);
    assert!(said.contains("home/letters.txt is not a folder"), "{said}");
    assert_eq!(book.read("home/letters.txt"), "Dear");

    fs::create_dir(book.path("empty")).unwrap();
    book.run(&["build", "--dest-dir", "empty"]);
    assert!(book.path("empty/index.html").is_file());
}

#[test]
fn the_pages_do_not_go_among_their_sources() {
    let book = SmallBook::new();
    let said = book.fail(&["build", "--dest-dir", "src/site"]);
    assert!(said.contains("src/site lies inside src/"), "{said}");
}

#[test]
fn a_wrong_book_toml_is_named() {
    let book = SmallBook::new();
    book.write("book.toml", "[book\n");
    let said = book.fail(&["build"]);
    assert!(said.starts_with("book.toml: "), "{said}");
}

#[test]
fn a_taken_port_is_named_with_what_to_do() {
    let book = SmallBook::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let said = book.fail(&["serve", "--port", &port]);
    assert!(said.starts_with(&format!("port {port} is taken")), "{said}");
    assert!(said.contains("cargo run -- serve --port"), "{said}");
}

#[test]
fn without_a_command_the_book_is_served_on_port_3000() {
    let book = SmallBook::new();
    // Taken by this test, or by whoever has it already: then the call ends at once, and names the port.
    let _taken = TcpListener::bind("127.0.0.1:3000");
    let said = book.fail(&[]);
    assert!(said.starts_with("port 3000 is taken"), "{said}");
}

/// The book is read without what holds node-buffer to Node: cargo builds that when it is asked for.
#[test]
#[cfg(unix)]
fn what_another_program_does_is_handed_over_as_it_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let book = SmallBook::new();
    book.write(
        "cargo",
        "#!/bin/sh\npwd -P\nprintf '%s\\n' \"$@\"\nexit 3\n",
    );
    fs::set_permissions(book.path("cargo"), fs::Permissions::from_mode(0o755)).unwrap();
    let root = book.root().canonicalize().unwrap();
    let inside = root.join("listings");
    let hand_over = |arguments: &[&str]| {
        let mut command = book.command(arguments);
        let command = command
            .current_dir(&inside)
            .env("CARGO", root.join("cargo"));
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let manifest = root.join("Cargo.toml");
    let cargo = |here: &std::path::Path, program: &str| {
        let (here, manifest) = (here.display(), manifest.display());
        format!("{here}\nrun\n--quiet\n--bin\n{program}\n--manifest-path\n{manifest}\n--\n")
    };
    for arguments in [
        &["replay", "--skipped", "a b.jsonl"][..],
        &["transcripts", "--help"],
        &["fuzz", "--seed", "1"],
    ] {
        let expected = cargo(&inside, "conformance") + &arguments.join("\n") + "\n";
        assert_eq!(hand_over(arguments), expected);
    }
    let renderer = env!("CARGO_BIN_EXE_book");
    let expected = cargo(&root, "check") + renderer + "\nch04\n";
    assert_eq!(hand_over(&["check", "ch04"]), expected);
}
