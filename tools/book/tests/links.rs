//! Every link of every chapter leads somewhere, and to one place; every image exists; and no page asks anything of another
//! machine.

mod support;

use std::path::Path;
use std::process::Command;

use checks::{Scope, links};
use support::SmallBook;

#[test]
fn every_link_of_the_book_resolves() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let mut command = Command::new(env!("CARGO_BIN_EXE_book"));
    command
        .arg("build")
        .arg("--dest-dir")
        .arg(&site)
        .current_dir(&root);
    let output = command.output().unwrap();
    assert!(output.status.success(), "\n{}", support::stderr(&output));

    let problems = links::problems(&Scope::load(&root, Vec::new()).unwrap(), &site);
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// What is wrong with the links of a book that is built.
fn problems_of(book: &SmallBook) -> Vec<String> {
    let scope = Scope::load(book.root(), Vec::new()).unwrap();
    links::problems(&scope, &book.path("book"))
}

#[test]
fn what_does_not_resolve_is_named_with_chapter_and_line() {
    let book = SmallBook::new();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n[good](#bytes) [good](ch01-bytes.md#hello) [good](https://nodejs.org/)\n\n{{#listing hello}}\n\n\
         [page](ch02-none.md)\n\n[heading](ch01-bytes.md#nowhere)\n\n[local](#nowhere)\n\n[absolute](/index.html)\n\n\
         ![image](none.png)\n\n![foreign](https://example.org/pixel.png)\n\n\
         <p>\n<a href=\"none.html\">html</a>\n</p>\n\nAnd <a href=\"none.pdf\">inline</a>.\n",
    );
    book.run(&["build"]);
    let mut problems = problems_of(&book);
    problems.retain(|problem| problem.starts_with("src/"));
    assert_eq!(
        problems,
        [
            "src/ch01-bytes.md:7: there is no ch02-none.html",
            "src/ch01-bytes.md:9: ch01-bytes.html has nothing with the id `nowhere`",
            "src/ch01-bytes.md:11: ch01-bytes.html has nothing with the id `nowhere`",
            "src/ch01-bytes.md:13: /index.html begins at the server's root: write it relative to this chapter",
            "src/ch01-bytes.md:15: there is no none.png",
            "src/ch01-bytes.md:17: https://example.org/pixel.png is fetched from another machine",
            "src/ch01-bytes.md:20: there is no none.html",
            "src/ch01-bytes.md:23: there is no none.pdf",
        ]
    );
}

#[test]
fn an_id_that_two_things_have_is_named() {
    let book = SmallBook::new();
    book.write(
        "src/ch01-bytes.md",
        "# Bytes\n\n## Hello\n\n{{#listing hello}}\n",
    );
    book.run(&["build"]);
    let problems = problems_of(&book);
    assert!(
        problems.contains(&"ch01-bytes.html: two things have the id `hello`".to_owned()),
        "{problems:?}"
    );
}

#[test]
fn what_a_page_asks_of_another_machine_is_named() {
    let book = SmallBook::new();
    let config = book
        .read("book.toml")
        .replace("runnable = false", "runnable = true");
    book.write("book.toml", &config);
    book.run(&["build"]);
    let problems = problems_of(&book);
    assert!(
        problems
            .contains(&"ch01-bytes.html: a run button sends code to another machine".to_owned()),
        "{problems:?}"
    );

    book.write(
        "assets/book.css",
        "@import url(\"https://example.org/font.css\");\n",
    );
    let config = book.read("book.toml").replace(
        "[output.html.playground]",
        "[output.html]\nadditional-css = [\"assets/book.css\"]\nmathjax-support = true\n[output.html.playground]",
    );
    book.write("book.toml", &config);
    book.run(&["build"]);
    let problems = problems_of(&book).join("\n");
    assert!(
        problems.contains("font.css is fetched from another machine"),
        "{problems}"
    );
    assert!(
        problems.contains("TeX-AMS-MML_HTMLorMML is fetched from another machine"),
        "{problems}"
    );
}
