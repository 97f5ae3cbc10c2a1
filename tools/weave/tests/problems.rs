//! Every problem weave can report, with the file and the line it names.

mod tiny_book;

use tiny_book::{CHAPTER, TinyBook};
use weave::{Exercise, Listing};

const LISTING: &str = "listings/ch04-buffer-pool/pool-size";
const EXERCISE: &str = "listings/ch04-buffer-pool/exercise-1";

/// What weave says about the tiny book once `spoil` has been at it.
fn problems(spoil: impl Fn(&TinyBook)) -> String {
    let book = TinyBook::new();
    spoil(&book);
    book.expand().expect_err("nothing is wrong").to_string()
}

/// What weave says when the chapter's last line, its 17th, is `text`.
fn last_line(text: &str) -> String {
    problems(|book| book.change(CHAPTER, "The end.", text))
}

#[test]
fn nothing_is_wrong_with_the_tiny_book() {
    assert!(TinyBook::new().expand().is_ok());
}

#[test]
fn all_problems_are_told_at_once() {
    let all = problems(|book| {
        book.change(CHAPTER, "Read this:", "{{#figure sieve}}");
        book.change(CHAPTER, "The end.", "{{#figure spoon}}");
    });
    assert_eq!(
        all,
        "src/ch04-buffer-pool.md:5: `figures/sieve.svg` cannot be read: No such file or directory (os error 2)\n\
         src/ch04-buffer-pool.md:17: `figures/spoon.svg` cannot be read: No such file or directory (os error 2)"
    );
}

mod chapters {
    use super::*;

    #[test]
    fn a_missing_summary() {
        assert_eq!(
            problems(|book| book.remove("src/SUMMARY.md")),
            "src/SUMMARY.md:1: `src/SUMMARY.md` cannot be read: No such file or directory (os error 2)"
        );
    }

    #[test]
    fn a_missing_chapter() {
        assert_eq!(
            problems(|book| book.remove(CHAPTER)),
            "src/SUMMARY.md:3: `src/ch04-buffer-pool.md` cannot be read: No such file or directory (os error 2)"
        );
    }
}

mod directives {
    use super::*;

    const FORMS: &str = "a directive is `{{#listing NAME}}`, `{{#answer NAME}}`, `{{#exercise exercise-N}}`, \
    `{{#source PATH:ITEM, ITEM}}`, `{{#source PATH}}`, `{{#figure NAME}}`, `{{#document PATH}}`, `{{#solutions}}`, \
    `{{#lines}}` or `{{#changes}}`, \
    alone on its line";

    #[test]
    fn an_unknown_one() {
        assert_eq!(
            last_line("{{#include x.rs}}"),
            format!("src/ch04-buffer-pool.md:17: {FORMS}")
        );
    }

    #[test]
    fn one_in_the_middle_of_a_line() {
        assert_eq!(
            last_line("See {{#figure slab}}."),
            format!("src/ch04-buffer-pool.md:17: {FORMS}")
        );
    }

    #[test]
    fn one_inside_a_block() {
        assert_eq!(
            last_line("```rust\n{{#figure slab}}\n```"),
            "src/ch04-buffer-pool.md:18: a directive does not work inside a block of code"
        );
    }

    #[test]
    fn the_same_name_twice_on_a_page() {
        assert_eq!(
            last_line("{{#figure slab}}"),
            "src/ch04-buffer-pool.md:17: line 3 already shows something named `slab`: a page has each name once"
        );
    }

    #[test]
    fn a_missing_listing() {
        assert_eq!(
            last_line("{{#listing cursor}}"),
            "src/ch04-buffer-pool.md:17: there is no listing in listings/ch04-buffer-pool/cursor"
        );
    }

    #[test]
    fn a_missing_answer() {
        assert_eq!(
            last_line("{{#answer rss}}"),
            "src/ch04-buffer-pool.md:17: there is no answer in answers/ch04-buffer-pool/rss"
        );
    }

