//! Makes a test of every Rust block of every chapter, for skeptic to compile and run; `test.rs` takes them in.
//!
//! weave expands the chapters here as it does for the page: the blocks that are tested are the blocks that are printed.

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use weave::{Book, Expanded, Fence};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new("../..");
    for folder in ["src", "listings", "figures"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    match Book::load(root).and_then(|book| book.expand_all()) {
        Ok(chapters) => write_tests(&chapters, &out)?,
        Err(problems) => {
            for problem in problems.iter() {
                println!("cargo::error={problem}");
            }
        }
    }
    name_the_compiler(&out)
}

/// Writes `OUT_DIR/snippets.rs`: the tests that skeptic makes, which call it through `harness.rs`.
fn write_tests(chapters: &[Expanded], out: &Path) -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    for chapter in chapters {
        for fence in chapter.fences() {
            files.extend(write_block(chapter, &fence, out)?);
        }
    }
    skeptic::generate_doc_tests(&files);
    let tests = fs::read_to_string(out.join("skeptic-tests.rs"))?;
    let tests = tests.replace("skeptic::rt::", "harness::");
    Ok(fs::write(out.join("snippets.rs"), tests)?)
}

/// Writes a Rust block as Markdown files that hold nothing else, one for each promise it makes.
///
/// skeptic names a test after file and line. The block gets the line where it, or its directive, stands in the chapter: the test
/// of the block in `src/ch04-buffer-pool.md:57` is `ch04_buffer_pool_line_57`.
fn write_block(
    chapter: &Expanded,
    fence: &Fence,
    out: &Path,
) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let place = format!("{}:{}", chapter.path.display(), fence.line);
    let code = fence.code();
    if code.contains("\"####") {
        println!("cargo::error={place}: skeptic cannot hold a block with `\"####` in it");
    }
    // What skeptic finds hidden it takes as it is. The first line tells the harness where the block comes from.
    let lines: String = code.lines().map(|line| format!("# {line}\n")).collect();
    let above = "\n".repeat(fence.line - 1);
    let name = chapter.path.file_stem().unwrap_or_default().display();

    let mut paths = Vec::new();
    for (suffix, word) in promises(fence) {
        let folder = out.join("blocks").join(fence.line.to_string());
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}{suffix}.md"));
        let mut file = File::create(&path)?;
        write!(file, "{above}```rust,{word}\n# {place}\n{lines}```\n")?;
        // skeptic has cargo watch this file. A new one would make the next build run this script again for nothing.
        file.set_modified(SystemTime::UNIX_EPOCH)?;
        paths.push(path);
    }
    Ok(paths)
}

/// What a block promises: what to add to the name of the test, and skeptic's word for it.
fn promises(fence: &Fence) -> &'static [(&'static str, &'static str)] {
    if !fence.is_program() || fence.has("compile_fail") {
        // That a block is refused, and in which words, is for `tests/checks` to see.
        &[]
    } else if fence.has("should_panic") {
        &[("-compiles", "no_run"), ("-panics", "should_panic")]
    } else if fence.has("no_run") {
        &[("", "no_run")]
    } else {
        &[("", "")]
    }
}

/// Tells `test.rs` to have skeptic call `rustc.rs`, and that which compiler to call in turn.
///
/// cargo hands these variables on to the tests it runs. It puts programs three folders above `OUT_DIR`.
fn name_the_compiler(out: &Path) -> Result<(), Box<dyn Error>> {
    let programs = out.ancestors().nth(3).ok_or("OUT_DIR is too short")?;
    let program = programs.join(format!("snippet-rustc{}", env::consts::EXE_SUFFIX));
    println!("cargo::rustc-env=RUSTC={}", program.display());
    println!("cargo::rustc-env=REAL_RUSTC={}", env::var("RUSTC")?);
    let crates = weave::CRATES_OF_BLOCKS.join(",").replace('-', "_");
    println!("cargo::rustc-env=CRATES={crates}");
    Ok(())
}
