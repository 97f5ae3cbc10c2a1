//! Nothing of node-buffer's core is left out of the book: the numbered chapters show each of its items.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use weave::Item;

use crate::Scope;

/// The core, below `listings/buffer/src`.
const CORE: [&str; 13] = [
    "memory/cell.rs",
    "memory/store.rs",
    "memory/account.rs",
    "memory/slab.rs",
    "memory/pool.rs",
    "buffer/window.rs",
    "buffer/alloc.rs",
    "buffer/from.rs",
    "buffer/read_write.rs",
    "encoding/hex.rs",
    "encoding/base64.rs",
    "encoding/utf8.rs",
    "encoding/utf16le.rs",
];

/// The items that stand in no numbered chapter.
pub fn problems(scope: &Scope) -> Vec<String> {
    let mut shown = BTreeSet::new();
    for excerpt in scope.chapters.iter().flat_map(|chapter| &chapter.excerpts) {
        let items = excerpt.items.iter();
        shown.extend(items.map(|item| (excerpt.file.as_path(), item.name.as_str())));
    }
    let mut unexplained = Vec::new();
    for file in CORE {
        let file = Path::new("listings/buffer/src").join(file);
        let text = match fs::read_to_string(scope.root().join(&file)) {
            Ok(text) => text,
            Err(error) => {
                unexplained.push(format!("{}:1: {error}", file.display()));
                continue;
            }
        };
        for item in Item::to_explain(&text) {
            if !shown.contains(&(file.as_path(), item.name.as_str())) {
                let (file, line) = (file.display(), item.opens + 1);
                let directive = format!("{{{{#source {file}:{}}}}}", item.name);
                unexplained.push(format!(
                    "{file}:{line}: stands in no numbered chapter: write `{directive}` where it is explained"
                ));
            }
        }
    }
    unexplained
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_tests_and_what_has_no_code_need_no_explaining() {
        let text = "//! A pool.\n\nuse std::rc::Rc;\n\nmod slab;\n\nstruct Pool(u8);\n\nimpl Eq for Pool {}\n\nimpl Pool {\n    fn take() {}\n\
                \n    #[cfg(test)]\n    fn start_over() {\n    }\n}\n\n#[cfg(test)]\nmod tests {\n    fn plainly() {\n    }\n}\n";
        let items = Item::to_explain(text);
        let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["Pool", "Pool::take"]);
    }

    /// Items are found by the layout of a file. If that fails, it fails here: all the code there is belongs to some item.
    #[test]
    fn every_line_of_the_core_is_an_import_or_part_of_an_item() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("listings/buffer/src");
        for file in CORE {
            let text = fs::read_to_string(root.join(file)).unwrap();
            let items = Item::all_in(&text);
            let mut is_import = false;
            for (line, number) in text.lines().zip(0..) {
                is_import |= ["use ", "pub use ", "mod ", "pub mod ", "#!["]
                    .iter()
                    .any(|word| line.starts_with(word));
                let is_known = is_import
                    || line.is_empty()
                    || items.iter().any(|item| item.lines.contains(&number));
                assert!(is_known, "{file}:{}: {line}", number + 1);
                is_import &= !line.ends_with([';', ']']);
            }
        }
    }
}