    #[test]
    fn a_missing_exercise() {
        assert_eq!(
            last_line("{{#exercise exercise-2}}"),
            "src/ch04-buffer-pool.md:17: there is no exercise in listings/ch04-buffer-pool/exercise-2"
        );
    }

    #[test]
    fn an_exercise_shown_as_a_listing() {
        assert_eq!(
            last_line("{{#listing exercise-1}}"),
            "src/ch04-buffer-pool.md:17: `exercise-1` is an exercise: write `{{#exercise exercise-1}}`"
        );
    }

    #[test]
    fn a_listing_shown_as_an_exercise() {
        assert_eq!(
            last_line("{{#exercise pool-size}}"),
            "src/ch04-buffer-pool.md:17: an exercise is `{{#exercise exercise-N}}`"
        );
    }

    #[test]
    fn a_listing_on_a_page_without_a_number() {
        let problem = problems(|book| {
            book.change("src/SUMMARY.md", "# Summary", "[Foreword](foreword.md)");
            book.write("src/foreword.md", "\n{{#listing pool-size}}\n");
        });
        assert_eq!(
            problem,
            "src/foreword.md:2: only a chapter named like `ch04-buffer-pool.md` has listings, answers and exercises"
        );
    }

    #[test]
    fn a_source_outside_the_book() {
        assert_eq!(
            last_line("{{#source ../pool.rs:take}}"),
            "src/ch04-buffer-pool.md:17: `../pool.rs` is not the path of a Rust file from the root of the book"
        );
    }

    #[test]
    fn a_missing_source() {
        assert_eq!(
            last_line("{{#source listings/buffer/src/slab.rs:take}}"),
            "src/ch04-buffer-pool.md:17: `listings/buffer/src/slab.rs` cannot be read: No such file or directory (os error 2)"
        );
    }

    #[test]
    fn an_item_that_the_source_does_not_have() {
        assert_eq!(
            last_line("{{#source listings/buffer/src/pool.rs:take}}"),
            "src/ch04-buffer-pool.md:17: listings/buffer/src/pool.rs has no item `take`; \
             the nearest are: `Pool::take`, `Pool::rest`"
        );
    }

    #[test]
    fn an_item_that_the_source_has_twice() {
        let twice = problems(|book| {
            let end = "64 - self.cursor\n    }\n";
            let again = format!("{end}\n    fn take(&self) {{}}\n");
            book.change("listings/buffer/src/pool.rs", end, &again);
        });
        assert_eq!(
            twice,
            "src/ch04-buffer-pool.md:9: listings/buffer/src/pool.rs has `Pool::take` more than once, on the lines 10, 18"
        );
    }
}

mod notes {
    use super::*;

    #[test]
    fn one_that_does_not_end() {
        assert_eq!(
            last_line("One.\nTwo {{note three.\n\nFour}}."),
            "src/ch04-buffer-pool.md:18: this note does not end in its paragraph: close it with `}}`"
        );
    }
}

mod marks {
    use super::*;

    /// What weave says of a mark on the chapter's last line, once `spoil` has been at the book.
    fn of_mark(mark: &str, spoil: impl Fn(&TinyBook)) -> String {
        let line = format!("Small. The cursor stops at eight. {mark}");
        problems(|book| {
            book.change(CHAPTER, "The end.", &line);
            spoil(book);
        })
    }

    #[test]
    fn a_deleted_proof_is_told_with_the_sentence_it_stood_behind() {
        let all = of_mark("{{run pool-size}}", |book| book.remove(LISTING));
        assert_eq!(
            all,
            "src/ch04-buffer-pool.md:7: there is no listing in listings/ch04-buffer-pool/pool-size\n\
             src/ch04-buffer-pool.md:17: nothing stands behind “The cursor stops at eight.”: \
             chapter 4 has no listing, answer, exercise or named block `pool-size`"
        );
    }

    #[test]
    fn a_deleted_record_is_one_too() {
        let record = format!("{LISTING}/output.txt");
        let all = of_mark("{{run pool-size}}", |book| book.remove(&record));
        assert!(
            all.contains("nothing stands behind “The cursor stops at eight.”"),
            "{all}"
        );
    }

