//! A real Node that runs the recorder and answers line by line.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;

use node_buffer::Release;

use crate::transcript::parse_release;

/// The script that a real Node runs to answer cases: see its first lines.
pub const RECORDER: &str = include_str!("recorder.mjs");

/// What a Node is started with.
///
/// Once a call is hot, V8 may go around the code that looks at its arguments (a fast API call), and since Node 22
/// `utf8Write("x", 0, Infinity)` then answers otherwise than the same call before. A Node is asked for the answer of a
/// call, not of a call that was made a hundred thousand times.
const FLAGS: [&str; 3] = [
    "--no-warnings",
    "--no-turbo-fast-api-calls",
    "--input-type=module",
];

/// A running Node.
pub(crate) struct Node {
    process: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    /// The first line of its transcript.
    pub(crate) first_line: String,
    pub(crate) release: Release,
}

impl Node {
    /// Starts the Node at `path`.
    pub(crate) fn start(path: &Path) -> io::Result<Node> {
        let mut process = Command::new(path)
            .args(FLAGS)
            .args(["--eval", RECORDER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let requests = process.stdin.take();
        let stdout = process.stdout.take().ok_or_else(|| ended("no answers"))?;
        let mut answers = BufReader::with_capacity(1 << 16, stdout);
        let mut first_line = String::new();
        answers.read_line(&mut first_line)?;
        let first_line = first_line.trim_end().to_owned();
        let release = parse_release(&first_line).map_err(ended)?;
        Ok(Node {
            process,
            requests,
            answers,
            first_line,
            release,
        })
    }

    /// Sends lines that each have one line for an answer.
    pub(crate) fn exchange(&mut self, lines: &[String]) -> io::Result<Vec<String>> {
        let requests = self.requests.as_mut().ok_or_else(|| ended("closed"))?;
        let answers = &mut self.answers;
        while_sending(requests, lines, || {
            let mut received = Vec::with_capacity(lines.len());
            for _ in lines {
                let mut answer = String::new();
                if answers.read_line(&mut answer)? == 0 {
                    let place = received.len();
                    let next = lines.get(place).map_or("", String::as_str);
                    return Err(ended(format!(
                        "Node ended itself at, or soon after, {next}"
                    )));
                }
                received.push(answer);
            }
            Ok(received)
        })
    }

    /// Sends lines that may have no answer, and gives all answers.
    pub(crate) fn record(mut self, lines: &[String]) -> io::Result<Vec<String>> {
        let requests = self.requests.take().ok_or_else(|| ended("closed"))?;
        let answers = &mut self.answers;
        let received = while_sending(requests, lines, || {
            answers.lines().collect::<io::Result<Vec<_>>>()
        })?;
        match self.process.wait()? {
            status if status.success() => Ok(received),
            status => Err(ended(format!(
                "Node ended itself ({status}) after {}",
                received.last().map_or("the first line", String::as_str)
            ))),
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.requests.take()); // The end of its input ends it.
        let _ = self.process.wait();
    }
}

/// Sends lines while `receive` reads the answers: writing waits while the pipe is full, and must not keep them from being
/// read.
fn while_sending(
    mut requests: impl Write + Send,
    lines: &[String],
    receive: impl FnOnce() -> io::Result<Vec<String>>,
) -> io::Result<Vec<String>> {
    thread::scope(|scope| {
        let writer = scope.spawn(move || {
            requests.write_all(format!("{}\n", lines.join("\n")).as_bytes())?;
            requests.flush()
        });
        let received = receive()?;
        match writer.join() {
            Ok(sent) => sent.map(|()| received),
            Err(_) => Err(ended("the writer panicked")),
        }
    })
}

fn ended(why: impl Into<String>) -> io::Error {
    io::Error::other(why.into())
}
