//! Every command that a chapter's author wrote, run: it prints what stands below it.

use std::fs;
use std::path::Path;
use std::process::Command;

use similar::TextDiff;
use weave::{DEFAULT_RELEASE, NodeProgram};

use crate::Scope;
use crate::programs;

/// The commands that print something else.
pub fn problems(scope: &Scope) -> Vec<String> {
    let mut commands = Vec::new();
    for chapter in scope.chapters() {
        for fence in chapter.fences() {
            if fence.by_author && fence.has("console") {
                let place = format!("{}:{}", chapter.path.display(), fence.line);
                commands.push((place, fence.body));
            }
        }
    }
    programs::check_all(&commands, |(place, body)| check(scope.root(), place, body))
}

/// Runs each command of a block. Below it stands what it prints on standard output.
fn check(root: &Path, place: &str, body: &str) -> Result<(), String> {
    if !body.starts_with("$ ") {
        return Err(format!("{place}: begin the block with `$ ` and a command"));
    }
    let commands = body.split("\n$ ").map(|part| part.trim_start_matches("$ "));
    for part in commands {
        let (command, expected) = part.split_once('\n').unwrap_or((part, ""));
        let printed = print(root, command).map_err(|message| format!("{place}: {message}"))?;
        if printed.trim_end() != expected.trim_end() {
            return Err(format!(
                "{place}: `{command}` prints something else:\n{}",
                TextDiff::from_lines(expected, &printed)
                    .unified_diff()
                    .header("in the chapter", "printed"),
            ));
        }
    }
    Ok(())
}

/// What `command` prints: `[NAME=VALUE] cargo …`, which is run, or `node FOLDER/node.mjs`, which is on record.
fn print(root: &Path, command: &str) -> Result<String, String> {
    let words: Vec<&str> = command.split_whitespace().collect();
    let (variable, words) = match words.split_first() {
        Some((first, rest)) if first.contains('=') => (first.split_once('='), rest),
        _ => (None, &words[..]),
    };
    match words {
        ["cargo", arguments @ ..] => {
            let output = Command::new(programs::cargo_program())
                .current_dir(root)
                .env_remove("NODE_RELEASE")
                .env("CARGO_TARGET_DIR", programs::target())
                .envs(variable)
                .args(arguments)
                .output()
                .map_err(|error| format!("`{command}` cannot be run: {error}"))?;
            let printed = String::from_utf8_lossy(&output.stdout).into_owned();
            Ok(printed + &String::from_utf8_lossy(&output.stderr))
        }
        ["node", program] => {
            let programs = NodeProgram::all(root).map_err(|error| error.to_string())?;
            let program = programs
                .iter()
                .find(|known| known.node_mjs().as_os_str() == *program)
                .ok_or_else(|| format!("there is no program {program}"))?;
            let record = root.join(program.record(DEFAULT_RELEASE));
            fs::read_to_string(record).map_err(|error| error.to_string())
        }
        _ => Err(format!(
            "`{command}` is not run: a command is `cargo …` or `node FOLDER/node.mjs`"
        )),
    }
}