    #[test]
    fn one_that_leads_to_another_chapter_that_is_not_there() {
        assert_eq!(
            of_mark("{{run ch05/pool-size}}", |_| ()),
            "src/ch04-buffer-pool.md:17: nothing stands behind “The cursor stops at eight.”: \
             chapter 5 has no listing, answer, exercise or named block `pool-size`"
        );
    }

    #[test]
    fn a_value_that_the_record_does_not_hold() {
        assert_eq!(
            of_mark("{{value pool-size@22:odds}}", |_| ()),
            "src/ch04-buffer-pool.md:17: nothing stands behind “The cursor stops at eight. …”: \
             no line of listings/ch04-buffer-pool/pool-size/output.node-22.txt begins with `odds: `"
        );
    }
}

mod anchors {
    use super::*;

    #[test]
    fn one_that_is_not_closed() {
        let spoil = |book: &TinyBook| {
            book.change(
                &format!("{LISTING}/node.mjs"),
                "ANCHOR_END: shown",
                "ANCHOR_END: show",
            );
        };
        assert_eq!(
            problems(spoil),
            "listings/ch04-buffer-pool/pool-size/node.mjs:2: the part that shows stands between one \
             `// ANCHOR: shown` and one `// ANCHOR_END: shown`"
        );
    }
}

mod blocks {
    use super::*;

    const KINDS: &str = "a block is `rust`, `rust,no_run`, `rust,should_panic`, `rust,compile_fail`, `js`, `console`, \
        `text,panic`, `text,error` or `text,diagram`";

    #[test]
    fn one_never_closed() {
        assert_eq!(
            last_line("```rust\nlet x = 1;"),
            "src/ch04-buffer-pool.md:17: this block of code is never closed"
        );
    }

    #[test]
    fn one_that_is_ignored() {
        assert_eq!(
            last_line("```rust,ignore\n```"),
            format!(
                "src/ch04-buffer-pool.md:17: `ignore` is not for this book, every block is tested: {KINDS}"
            )
        );
    }

    #[test]
    fn a_program_that_fails_without_its_words() {
        assert_eq!(
            last_line("```rust,should_panic\npanic!();\n```\n\nWords.\n\n```text,panic\na\n```"),
            "src/ch04-buffer-pool.md:17: show what it says in a block `text,panic` directly below this one\n\
             src/ch04-buffer-pool.md:23: these words belong directly below the program that says them"
        );
        let good = "```rust,compile_fail\nlet x = y;\n```\n\n```text,error\na\n```";
        let book = TinyBook::new();
        book.change(CHAPTER, "The end.", good);
        assert!(book.expand().is_ok());
    }

    #[test]
    fn a_script_that_does_not_say_what_it_prints() {
        assert_eq!(
            last_line("```js\nconsole.log(1);\n```"),
            "src/ch04-buffer-pool.md:17: say what it prints, on each release: `// prints: TEXT`"
        );
    }

    #[test]
    fn a_name_in_a_list() {
        assert_eq!(
            last_line("- ```rust,name=a\n  ```"),
            "src/ch04-buffer-pool.md:17: a block with a name cannot stand in a list or a quote"
        );
    }

    #[test]
    fn an_excerpt_written_by_hand() {
        assert_eq!(
            last_line("```rust,excerpt\n```"),
            "src/ch04-buffer-pool.md:17: an excerpt is made by `{{#source PATH:ITEM}}`, \
             so that it cannot differ from its source"
        );
    }

    #[test]
    fn one_that_no_test_would_see() {
        for info in ["rs", "text", "no_run", "should_panic,rust"] {
            assert_eq!(
                last_line(&format!("```{info}\n```")),
                format!("src/ch04-buffer-pool.md:17: `{info}` would not be tested: {KINDS}")
            );
        }
    }
}

mod crates {
    use super::*;

