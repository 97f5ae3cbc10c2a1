//! Recording: real Nodes answer the cases, and what they answer is written to `transcripts/`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use node_buffer::Release;
use serde_json::Value as Json;

use crate::cases;
use crate::names;
use crate::node::Node;

/// The file of the answers that every release gives. Its first line names the default release.
pub const ALL: &str = "all.jsonl";

/// The file of the answers that only `release` gives, or not all.
pub fn file_of(release: Release) -> String {
    format!("node-{}.jsonl", release.number())
}

/// Has the Nodes at `nodes`, one for each release that is modelled, answer every case, and writes the transcripts to
/// `directory`: what all of them answer alike to one file, what they do not to a file for each. Says how many lines
/// each file has.
///
/// # Errors
///
/// If a Node cannot be run or does not end well, if a release has no Node or two, or if a file cannot be written.
pub fn record(nodes: &[PathBuf], directory: &Path) -> io::Result<Vec<(String, usize)>> {
    let requests = cases::lines();
    let mut recordings = Vec::new();
    let mut names = BTreeMap::new();
    for path in nodes {
        let node = Node::start(path)?;
        let (release, first_line) = (node.release, node.first_line.clone());
        let lines = node.record(&requests)?;
        recordings.push(Recording::new(release, first_line, lines)?);
        names.insert(release, names::of(path)?);
    }
    recordings.sort_by_key(|recording| recording.release);
    let releases: Vec<Release> = recordings
        .iter()
        .map(|recording| recording.release)
        .collect();
    if releases != Release::ALL {
        return Err(io::Error::other(format!(
            "one Node is needed for each release, but these are {releases:?}"
        )));
    }
    let mut written = write(&recordings, directory)?;
    fs::write(directory.join(names::FILE), names::text(&names))?;
    written.push((
        names::FILE.into(),
        names.values().flatten().collect::<BTreeSet<_>>().len(),
    ));
    Ok(written)
}

/// What one Node answered.
struct Recording {
    release: Release,
    first_line: String,
    /// The lines, by the calls they tell of.
    answers: HashMap<String, String>,
    /// The calls in order.
    order: Vec<String>,
}

impl Recording {
    fn new(release: Release, first_line: String, lines: Vec<String>) -> io::Result<Recording> {
        let order: Vec<String> = lines
            .iter()
            .map(|line| call_of(line))
            .collect::<Result<_, _>>()?;
        Ok(Recording {
            release,
            first_line,
            answers: order.iter().cloned().zip(lines).collect(),
            order,
        })
    }
}

/// The part of a line that tells of the call, without the answer.
fn call_of(line: &str) -> io::Result<String> {
    let mut json: Json = serde_json::from_str(line)?;
    if let Some(fields) = json.as_object_mut() {
        for answer in ["returns", "throws", "after", "target", "views"] {
            fields.remove(answer);
        }
    }
    Ok(json.to_string())
}

fn write(recordings: &[Recording], directory: &Path) -> io::Result<Vec<(String, usize)>> {
    fs::create_dir_all(directory)?;
    let is_common = |call: &String| {
        let mut answers = recordings
            .iter()
            .map(|recording| recording.answers.get(call));
        let first = answers.next().flatten();
        first.is_some() && answers.all(|answer| answer == first)
    };
    let default = recordings
        .iter()
        .find(|recording| recording.release == Release::default());
    let common: Vec<&str> = default
        .into_iter()
        .flat_map(|recording| recording.lines(&is_common))
        .collect();
    let mut written = Vec::new();
    let first_line = default.map_or("", |recording| &recording.first_line);
    written.push(write_file(directory, ALL.into(), first_line, &common)?);
    for recording in recordings {
        let own = recording.lines(&|call| !is_common(call));
        let name = file_of(recording.release);
        written.push(write_file(directory, name, &recording.first_line, &own)?);
    }
    Ok(written)
}

impl Recording {
    fn lines(&self, wanted: &dyn Fn(&String) -> bool) -> Vec<&str> {
        self.order
            .iter()
            .filter(|call| wanted(call))
            .map(|call| self.answers[call].as_str())
            .collect()
    }
}

fn write_file(
    directory: &Path,
    name: String,
    first_line: &str,
    lines: &[&str],
) -> io::Result<(String, usize)> {
    let mut text = format!("{first_line}\n");
    for line in lines {
        text += line;
        text.push('\n');
    }
    fs::write(directory.join(&name), text)?;
    Ok((name, lines.len()))
}
