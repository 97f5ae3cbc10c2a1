//! A term of the glossary is a link where a chapter first uses it, and every term is used.

mod tiny_book;

use tiny_book::{CHAPTER, TinyBook};
use weave::{Expanded, Problems};

const GLOSSARY: &str = "src/appendix-glossary.md";

/// The tiny book with a glossary, and with `last` in the place of its last line.
fn expand(glossary: &str, last: &str) -> Result<Vec<Expanded>, Problems> {
    let book = TinyBook::new();
    book.change(CHAPTER, "The end.", last);
    let summary = "- [The pool](ch04-buffer-pool.md)\n- [Glossary](appendix-glossary.md)\n";
    book.write("src/SUMMARY.md", summary);
    book.write(GLOSSARY, glossary);
    book.expand()
}

fn problems(glossary: &str) -> String {
    let last = "A slab and a store.";
    expand(glossary, last)
        .expect_err("nothing is wrong")
        .to_string()
}

#[test]
fn the_first_use_is_a_link_and_the_second_is_not() {
    let glossary = "# Glossary\n\n## Backing store\n<!-- also: store, stores -->\n\nBytes of a slab, see [4](ch04-x.md).\n\n\
                    ## Slab\n\nA store, see [4](ch04-x.md).\n";
    let last = "## A slab\n\nIn `slab` two stores. A slab, a\nbacking store, a slab.\n\n```text,diagram\nslab\n```";
    let pages = expand(glossary, last).unwrap();
    let linked = "## A slab\n\n\
                  In `slab` two [stores](appendix-glossary.md#backing-store). A [slab](appendix-glossary.md#slab), a\n\
                  backing store, a slab.\n\n```text,diagram\nslab\n```\n";
    let text = pages[0].text();
    assert!(text.ends_with(linked), "{text}");
    assert_eq!(
        pages[1].text(),
        glossary,
        "the glossary itself stays as it is"
    );
}

#[test]
fn a_page_that_is_no_chapter_stays_as_it_is() {
    let book = TinyBook::new();
    let summary = "- [The pool](ch04-buffer-pool.md)\n- [Names](names.md)\n- [Glossary](appendix-glossary.md)\n";
    book.write("src/SUMMARY.md", summary);
    book.write("src/names.md", "The end.\n");
    book.write(GLOSSARY, "## End\n\nOf [4](ch04-x.md).\n");
    let pages = book.expand().unwrap();
    assert!(
        pages[0]
            .text()
            .ends_with("The [end](appendix-glossary.md#end).\n")
    );
    assert_eq!(pages[1].text(), "The end.\n");
}

#[test]
fn a_term_that_no_chapter_uses() {
    assert_eq!(
        problems(
            "## Slab\n\n[4](ch04-x.md)\n\n## Spoon\n<!-- also: spoons -->\n\n[4](ch04-x.md)\n"
        ),
        "src/appendix-glossary.md:5: no chapter says Spoon or spoons: delete the term, \
         or name the form they say in `<!-- also: … -->` below it"
    );
}

#[test]
fn a_term_without_a_chapter() {
    assert_eq!(
        problems("## Slab\n\nA block.\n"),
        "src/appendix-glossary.md:1: say where it is explained: link to a chapter, as in `[chapter 4](ch04-buffer-pool.md)`"
    );
}

#[test]
fn a_term_out_of_order_or_twice() {
    assert_eq!(
        problems("## Store\n\n[4](ch04-x.md)\n\n## Slab\n<!-- also: store -->\n\n[4](ch04-x.md)\n"),
        "src/appendix-glossary.md:5: belongs before “Store”, by its letters\n\
         src/appendix-glossary.md:5: “store” stands for two terms: take it from one"
    );
}