    #[test]
    fn a_manifest_that_is_missing() {
        assert_eq!(
            problems(|book| book.remove(&format!("{LISTING}/Cargo.toml"))),
            "listings/ch04-buffer-pool/pool-size/Cargo.toml:1: \
             `listings/ch04-buffer-pool/pool-size/Cargo.toml` cannot be read: No such file or directory (os error 2)"
        );
    }

    #[test]
    fn a_manifest_that_is_no_toml() {
        let spoil = |book: &TinyBook| book.write(&format!("{LISTING}/Cargo.toml"), "[package");
        let problem = problems(spoil);
        assert!(
            problem.starts_with("listings/ch04-buffer-pool/pool-size/Cargo.toml:1: "),
            "{problem}"
        );
    }

    #[test]
    fn a_package_not_named_after_its_folder() {
        let spoil = |book: &TinyBook| {
            book.change(&format!("{LISTING}/Cargo.toml"), "ch04-pool-size", "pool");
        };
        assert_eq!(
            problems(spoil),
            "listings/ch04-buffer-pool/pool-size/Cargo.toml:1: \
             in this folder the package has to be named `ch04-pool-size`"
        );
    }

    #[test]
    fn a_package_without_a_description() {
        let spoil = |book: &TinyBook| {
            book.change(&format!("{EXERCISE}/Cargo.toml"), "description", "title");
        };
        assert_eq!(
            problems(spoil),
            "listings/ch04-buffer-pool/exercise-1/Cargo.toml:1: \
             there is no `description`: the page shows it as the caption"
        );
    }

    #[test]
    fn they_are_told_to_those_who_ask_for_listings_or_exercises_alone() {
        let book = TinyBook::new();
        book.remove(&format!("{LISTING}/Cargo.toml"));
        book.remove(&format!("{EXERCISE}/Cargo.toml"));
        assert_eq!(Listing::all(book.root()).unwrap_err().iter().count(), 1);
        assert_eq!(Exercise::all(book.root()).unwrap_err().iter().count(), 1);
    }

    #[test]
    fn a_missing_program() {
        for (folder, file, line) in [
            (LISTING, "src/main.rs", 7),
            (LISTING, "node.mjs", 7),
            (EXERCISE, "src/lib.rs", 15),
            (EXERCISE, "src/tests.rs", 15),
            (EXERCISE, "src/solution.rs", 15),
            (EXERCISE, "hints.md", 15),
        ] {
            assert_eq!(
                problems(|book| book.remove(&format!("{folder}/{file}"))),
                format!(
                    "src/ch04-buffer-pool.md:{line}: `{folder}/{file}` cannot be read: No such file or directory (os error 2)"
                )
            );
        }
    }
}

mod exercises {
    use weave::{Book, check_exercises};

    use super::*;

    /// What weave says of the exercise when `old` in `file` has become `new`.
    fn with(file: &str, old: &str, new: &str) -> String {
        let all = problems(|book| book.change(&format!("{EXERCISE}/{file}"), old, new));
        all.strip_prefix(&format!("{EXERCISE}/"))
            .unwrap()
            .to_owned()
    }

    #[test]
    fn one_of_no_kind() {
        assert_eq!(
            with("Cargo.toml", "\"build\"", "\"ponder\""),
            "Cargo.toml:1: say what the reader does: `kind = \"predict\"`, `\"change\"` or `\"build\"` under \
             `[package.metadata.exercise]`"
        );
    }

    #[test]
    fn one_whose_comments_cargo_would_test() {
        assert_eq!(
            with("Cargo.toml", "doctest = false", ""),
            "Cargo.toml:1: add `doctest = false` under `[lib]`: \
             the page's command would go on to look for examples in comments"
        );
    }

    #[test]
    fn one_whose_solution_cargo_would_not_test_by_name_or_would_test_unasked() {
        for (old, new) in [
            ("ch04-exercise-1-solution", "solution"),
            ("\"src/solution.rs\"", "\"src/lib.rs\""),
            ("\ntest = false", ""),
        ] {
            assert_eq!(
                with("Cargo.toml", old, new),
                "Cargo.toml:1: the solution is tested when somebody asks for it: add a `[[test]]` with \
                 `name = \"ch04-exercise-1-solution\"`, `path = \"src/solution.rs\"` and `test = false`"
            );
        }
    }

