//! What a directive, and a block of Rust, become.

mod tiny_book;

use std::path::{Path, PathBuf};

use tiny_book::{CHAPTER, TinyBook};
use weave::{Book, Exercise, ExerciseKind, Expanded, Listing};

fn expand(book: &TinyBook) -> Expanded {
    book.expand().unwrap().remove(0)
}

#[test]
fn the_book_has_the_chapters_of_its_summary() {
    let book = TinyBook::new();
    let chapters = Book::load(book.root()).unwrap().chapters;
    assert_eq!(chapters.len(), 1);
    assert_eq!(chapters[0].title, "The pool");
    assert_eq!(chapters[0].path, Path::new(CHAPTER));
}

#[test]
fn a_listing_becomes_two_programs_and_their_output() {
    let text = expand(&TinyBook::new()).text();
    let listing = r#"<figure class="listing" id="pool-size" data-program="ch04-pool-size" data-release="26">
<figcaption><span class="number">Listing 4.1</span> How large the pool is <code class="path">listings/<wbr>ch04-buffer-pool/<wbr>pool-size</code></figcaption>
<div class="twin" data-language="Rust">

```rust,listing
# use node_buffer::pool_size;
#
# fn main() {
    println!("the pool");
    println!("{}", pool_size());
# }
```

</div>
<div class="twin" data-language="Node">

```js
//~~import { Buffer } from 'node:buffer';
console.log('the pool');
console.log(Buffer.poolSize);
```

</div>

```console
$ cargo run -q -p ch04-pool-size
the pool
65536
```

| In the output | Node 18, 20, 22 | Node 24, 26 |
| --- | --- | --- |
| line 2 | `8192` | `65536` |

</figure>
"#;
    assert!(text.contains(listing), "{text}");
}

#[test]
fn without_the_anchor_shown_a_program_shows_whole() {
    let book = TinyBook::new();
    let folder = "listings/ch04-buffer-pool/pool-size";
    book.write(&format!("{folder}/src/main.rs"), "fn main() {}\n");
    book.write(&format!("{folder}/node.mjs"), "// nothing\n");
    let text = expand(&book).text();
    assert!(
        text.contains("```rust,listing\nfn main() {}\n```\n"),
        "{text}"
    );
    assert!(text.contains("```js\n// nothing\n```\n"), "{text}");
}

#[test]
fn listings_are_numbered_as_they_appear() {
    let book = TinyBook::new();
    for name in ["a", "b"] {
        let folder = format!("listings/ch04-buffer-pool/{name}");
        let manifest =
            format!("[package]\nname = \"ch04-{name}\"\ndescription = \"Also {name}\"\n");
        book.write(&format!("{folder}/Cargo.toml"), &manifest);
        book.write(&format!("{folder}/src/main.rs"), "fn main() {}\n");
        book.write(&format!("{folder}/node.mjs"), "");
        book.write(&format!("{folder}/output.txt"), "");
    }
    book.change(CHAPTER, "Read this:", "{{#listing b}}");
    book.change(CHAPTER, "The end.", "{{#listing a}}");
    let text = expand(&book).text();
    assert!(text.contains("Listing 4.1</span> Also b"), "{text}");
    assert!(text.contains("Listing 4.2</span> How large"), "{text}");
    assert!(text.contains("Listing 4.3</span> Also a"), "{text}");
    assert!(
        text.contains("```console\n$ cargo run -q -p ch04-a\n```\n"),
        "{text}"
    );
}

