//! Replaying a transcript: the same calls on node-buffer, and where it answers otherwise.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;

use anyhow::{Result, anyhow};
use javascript::{Decoder, Form, JsValue, Thrown};
use node_buffer::{Buffer, Release};

use crate::places::places;
use crate::transcript::{
    Allocation, Answer, Case, Decoding, Entry, Outcome, Place, PoolSequence, Transcript,
    outcomes_to_text,
};
use crate::value::Value;

/// What came of replaying.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many lines node-buffer answers as Node does.
    pub passed: usize,
    /// How many of those are pool sequences.
    pub pool_sequences: usize,
    /// The lines it answers otherwise, each with Node's answer and its own.
    pub failures: Vec<String>,
    /// The lines that were not tried, since Rust's types cannot say them, each with the reason.
    pub skipped: Vec<String>,
}

impl Report {
    /// Adds what came of another transcript.
    pub fn extend(&mut self, other: Report) {
        self.passed += other.passed;
        self.pool_sequences += other.pool_sequences;
        self.failures.extend(other.failures);
        self.skipped.extend(other.skipped);
    }

    /// How many lines there were.
    pub fn total(&self) -> usize {
        self.passed + self.failures.len() + self.skipped.len()
    }
}

/// `N passed, N failed, N skipped`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (failed, skipped) = (self.failures.len(), self.skipped.len());
        write!(
            f,
            "{} passed, {failed} failed, {skipped} skipped",
            self.passed
        )
    }
}

/// Replays files, each as the release that it names. Writes every disagreement to `out`, with `show_skipped` also the
/// lines that were not tried, and on the last line how many there were of each.
///
/// # Errors
///
/// For a file that cannot be read or that is no transcript, and if `out` cannot be written to.
pub fn replay_files(paths: &[PathBuf], show_skipped: bool, out: &mut dyn Write) -> Result<Report> {
    let mut report = Report::default();
    for path in paths {
        let transcript = read(path)?;
        report.extend(replay(&transcript, transcript.release));
    }
    for failure in &report.failures {
        writeln!(out, "{failure}")?;
    }
    for skipped in report.skipped.iter().filter(|_| show_skipped) {
        writeln!(out, "{skipped}")?;
    }
    writeln!(out, "{report}")?;
    Ok(report)
}

/// Reads a transcript.
///
/// # Errors
///
/// If the file cannot be read or is no transcript.
pub fn read(path: &Path) -> Result<Transcript> {
    let file = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| anyhow!("{file}: {error}"))?;
    Transcript::parse(&file, &text)
}

/// Replays a transcript as `release`, on a thread of its own, whose pool nobody has touched.
pub fn replay(transcript: &Transcript, release: Release) -> Report {
    on_a_fresh_thread(release, || {
        let mut report = Report::default();
        for line in &transcript.lines {
            let shown = || format!("{}:{}: {}", transcript.file, line.number, line.text);
            match check(&line.entry, release) {
                Verdict::Passed => {
                    report.passed += 1;
                    report.pool_sequences += usize::from(matches!(line.entry, Entry::Pool(_)));
                }
                Verdict::Failed { expected, came } => report.failures.push(format!(
                    "{}\n  expected: {expected}\n  came:     {came}",
                    shown()
                )),
                Verdict::Skipped(reason) => {
                    report
                        .skipped
                        .push(format!("{}\n  skipped: {reason}", shown()));
                }
            }
        }
        report
    })
}