    #[test]
    fn one_without_a_task_or_with_two() {
        assert_eq!(
            with("src/lib.rs", "//!", "//"),
            "src/lib.rs:1: has to begin with the task, on lines that begin with `//!`"
        );
        assert_eq!(
            with("src/solution.rs", "Fill", "Empty"),
            "src/solution.rs:1: has to begin as the starter does: //! Fill it."
        );
    }

    #[test]
    fn one_that_is_not_held_to_the_tests_on_the_page() {
        assert_eq!(
            with("src/lib.rs", "mod tests;", "mod tests {}"),
            "src/lib.rs:6: has to end with the tests that the page shows:\n#[cfg(test)]\nmod tests;\n"
        );
        assert_eq!(
            with("src/solution.rs", "\"tests.rs\"", "\"easy.rs\""),
            "src/solution.rs:7: has to end with the tests that the page shows:\n\
             #[cfg(test)]\n#[path = \"tests.rs\"]\nmod tests;\n"
        );
    }

    #[test]
    fn one_with_a_hint_that_is_none() {
        assert_eq!(
            with("hints.md", "  with", "with"),
            "hints.md:3: a hint is one item of a list: begin it with `- ` and indent its further lines by two"
        );
        assert_eq!(
            with("hints.md", "- Look at `CELL`.\n", ""),
            "hints.md:1: give two hints or more, from a nudge to nearly the answer"
        );
    }

    #[test]
    fn one_shown_before_an_earlier_one() {
        let problem = problems(|book| {
            add(book, 2, "build");
            book.change(
                CHAPTER,
                "{{#exercise exercise-1}}",
                "{{#exercise exercise-2}}",
            );
            book.change(CHAPTER, "The end.", "{{#exercise exercise-1}}");
        });
        assert_eq!(
            problem,
            "src/ch04-buffer-pool.md:15: exercise-1 belongs before `exercise-2`: exercises are shown by their numbers"
        );
    }

    #[test]
    fn solutions_elsewhere_than_where_exercises_look_for_them() {
        assert_eq!(
            last_line("{{#solutions}}"),
            "src/ch04-buffer-pool.md:17: the solutions belong in src/appendix-solutions.md, \
             where the exercises look for them"
        );
    }

    #[test]
    fn a_chapter_without_one_of_each_kind() {
        assert_eq!(
            course(&[]),
            "src/ch04-buffer-pool.md:1: has no exercise of the kind \"predict\": \
             a chapter has one of each, in listings/ch04-buffer-pool\n\
             src/ch04-buffer-pool.md:1: has no exercise of the kind \"change\": \
             a chapter has one of each, in listings/ch04-buffer-pool"
        );
    }

    #[test]
    fn a_chapter_whose_kinds_are_not_in_order() {
        assert_eq!(
            course(&["predict", "change"]),
            "listings/ch04-buffer-pool/exercise-2/Cargo.toml:1: \
             \"predict\" comes before \"build\": renumber the exercises of this chapter"
        );
    }

    /// What weave says of the exercises when `kinds` follow the first, which is of the kind `build`.
    fn course(kinds: &[&str]) -> String {
        let book = TinyBook::new();
        for (kind, number) in kinds.iter().zip(2..) {
            add(&book, number, kind);
        }
        let chapters = Book::load(book.root()).unwrap().chapters;
        let exercises = Exercise::all(book.root()).unwrap();
        check_exercises(&chapters, &exercises)
            .unwrap_err()
            .to_string()
    }

    /// Adds an exercise like the first.
    fn add(book: &TinyBook, number: u32, kind: &str) {
        let folder = EXERCISE.replace('1', &number.to_string());
        for file in [
            "Cargo.toml",
            "src/lib.rs",
            "src/tests.rs",
            "src/solution.rs",
            "hints.md",
        ] {
            let text = std::fs::read_to_string(book.root().join(EXERCISE).join(file)).unwrap();
            let text = text
                .replace("exercise-1", &format!("exercise-{number}"))
                .replace("\"build\"", &format!("\"{kind}\""));
            book.write(&format!("{folder}/{file}"), &text);
        }
    }
}

