//! The tables of the appendix about releases: what node-buffer knows of the lines of Node, and of what changed within them.

use node_buffer::{Change, Release};

use super::mark;
use crate::programs::index::Index;

/// The release lines, the newest first: which version was asked, and when the line ends.
pub(crate) fn lines() -> String {
    let mut table = "| Line | Version asked | Long-term support since | No more fixes after |\n| --- | --- | --- | --- |\n".to_owned();
    for line in Release::LINES.iter().rev() {
        table.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            line.newest,
            line.newest.version(),
            line.long_term_support,
            line.end_of_life
        ));
    }
    table
}

/// Every change that node-buffer models, in its order: what is so, since which versions, where Node decides it, and the run
/// that shows it.
///
/// # Errors
///
/// Which run is not there.
pub(crate) fn changes(index: &Index) -> Result<String, String> {
    let changes = Release::changes().iter();
    let rows: Result<String, String> = changes.map(|change| row(change, index)).collect();
    let head =
        "| What is so | Since | Where Node decides it | The run |\n| --- | --- | --- | --- |\n";
    Ok(head.to_owned() + &rows?)
}

fn row(change: &Change, index: &Index) -> Result<String, String> {
    let since: Vec<String> = change.since.iter().map(|since| since.version()).collect();
    let run = match change.run {
        "" => "–".to_owned(),
        run => mark::link(run, index)?,
    };
    Ok(format!(
        "| {} | {} | {} | {run} |\n",
        change.what,
        since.join(", "),
        change.source
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_line_stands_first() {
        let table = lines();
        let rows: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(rows.len(), Release::LINES.len());
        let newest = Release::ALL.last().unwrap();
        assert!(rows[0].starts_with(&format!("| {newest} | {} | ", newest.version())));
    }

    #[test]
    fn a_change_without_a_run_has_a_dash() {
        let shown = |run| {
            let mut change = Release::changes()[0];
            change.run = run;
            row(&change, &Index::default())
        };
        let row = shown("").unwrap();
        assert!(
            row.contains("| 24.18.0, 26.3.0 |") && row.ends_with("| – |\n"),
            "{row}"
        );
        assert_eq!(
            shown("ch04/nowhere").unwrap_err(),
            "chapter 4 has no listing, answer, exercise or named block `nowhere`"
        );
    }
}
