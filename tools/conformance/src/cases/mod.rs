//! The calls worth recording: every function, its edges and its errors, one after the other, always the same.

mod bytes;
mod exports;
mod fill;
mod long;
mod numbers;
mod pools;
mod search;
mod statics;
mod text;
pub(crate) mod vocabulary;

use crate::transcript::Case;
use crate::value::Value;

/// Every case and every pool sequence, as lines for the recorder.
pub fn lines() -> Vec<String> {
    let mut cases = Cases::default();
    numbers::add(&mut cases);
    text::add(&mut cases);
    statics::add(&mut cases);
    search::add(&mut cases);
    fill::add(&mut cases);
    bytes::add(&mut cases);
    exports::add(&mut cases);
    long::add(&mut cases);
    let mut lines: Vec<String> = cases.list.iter().map(Case::to_line).collect();
    lines.extend(pools::lines());
    let mut seen = std::collections::HashSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines
}

/// Cases, in the order in which they were thought of.
#[derive(Default)]
struct Cases {
    list: Vec<Case>,
}

impl Cases {
    /// A call of a static or of an export.
    fn call(&mut self, function: &str, args: impl IntoIterator<Item = Value>) {
        self.list.push(Case {
            function: function.to_owned(),
            receiver: None,
            args: args.into_iter().collect(),
        });
    }

    /// A call of a Buffer's method.
    fn method(&mut self, name: &str, receiver: &[u8], args: impl IntoIterator<Item = Value>) {
        self.list.push(Case {
            function: format!("buf.{name}"),
            receiver: Some(receiver.to_vec()),
            args: args.into_iter().collect(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_thousands_and_no_two_are_alike() {
        let lines = lines();
        let pools = lines
            .iter()
            .filter(|line| line.starts_with(r#"{"pool""#))
            .count();
        assert!(lines.len() - pools >= 6000, "{} cases", lines.len() - pools);
        assert!(pools >= 200, "{pools} pool sequences");
    }
}
