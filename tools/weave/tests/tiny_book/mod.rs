//! A book of one chapter, in a temporary folder, with one of everything. Nothing is wrong with it until a test spoils it.

#![allow(
    dead_code,
    reason = "each test file is a program of its own and needs a part of this"
)]

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use weave::{Book, Expanded, Problems};

pub const CHAPTER: &str = "src/ch04-buffer-pool.md";

const FILES: [(&str, &str); 18] = [
    (
        "src/SUMMARY.md",
        "# Summary\n\n- [The pool](ch04-buffer-pool.md)\n",
    ),
    (
        CHAPTER,
        "# The pool

{{#figure slab}}

Read this:

{{#listing pool-size}}

{{#source listings/buffer/src/pool.rs:Pool::take}}

```rust
assert_eq!(1 + 1, 2);
```

{{#exercise exercise-1}}

The end.
",
    ),
    (
        "figures/slab.svg",
        "<svg viewBox=\"0 0 8 8\">\n<title>The slab</title>\n<desc>Eight cells.</desc>\n</svg>\n",
    ),
    (
        "listings/buffer/src/pool.rs",
        "//! The pool.

/// It has a cursor.
struct Pool {
    cursor: usize,
}

impl Pool {
    /// Takes eight.
    fn take(&mut self) {
        self.cursor += 8;
    }

    fn rest(&self) -> usize {
        64 - self.cursor
    }
}
",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/Cargo.toml",
        "[package]\nname = \"ch04-pool-size\"\ndescription = \"How large the pool is\"\n",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/src/main.rs",
        "use node_buffer::pool_size;

fn main() {
    // ANCHOR: shown
    println!(\"the pool\");
    println!(\"{}\", pool_size());
    // ANCHOR_END: shown
}
",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/node.mjs",
        "import { Buffer } from 'node:buffer';
// ANCHOR: shown
console.log('the pool');
console.log(Buffer.poolSize);
// ANCHOR_END: shown
",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/output.txt",
        "the pool\n65536\n",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/output.node-18.txt",
        "the pool\n8192\n",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/output.node-20.txt",
        "the pool\n8192\n",
    ),
    (
        "listings/ch04-buffer-pool/pool-size/output.node-22.txt",
        "the pool\n8192\n",
    ),
    (
        "listings/ch04-buffer-pool/exercise-1/Cargo.toml",
        "[package]\nname = \"ch04-exercise-1\"\ndescription = \"Fill `one` cell\"\n\n\
         [package.metadata.exercise]\nkind = \"build\"\n\n[lib]\ndoctest = false\n\n\
         [[test]]\nname = \"ch04-exercise-1-solution\"\npath = \"src/solution.rs\"\ntest = false\n",
    ),
    (
        "listings/ch04-buffer-pool/exercise-1/src/lib.rs",
        "//! Fill it.\n\npub const CELL: u8 = 0;\n\n#[cfg(test)]\nmod tests;\n",
    ),
    (
        "listings/ch04-buffer-pool/exercise-1/src/tests.rs",
        "use super::*;\n\n#[test]\nfn the_cell_is_full() {\n    assert_eq!(CELL, 1);\n}\n",
    ),
    (
        "listings/ch04-buffer-pool/exercise-1/src/solution.rs",
        "//! Fill it.\n\npub const CELL: u8 = 1;\n\n#[cfg(test)]\n#[path = \"tests.rs\"]\nmod tests;\n",
    ),
    (
        "listings/ch04-buffer-pool/exercise-1/hints.md",
        "- Look at `CELL`.\n- It is full\n  with one.\n",
    ),
    // Neither of these is a listing or a figure.
    ("listings/ch04-buffer-pool/notes.txt", "a file\n"),
    ("figures/README.md", "not a drawing\n"),
];

pub struct TinyBook {
    root: TempDir,
}

impl TinyBook {
    pub fn new() -> TinyBook {
        let root = tempfile::tempdir().unwrap();
        let book = TinyBook { root };
        for (path, text) in FILES {
            book.write(path, text);
        }
        book
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn remove(&self, path: &str) {
        let path = self.root().join(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    /// Puts `new` in the place of `old` in the file `path`.
    pub fn change(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(old), "{path} has no {old}");
        self.write(path, &text.replacen(old, new, 1));
    }

    pub fn expand(&self) -> Result<Vec<Expanded>, Problems> {
        Book::load(self.root())?.expand_all()
    }
}
