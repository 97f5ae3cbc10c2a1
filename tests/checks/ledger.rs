//! The notes' ledger is complete: every statement of `notes/original-notes.md` has its row in `src/appendix-ledger.md`, in the
//! notes' order and in the notes' words, and every row has a verdict, a release and a run.
//!
//! That the run exists is weave's to say.

use std::{fmt, fs};

use crate::Scope;
use crate::notes::{Statement, canonical, statements};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

const NOTES: &str = "notes/original-notes.md";
const LEDGER: &str = "src/appendix-ledger.md";
const VERDICTS: [&str; 4] = ["holds", "holds if", "out of date", "wrong"];

/// The statements without a row, the rows without a statement, and the rows that lack something.
pub fn problems(scope: &Scope) -> Vec<String> {
    let read = |path: &str| {
        fs::read_to_string(scope.root().join(path)).map_err(|error| format!("{path}:1: {error}"))
    };
    match (read(NOTES), read(LEDGER)) {
        (Ok(notes), Ok(ledger)) => {
            let rows = rows(&ledger);
            let mut problems = unmatched(&statements(&notes), &rows);
            problems.extend(rows.iter().flat_map(incomplete));
            problems
        }
        (notes, ledger) => [notes.err(), ledger.err()].into_iter().flatten().collect(),
    }
}

/// A row of the ledger.
#[derive(Debug)]
struct Row {
    line: usize,
    /// What the notes say; the verdict; the release; what is so, and the run.
    cells: [String; 4],
}

/// The rows of every table of `ledger`.
fn rows(ledger: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cell = None;
    for (event, range) in Parser::new_ext(ledger, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::TableRow) => {
                let line = ledger[..range.start].matches('\n').count() + 1;
                rows.push(Row {
                    line,
                    cells: Default::default(),
                });
                cell = Some(0);
            }
            Event::End(TagEnd::TableRow) => cell = None,
            Event::End(TagEnd::TableCell) => cell = cell.map(|i| i + 1),
            Event::Text(text) | Event::Code(text) => {
                if let (Some(i), Some(row)) = (cell, rows.last_mut())
                    && let Some(cell) = row.cells.get_mut(i)
                {
                    cell.push_str(&text);
                }
            }
            _ => {}
        }
    }
    rows
}

/// The statements without a row, and the rows without a statement. Both stand in the notes' order.
fn unmatched(notes: &[Statement], rows: &[Row]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut rest = rows.iter();
    for statement in notes {
        let row = rest
            .clone()
            .position(|row| canonical(&row.cells[0]) == statement.text);
        match row {
            Some(skipped) => {
                problems.extend(rest.by_ref().take(skipped).map(stranger));
                rest.next();
            }
            None => problems.push(format!(
                "{NOTES}:{}: no row of {LEDGER} has this statement, or not in this place: {}",
                statement.line, statement.text
            )),
        }
    }
    problems.extend(rest.map(stranger));
    problems
}

fn stranger(row: &Row) -> String {
    let statement = &row.cells[0];
    problem(
        row,
        format_args!("the notes do not say this, or not in this place: {statement}"),
    )
}

/// What `row` lacks.
fn incomplete(row: &Row) -> Vec<String> {
    let [_, verdict, release, so] = &row.cells;
    let mut problems = Vec::new();
    if !VERDICTS.contains(&verdict.trim()) {
        let verdicts = VERDICTS.join(", ");
        problems.push(problem(
            row,
            format_args!("`{verdict}` is not a verdict: {verdicts}"),
        ));
    }
    let is_release = |text: &str| text.split('.').all(|part| part.parse::<u32>().is_ok());
    if !release.split(", ").all(is_release) {
        let form = "name the releases since when it is so, as in `18` or `24.18, 26.3`";
        problems.push(problem(row, format_args!("`{release}`: {form}")));
    }
    if !so.contains("{{run ") {
        let form = "name the run that shows it, as in `{{run ch04/slab-cursor}}`";
        problems.push(problem(row, format_args!("{form}")));
    }
    problems
}

fn problem(row: &Row, message: fmt::Arguments) -> String {
    format!("{LEDGER}:{}: {message}", row.line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_without_a_row_and_a_row_without_a_statement_are_named() {
        let notes = statements("A holds.\n\nB holds. C holds.\n");
        let ledger = "| The notes say |\n|---|\n| A holds. |\n| X holds. |\n| C **holds**. |\n| Y holds. |\n";
        assert_eq!(
            unmatched(&notes, &rows(ledger)),
            [
                "notes/original-notes.md:3: no row of src/appendix-ledger.md has this statement, or not in this place: B holds.",
                "src/appendix-ledger.md:4: the notes do not say this, or not in this place: X holds.",
                "src/appendix-ledger.md:6: the notes do not say this, or not in this place: Y holds.",
            ]
        );
    }

    #[test]
    fn what_a_row_lacks_is_named() {
        let ledger = "| a | b | c | d |\n|---|---|---|---|\n\
                  | A. | holds if | 24.18, 26.3 | Yes. {{run ch04/pool-size}} |\n\
                  | B. | perhaps | long ago | Who knows. |\n";
        let problems: Vec<String> = rows(ledger).iter().flat_map(incomplete).collect();
        assert_eq!(
            problems,
            [
                "src/appendix-ledger.md:4: `perhaps` is not a verdict: holds, holds if, out of date, wrong",
                "src/appendix-ledger.md:4: `long ago`: name the releases since when it is so, as in `18` or `24.18, 26.3`",
                "src/appendix-ledger.md:4: name the run that shows it, as in `{{run ch04/slab-cursor}}`",
            ]
        );
    }
}
