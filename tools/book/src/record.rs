//! Records what Node prints for each listing: `output.txt` is what the default release prints,
//! `output.node-24.txt` what Node 24 prints where that differs, and so on.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use futures_util::stream::{self, StreamExt};
use weave::{Book, DEFAULT_RELEASE, Digests, NodeProgram, RELEASES};

use crate::change::{Change, write_whole};
use crate::node::Node;
use crate::script;

/// How many programs run at the same time.
const AT_A_TIME: usize = 2;

/// What one program prints, by release.
type Printed = BTreeMap<u32, Vec<u8>>;

/// Runs the Node programs of the listings and answers in `names` (all, and the chapters' blocks of JavaScript too, if there
/// are none) with each Node of `programs`, and writes what they print to their records. With `check` nothing is written, and
/// every difference is shown. What a block prints is said in its comments, and those are only ever checked.
///
/// # Errors
///
/// A listing or a Node that is unknown, a program that fails, a block that prints something else, or, with `check`, a record
/// that differs. No record is written unless every program has run.
pub fn record(root: &Path, names: &[String], programs: &[PathBuf], check: bool) -> Result<()> {
    let all = NodeProgram::all(root)?;
    let mut digests = Digests::read(root)?;
    let listings = choose(&all, names)?;
    let chapters = match names {
        [] => Book::load(root)?.expand_unchecked(),
        _ => Vec::new(),
    };
    let (nodes, printed) = tokio::runtime::Runtime::new()?.block_on(async {
        let nodes = find_nodes(programs).await?;
        let printed = run_all(root, &listings, &nodes).await?;
        script::check_all(&chapters, &nodes).await?;
        anyhow::Ok((nodes, printed))
    })?;

    let mut changes = Vec::new();
    for (listing, printed) in listings.iter().zip(&printed) {
        changes.extend(compare(root, listing, printed)?);
    }
    if check {
        for change in &changes {
            eprintln!("{}", change.describe());
        }
        if !changes.is_empty() {
            bail!(
                "records that differ from what Node prints: {} (`cargo run -- record` writes them anew)",
                changes.len()
            );
        }
        digests.check(root, &listings, &chapters)?;
    } else {
        for change in &changes {
            change.apply(root)?;
            println!("{}", change.record.display());
        }
        for listing in &listings {
            let file = listing.node_mjs();
            digests.note(&file, [fs::read(root.join(&file))?]);
        }
        for chapter in &chapters {
            let programs = chapter.scripts().into_iter().map(|script| script.body);
            digests.note(&chapter.path, programs);
        }
        digests.keep_only(&all);
        write_whole(&root.join(Digests::FILE), digests.to_string().as_bytes())
            .with_context(|| format!("cannot write {}", Digests::FILE))?;
    }
    let done = if check { "checked" } else { "recorded" };
    let nodes: Vec<String> = nodes.iter().map(Node::to_string).collect();
    println!(
        "listings {done}: {}, with {}",
        listings.len(),
        nodes.join(", ")
    );
    Ok(())
}

/// The listings with these names, or all if there are none.
fn choose(all: &[NodeProgram], names: &[String]) -> Result<Vec<NodeProgram>> {
    let known: Vec<&str> = all.iter().map(|listing| listing.name.as_str()).collect();
    if let Some(name) = names.iter().find(|name| !known.contains(&name.as_str())) {
        let near = similar::get_close_matches(name.as_str(), &known, 1, 0.6);
        let hint = near.first().map(|near| format!("; did you mean {near}?"));
        bail!("there is no listing {name}{}", hint.unwrap_or_default());
    }
    Ok(all
        .iter()
        .filter(|listing| names.is_empty() || names.contains(&listing.name))
        .cloned()
        .collect())
}

/// The Nodes at these paths, at most one of each release.
async fn find_nodes(programs: &[PathBuf]) -> Result<Vec<Node>> {
    let mut nodes: Vec<Node> = Vec::new();
    for program in programs {
        let node = Node::find(program).await?;
        if let Some(other) = nodes.iter().find(|other| other.release == node.release) {
            bail!("{other} and {node} are of the same release: give one Node for each release");
        }
        nodes.push(node);
    }
    Ok(nodes)
}

/// What each listing prints.
async fn run_all(root: &Path, listings: &[NodeProgram], nodes: &[Node]) -> Result<Vec<Printed>> {
    let results: Vec<Result<Printed>> = stream::iter(listings)
        .map(|listing| run_one(root, listing, nodes))
        .buffered(AT_A_TIME)
        .collect()
        .await;
    let failures = results.iter().filter_map(|result| result.as_ref().err());
    let failures: Vec<String> = failures.map(|error| format!("{error:#}")).collect();
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    results.into_iter().collect()
}

/// What one listing prints with each Node, one after the other: its program may use files in its folder.
async fn run_one(root: &Path, listing: &NodeProgram, nodes: &[Node]) -> Result<Printed> {
    let mut printed = Printed::new();
    for node in nodes {
        let output = node
            .print(&root.join(&listing.folder), "node.mjs")
            .await
            .with_context(|| format!("{} with {node}", listing.node_mjs().display()))?;
        printed.insert(node.release, output);
    }
    Ok(printed)
}

/// The records of a listing that do not hold what they should.
fn compare(root: &Path, listing: &NodeProgram, printed: &Printed) -> Result<Vec<Change>> {
    let read = |record: &Path| match fs::read(root.join(record)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", record.display())),
    };
    let record = listing.own_record(DEFAULT_RELEASE);
    let model = match printed.get(&DEFAULT_RELEASE) {
        Some(printed) => printed.clone(),
        None => read(&record)?.with_context(|| {
            format!(
                "{} is missing, and only Node {DEFAULT_RELEASE} can write it: give one with --node PATH",
                record.display()
            )
        })?,
    };
    let mut changes = Vec::new();
    for release in RELEASES {
        let record = listing.own_record(release);
        let held = read(&record)?;
        let wanted = match release {
            DEFAULT_RELEASE => Some(model.clone()),
            // A release that was not run keeps its record.
            _ => printed
                .get(&release)
                .or(held.as_ref())
                .filter(|&text| *text != model)
                .cloned(),
        };
        if held != wanted {
            changes.push(Change {
                record,
                release,
                held,
                wanted,
                model: model.clone(),
            });
        }
    }
    Ok(changes)
}