/// Runs `work` as `release` where no pool has a slab yet.
pub(crate) fn on_a_fresh_thread<R: Send>(release: Release, work: impl FnOnce() -> R + Send) -> R {
    thread::scope(|scope| {
        let worker = scope.spawn(|| {
            release.set();
            work()
        });
        match worker.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

pub(crate) enum Verdict {
    Passed,
    Failed { expected: String, came: String },
    Skipped(&'static str),
}

/// Does what an entry tells of, and compares what comes of it with Node's answer.
pub(crate) fn check(entry: &Entry, release: Release) -> Verdict {
    match entry {
        Entry::Call(case, answer) => check_call(case, answer),
        Entry::Pool(sequence) => check_pool(sequence, release),
        Entry::Decoder(decoding) => check_decoding(decoding),
    }
}

/// Makes a call in both forms and compares each answer with Node's.
fn check_call(case: &Case, expected: &Answer) -> Verdict {
    for form in [Form::Rust, Form::JavaScript] {
        let (came, _) = case.answer(form);
        if !expected.agrees_with(case, &came) {
            return Verdict::Failed {
                expected: expected.to_fields(),
                came: came.to_fields(),
            };
        }
    }
    Verdict::Passed
}

/// Makes a sequence of allocations where no slab is open yet, and compares where they come to lie.
fn check_pool(sequence: &PoolSequence, release: Release) -> Verdict {
    match on_a_fresh_thread(release, || lay_out(sequence)) {
        Err(Halt::Skip(reason)) => Verdict::Skipped(reason),
        Err(Halt::Throw(thrown)) => Verdict::Failed {
            expected: shown(&sequence.views),
            came: format!("{} {}", thrown.name, thrown.message),
        },
        Ok(places) if agree(&sequence.views, &places) => Verdict::Passed,
        Ok(places) => Verdict::Failed {
            expected: shown(&sequence.views),
            came: shown(&places),
        },
    }
}

/// Why a sequence of allocations has no layout.
enum Halt {
    /// A call threw.
    Throw(Thrown),
    /// It is none, for this reason.
    Skip(&'static str),
}

impl<E: Into<Thrown>> From<E> for Halt {
    fn from(error: E) -> Halt {
        Halt::Throw(error.into())
    }
}

fn lay_out(sequence: &PoolSequence) -> Result<Vec<Place>, Halt> {
    if let Some(size) = sequence.pool_size {
        Buffer::set_pool_size(whole(size)?);
    }
    let pool_size = Buffer::pool_size();
    let _used_up = use_up_slab()?;
    Buffer::set_pool_size(pool_size);
    let mut buffers = Vec::new();
    for step in &sequence.steps {
        let case = match step {
            Allocation::Call(case) => case,
            Allocation::PoolSize(size) => {
                Buffer::set_pool_size(whole(*size)?);
                continue;
            }
        };
        let (answer, made) = case.answer(Form::Rust);
        answer.outcome?;
        match made {
            Some(JsValue::Buffer(buffer)) => buffers.push(buffer),
            _ => return Err(Halt::Skip("an allocation that makes no Buffer")),
        }
    }
    Ok(places(&buffers))
}

fn whole(size: f64) -> Result<usize, Halt> {
    if size < 0.0 || size.trunc() != size || size >= 4294967296.0 {
        return Err(Halt::Skip("a pool size that is no size"));
    }
    Ok(size as usize)
}

/// A view of the slab, which is full to its last byte: the next byte from the pool opens another.
fn use_up_slab() -> Result<Buffer, Halt> {
    const SIZE: usize = 64;
    Buffer::set_pool_size(SIZE);
    let first = Buffer::alloc_unsafe(SIZE / 4)?;
    for _ in 1..4 {
        Buffer::alloc_unsafe(SIZE / 4)?;
    }
    Ok(first)
}

/// Memory of its own begins anywhere.
fn agree(expected: &[Place], came: &[Place]) -> bool {
    expected.len() == came.len()
        && expected.iter().zip(came).all(|(expected, came)| {
            expected.slab == came.slab
                && expected.length == came.length
                && (expected.slab.is_none() || expected.offset == came.offset)
        })
}

fn shown(places: &[Place]) -> String {
    let places: Vec<String> = places.iter().map(Place::to_string).collect();
    format!("[{}]", places.join(","))
}

/// Gives a decoder its pieces, in both forms, and compares the text that comes of each.
fn check_decoding(decoding: &Decoding) -> Verdict {
    for form in [Form::JavaScript, Form::Rust] {
        let came = decode(decoding, form);
        if came != decoding.outcomes {
            return Verdict::Failed {
                expected: outcomes_to_text(&decoding.outcomes),
                came: outcomes_to_text(&came),
            };
        }
    }
    Verdict::Passed
}

/// What each call comes to, or what making the decoder throws.
fn decode(decoding: &Decoding, form: Form) -> Result<Vec<Outcome>, Thrown> {
    let real = |value: &Value| value.map(&mut |bytes| Rc::new(Buffer::of(bytes)));
    let mut decoder = Decoder::new(&real(&decoding.encoding))?;
    let outcomes = decoding.calls.iter().map(|call| {
        let args: Vec<JsValue> = call.args.iter().map(real).collect();
        let outcome = decoder.call(&call.function, &args, form);
        outcome.map(|value| value.map(&mut |bytes| bytes.to_vec()))
    });
    Ok(outcomes.collect())
}
