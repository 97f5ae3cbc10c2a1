//! Every command that a chapter's author wrote, run: it prints what stands below it.

mod programs;

use std::fs;
use std::process::Command;

use similar::TextDiff;
use weave::{Book, DEFAULT_RELEASE, NodeProgram};

#[test]
fn every_command_prints_what_the_chapter_says() {
    let book = Book::load(programs::root()).unwrap();
    let mut commands = Vec::new();
    for chapter in book.expand_all().unwrap() {
        for fence in chapter.fences() {
            if fence.by_author && fence.has("console") {
                let place = format!("{}:{}", chapter.path.display(), fence.line);
                commands.push((place, fence.body));
            }
        }
    }
    programs::check_all(&commands, |(place, body)| check(place, body));
}

/// Runs each command of a block. Below it stands what it prints on standard output.
fn check(place: &str, body: &str) -> Result<(), String> {
    if !body.starts_with("$ ") {
        return Err(format!("{place}: begin the block with `$ ` and a command"));
    }
    let commands = body.split("\n$ ").map(|part| part.trim_start_matches("$ "));
    for part in commands {
        let (command, expected) = part.split_once('\n').unwrap_or((part, ""));
        let printed = print(command).map_err(|message| format!("{place}: {message}"))?;
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
fn print(command: &str) -> Result<String, String> {
    let words: Vec<&str> = command.split_whitespace().collect();
    let (variable, words) = match words.split_first() {
        Some((first, rest)) if first.contains('=') => (first.split_once('='), rest),
        _ => (None, &words[..]),
    };
    match words {
        ["cargo", arguments @ ..] => {
            let output = Command::new(env!("CARGO"))
                .current_dir(programs::root())
                .env_remove("RUSTC")
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
            let programs = NodeProgram::all(programs::root()).map_err(|error| error.to_string())?;
            let program = programs
                .iter()
                .find(|known| known.node_mjs().as_os_str() == *program)
                .ok_or_else(|| format!("there is no program {program}"))?;
            let record = programs::root().join(program.record(DEFAULT_RELEASE));
            fs::read_to_string(record).map_err(|error| error.to_string())
        }
        _ => Err(format!(
            "`{command}` is not run: a command is `cargo …` or `node FOLDER/node.mjs`"
        )),
    }
}