mod records {
    use super::*;

    #[test]
    fn a_missing_one() {
        assert_eq!(
            problems(|book| book.remove(&format!("{LISTING}/output.txt"))),
            "src/ch04-buffer-pool.md:7: listings/ch04-buffer-pool/pool-size has no output.txt: \
             write it with `cargo run -- record`"
        );
    }

    #[test]
    fn one_that_says_nothing_new() {
        let spoil = |book: &TinyBook| {
            book.write(
                &format!("{LISTING}/output.node-24.txt"),
                "the pool\n65536\n",
            );
        };
        assert_eq!(
            problems(spoil),
            "listings/ch04-buffer-pool/pool-size/output.node-24.txt:1: says the same as output.txt: delete it"
        );
    }

    #[test]
    fn one_of_a_release_nobody_speaks_of() {
        for file in ["output.node-23.txt", "output.node-26.txt", "output.old"] {
            assert_eq!(
                problems(|book| book.write(&format!("{LISTING}/{file}"), "")),
                format!(
                    "listings/ch04-buffer-pool/pool-size/{file}:1: \
                     is the record of no release of Node that the book speaks of (18, 20, 22, 24, 26)"
                )
            );
        }
    }
}

mod figures {
    use super::*;

    fn with(svg: &str) -> String {
        problems(|book| book.write("figures/slab.svg", svg))
    }

    #[test]
    fn one_that_is_no_drawing() {
        assert_eq!(
            with("<html></html>"),
            "figures/slab.svg:1: there is no `<svg>` in this file"
        );
        assert_eq!(
            with("<svg"),
            "figures/slab.svg:1: the tag `<svg>` is never closed"
        );
    }

    #[test]
    fn one_without_a_title() {
        assert_eq!(
            with("<svg><desc>Eight cells.</desc></svg>"),
            "figures/slab.svg:1: there is no `<title>`: it becomes the caption of the figure"
        );
    }

    #[test]
    fn one_without_a_description() {
        for svg in [
            "<svg><title>The slab</title></svg>",
            "<svg><title>The slab</title><desc> </desc></svg>",
        ] {
            assert_eq!(
                with(svg),
                "figures/slab.svg:1: there is no `<desc>`: say there what the drawing shows, for those who cannot see it"
            );
        }
    }
}

mod unshown {
    use super::*;

    #[test]
    fn a_listing() {
        assert_eq!(
            problems(|book| book.change(CHAPTER, "{{#listing pool-size}}", "")),
            "listings/ch04-buffer-pool/pool-size/Cargo.toml:1: no chapter shows this listing: \
             write `{{#listing pool-size}}` where it belongs, or delete it"
        );
    }

    #[test]
    fn an_answer() {
        let book_with =
            |book: &TinyBook| book.write("answers/ch04-buffer-pool/rss/node.mjs", "// RSS\n");
        assert_eq!(
            problems(book_with),
            "answers/ch04-buffer-pool/rss/node.mjs:1: no chapter shows this answer: write `{{#answer rss}}` where it belongs, or delete it"
        );
    }

    #[test]
    fn an_exercise() {
        assert_eq!(
            problems(|book| book.change(CHAPTER, "{{#exercise exercise-1}}", "")),
            "listings/ch04-buffer-pool/exercise-1/Cargo.toml:1: no chapter shows this exercise: \
             write `{{#exercise exercise-1}}` where it belongs, or delete it"
        );
    }

    #[test]
    fn a_figure() {
        assert_eq!(
            problems(|book| book.change(CHAPTER, "{{#figure slab}}", "")),
            "figures/slab.svg:1: no chapter shows this figure: write `{{#figure slab}}` where it belongs, or delete it"
        );
    }
}