#[test]
fn an_exercise_becomes_a_starter_its_tests_hints_and_the_way_to_a_solution() {
    let text = expand(&TinyBook::new()).text();
    let exercise = r#"<figure class="exercise" id="exercise-1" data-program="ch04-exercise-1">
<figcaption><span class="number">Exercise 4.1 · Build</span> Fill <code>one</code> cell <code class="path">listings/<wbr>ch04-buffer-pool/<wbr>exercise-1</code></figcaption>

Fill it.

```rust,exercise
# //! Fill it.
#
pub const CELL: u8 = 0;
#
# #[cfg(test)]
# mod tests;
```

```console
$ cargo test -q -p ch04-exercise-1
```

<details>
<summary>The tests</summary>

```rust,exercise
use super::*;

#[test]
fn the_cell_is_full() {
    assert_eq!(CELL, 1);
}
```

</details>
<details>
<summary>Hint 1</summary>

Look at `CELL`.

</details>
<details>
<summary>Hint 2</summary>

It is full
with one.

</details>

[One solution](appendix-solutions.md#ch04-exercise-1)

</figure>
"#;
    assert!(text.contains(exercise), "{text}");
}

#[test]
fn the_solutions_stand_by_chapter_with_the_way_back() {
    let book = TinyBook::new();
    book.write(
        "src/SUMMARY.md",
        "- [The `pool`](ch04-buffer-pool.md)\n- [Solutions](appendix-solutions.md)\n",
    );
    book.write("src/appendix-solutions.md", "{{#solutions}}\n");
    let text = book.expand().unwrap().remove(1).text();
    let solutions = r#"## 4. The pool

### Exercise 4.1 · Build {#ch04-exercise-1}

Fill `one` cell [Back to the exercise](ch04-buffer-pool.md#exercise-1)

```rust,exercise
# //! Fill it.
#
pub const CELL: u8 = 1;
#
# #[cfg(test)]
# #[path = "tests.rs"]
# mod tests;
```

"#;
    assert_eq!(text, solutions);
}

#[test]
fn an_excerpt_leads_to_the_page_with_the_whole_file() {
    let book = TinyBook::new();
    let summary = "- [The pool](ch04-buffer-pool.md)\n- [The source](source.md)\n";
    book.write("src/SUMMARY.md", summary);
    book.write(
        "src/source.md",
        "# The source\n\n{{#source listings/buffer/src/pool.rs}}\n",
    );
    let pages: Vec<String> = book.expand().unwrap().iter().map(Expanded::text).collect();
    let link = r#"<code class="path"><a href="source.md#pool.rs">listings/<wbr>buffer/<wbr>src/<wbr>pool.rs</a></code>"#;
    assert!(pages[0].contains(link), "{}", pages[0]);
    let whole = r#"<figure class="excerpt whole" id="pool.rs" data-lines="1-17">
<figcaption><code class="path">listings/<wbr>buffer/<wbr>src/<wbr>pool.rs</code></figcaption>

```rust,excerpt
//! The pool.

/// It has a cursor.
"#;
    assert!(pages[1].contains(whole), "{}", pages[1]);
    assert!(
        pages[1].contains("        64 - self.cursor\n    }\n}\n```\n"),
        "{}",
        pages[1]
    );
}

/// The tiny book's chapter with `items` of its source in the place of its last line.
fn excerpt(items: &str) -> String {
    let book = TinyBook::new();
    let directive = format!("{{{{#source listings/buffer/src/pool.rs:{items}}}}}");
    book.change(CHAPTER, "The end.", &directive);
    expand(&book).text()
}

#[test]
fn an_excerpt_is_a_whole_item_with_its_docs_under_the_name_of_what_it_stands_in() {
    let text = expand(&TinyBook::new()).text();
    let excerpt = r#"<figure class="excerpt" data-lines="9-12">
<figcaption><code class="path">listings/<wbr>buffer/<wbr>src/<wbr>pool.rs</code>, in <code>impl Pool</code></figcaption>

```rust,excerpt
/// Takes eight.
fn take(&mut self) {
    self.cursor += 8;
}
```

</figure>
"#;
    assert!(text.contains(excerpt), "{text}");
}

#[test]
fn items_that_do_not_stand_together_show_what_each_stands_in() {
    let text = excerpt("Pool::rest, Pool");
    let excerpt = r#"data-lines="3-8,14-17">
<figcaption><code class="path">listings/<wbr>buffer/<wbr>src/<wbr>pool.rs</code></figcaption>

```rust,excerpt
/// It has a cursor.
struct Pool {
    cursor: usize,
}

impl Pool {
    fn rest(&self) -> usize {
        64 - self.cursor
    }
}
```
"#;
    assert!(text.contains(excerpt), "{text}");
}

#[test]
fn what_a_file_says_of_itself_is_an_item_too() {
    let text = excerpt("//!");
    assert!(
        text.contains("```rust,excerpt\n//! The pool.\n```\n"),
        "{text}"
    );
}

#[test]
fn items_shown_before_are_told_from_new_ones() {
    let text = excerpt("impl Pool");
    let figure = r#"<figure class="excerpt" data-lines="8-17" data-known="1-6,10">"#;
    assert!(text.contains(figure), "{text}");
    assert!(
        text.contains("</code> (new here: <code>rest</code>)<"),
        "{text}"
    );
    let text = excerpt("Pool::take");
    assert!(text.contains("</code> (as in chapter 4)<"), "{text}");
}

#[test]
fn a_figure_becomes_part_of_the_page() {
    let text = expand(&TinyBook::new()).text();
    let figure = r#"<figure class="drawing" id="slab">
<svg viewBox="0 0 8 8" role="img" aria-labelledby="slab-title" aria-describedby="slab-desc">
<title id="slab-title">The slab</title>
<desc id="slab-desc">Eight cells.</desc>
</svg>
<figcaption>The slab</figcaption>
</figure>
"#;
    assert!(text.contains(figure), "{text}");
}

#[test]
fn rust_without_a_main_gets_a_hidden_one() {
    let book = TinyBook::new();
    let block = "> ```rust,no_run\n> #![allow(unused)]\n> let x = 1;\n> ```";
    book.change(CHAPTER, "The end.", block);
    let expanded = expand(&book);
    let text = expanded.text();
    let plain = "```rust
# fn main() -> Result<(), Box<dyn std::error::Error>> {
assert_eq!(1 + 1, 2);
# Ok(())
# }
```
";
    let quoted = "> ```rust,no_run
> #![allow(unused)]
> # fn main() -> Result<(), Box<dyn std::error::Error>> {
> let x = 1;
> # Ok(())
> # }
> ```
";
    assert!(text.contains(plain), "{text}");
    assert!(text.contains(quoted), "{text}");
    assert_eq!(
        expanded.fences().last().unwrap().code(),
        "#![allow(unused)]\nfn main() -> Result<(), Box<dyn std::error::Error>> {\nlet x = 1;\nOk(())\n}\n"
    );
}

#[test]
fn every_line_and_block_knows_where_it_comes_from() {
    let expanded = expand(&TinyBook::new());
    let text = expanded.text();
    let line = |end| text.lines().position(|line| line == end).unwrap() + 1;
    assert_eq!(expanded.source_line(line("# The pool")), 1);
    assert_eq!(expanded.source_line(line("65536")), 7);
    assert_eq!(expanded.source_line(line("The end.")), 17);

    let blocks: Vec<_> = expanded
        .fences()
        .into_iter()
        .map(|fence| (fence.line, fence.info))
        .collect();
    let expected = [
        (7, "rust,listing"),
        (7, "js"),
        (7, "console"),
        (9, "rust,excerpt"),
        (11, "rust"),
        (15, "rust,exercise"),
        (15, "console"),
        (15, "rust,exercise"),
    ];
    assert_eq!(blocks, expected.map(|(line, info)| (line, info.to_owned())));
}

#[test]
fn listings_and_exercises_are_told_apart() {
    let book = TinyBook::new();
    let listings = Listing::all(book.root()).unwrap();
    let exercises = Exercise::all(book.root()).unwrap();
    assert_eq!(listings.len(), 1);
    assert_eq!(listings[0].package, "ch04-pool-size");
    assert_eq!(exercises.len(), 1);
    assert_eq!(exercises[0].package, "ch04-exercise-1");
    assert_eq!(exercises[0].kind, ExerciseKind::Build);
}

#[test]
fn a_release_without_a_record_of_its_own_has_that_of_the_default() {
    let book = TinyBook::new();
    let listing = Listing::all(book.root()).unwrap().remove(0);
    let own = listing.folder.join("output.node-22.txt");
    let shared = listing.folder.join("output.txt");
    assert_eq!(listing.node.record(22), own);
    assert_eq!(listing.node.record(26), shared);
    assert_eq!(listing.node.record(24), shared);
    assert_eq!(
        listing.node.own_record(24),
        PathBuf::from("listings/ch04-buffer-pool/pool-size/output.node-24.txt")
    );
}

#[test]
fn a_listing_may_wait_for_its_first_record() {
    let book = TinyBook::new();
    book.remove("listings/ch04-buffer-pool/pool-size/output.txt");
    assert_eq!(Listing::all(book.root()).unwrap().len(), 1);
}

#[test]
fn an_answer_is_a_listing_for_node_alone() {
    let book = TinyBook::new();
    let folder = "answers/ch04-buffer-pool/rss";
    book.write(
        &format!("{folder}/node.mjs"),
        "// What `rss` says\nconsole.log(1);\n",
    );
    book.write(&format!("{folder}/output.txt"), "rss: 1\n");
    book.change(
        CHAPTER,
        "The end.",
        "{{#answer rss}}\n\nIt says {{value rss:rss}}. {{run rss 24 26}}",
    );
    let text = expand(&book).text();
    for part in [
        "<figure class=\"listing answer\" id=\"rss\" data-program=\"ch04-rss\" data-release=\"26\">\n<figcaption><span class=\"number\">Listing 4.2, Node alone</span> What <code>rss</code> says",
        "$ node answers/ch04-buffer-pool/rss/node.mjs\nrss: 1\n```",
        "It says 1. <sup class=\"run\">[24, 26](#rss \"Run in listing 4.2, on Node 24, 26\")</sup>",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_named_block_has_an_id_and_a_mark_leads_to_it() {
    let book = TinyBook::new();
    book.change(CHAPTER, "```rust", "```rust,name=sum");
    book.change(CHAPTER, "The end.", "Two. {{run sum}}");
    let text = expand(&book).text();
    assert!(
        text.contains("<div class=\"snippet\" id=\"sum\">\n\n```rust\n"),
        "{text}"
    );
    assert!(
        text.contains(
            "Two. <sup class=\"run\">[Rust](#sum \"Run in a block of the chapter\")</sup>"
        ),
        "{text}"
    );
}
