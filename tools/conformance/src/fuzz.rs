//! Random programs on node-buffer and in a real Node, for as long as they agree.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;

use javascript::Form;
use node_buffer::Release;
use serde_json::Value as Json;

use crate::node::Node;
use crate::programs::shrink::shrink;
use crate::programs::{Program, Run, wild};
use crate::replay::{Verdict, check_pool, on_a_fresh_thread};
use crate::transcript::{Answer, Entry, to_line};
use crate::value::from_hex;

/// How many programs a Node is sent at once.
const BATCH: u64 = 400;

/// One in so many requests is a pool sequence.
const POOL_EVERY: u64 = 16;

/// What came of fuzzing.
#[derive(Clone, Debug)]
pub struct Fuzzed {
    /// The release of the Node.
    pub release: Release,
    /// How many calls were compared.
    pub calls: u64,
    /// How many calls Rust's types cannot say.
    pub skipped: u64,
    /// The first disagreement.
    pub disagreement: Option<Disagreement>,
}

/// A call to which node-buffer answers otherwise than a real Node.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// The seed of its program.
    pub seed: u64,
    /// The call and Node's answer, as a line of a transcript.
    pub line: String,
    /// node-buffer's answer.
    pub came: String,
    /// The program that leads there, shrunk.
    pub program: String,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.line)?;
        writeln!(f, "  came: {}", self.came)?;
        write!(f, "  seed {}:\n{}", self.seed, self.program)
    }
}

/// Makes at least `calls` random calls in the Node at `node` and on node-buffer. `progress` is told now and then how many
/// there have been.
///
/// # Errors
///
/// If the Node cannot be run, or ends itself.
pub fn fuzz(
    node: &Path,
    calls: u64,
    seed: u64,
    progress: &mut (dyn FnMut(u64) + Send),
) -> io::Result<Fuzzed> {
    let mut node = Node::start(node)?;
    let release = node.release;
    on_a_fresh_thread(release, || {
        let mut fuzzed = Fuzzed {
            release,
            calls: 0,
            skipped: 0,
            disagreement: None,
        };
        let mut next = seed;
        while fuzzed.calls < calls {
            let requests: Vec<Request> = (next..next + BATCH).map(Request::new).collect();
            next += BATCH;
            let lines: Vec<String> = requests
                .iter()
                .map(|request| request.line.clone())
                .collect();
            let answers = node.exchange(&lines)?;
            for (request, answer) in requests.iter().zip(&answers) {
                if let Some(found) = compare(request, answer, &mut fuzzed)? {
                    fuzzed.disagreement = Some(explain(&mut node, request, found)?);
                    return Ok(fuzzed);
                }
            }
            progress(fuzzed.calls);
        }
        Ok(fuzzed)
    })
}

/// What grows from a seed, as a line for the recorder.
pub fn request(seed: u64) -> String {
    Request::new(seed).line
}

/// What a Node is asked.
struct Request {
    seed: u64,
    line: String,
    /// The program; none for a pool sequence.
    program: Option<Program>,
}

impl Request {
    fn new(seed: u64) -> Request {
        if seed.is_multiple_of(POOL_EVERY) {
            return Request {
                seed,
                line: wild::pool_line(seed),
                program: None,
            };
        }
        let program = wild::program(seed);
        Request {
            seed,
            line: program.to_line(),
            program: Some(program),
        }
    }
}

/// A difference: the call with Node's answer as a line, and what came instead.
struct Found {
    line: String,
    came: String,
}

fn compare(request: &Request, answer: &str, fuzzed: &mut Fuzzed) -> io::Result<Option<Found>> {
    let Some(program) = &request.program else {
        return compare_pool(answer, fuzzed);
    };
    let response = Response::parse(answer)?;
    for form in [Form::Rust, Form::JavaScript] {
        let mut tally = Tally::default();
        if let Some(found) = compare_program(program, &response, form, &mut tally) {
            return Ok(Some(found));
        }
        if form == Form::Rust {
            fuzzed.calls += tally.calls;
            fuzzed.skipped += tally.skipped;
        }
    }
    Ok(None)
}

fn compare_pool(answer: &str, fuzzed: &mut Fuzzed) -> io::Result<Option<Found>> {
    if answer.trim() == "null" {
        return Ok(None);
    }
    let Entry::Pool(sequence) = Entry::parse(answer).map_err(io::Error::other)? else {
        return Err(io::Error::other(format!("no pool sequence: {answer}")));
    };
    fuzzed.calls += sequence.calls.len() as u64;
    Ok(match check_pool(&sequence, fuzzed.release) {
        Verdict::Failed { came, .. } => Some(Found {
            line: answer.trim_end().to_owned(),
            came,
        }),
        _ => None,
    })
}

/// What a Node answers to a program.
struct Response {
    /// The answer to each step, but to those that cannot be recorded.
    answers: Vec<Option<Answer>>,
    views: BTreeMap<usize, Vec<u8>>,
}

impl Response {
    fn parse(line: &str) -> io::Result<Response> {
        Response::from_json(&serde_json::from_str(line)?)
            .map_err(|problem| io::Error::other(format!("{problem}: {line}")))
    }

    fn from_json(json: &Json) -> Result<Response, String> {
        let list = |name: &str| json[name].as_array().ok_or("no answer to a program");
        let answers = list("answers")?
            .iter()
            .map(|answer| match answer.as_object() {
                Some(fields) => Answer::parse(fields).map(Some),
                None => Ok(None),
            })
            .collect::<Result<_, _>>()?;
        let views = list("views")?
            .iter()
            .map(|view| match (view[0].as_u64(), view[1].as_str()) {
                (Some(view), Some(digits)) => Ok((view as usize, from_hex(digits)?)),
                _ => Err("no view".to_owned()),
            })
            .collect::<Result<_, _>>()?;
        Ok(Response { answers, views })
    }
}

#[derive(Default)]
struct Tally {
    calls: u64,
    skipped: u64,
}

fn compare_program(
    program: &Program,
    response: &Response,
    form: Form,
    tally: &mut Tally,
) -> Option<Found> {
    let mut run = Run::new(&program.blocks, form);
    let mut last = None;
    for (step, expected) in program.steps.iter().zip(&response.answers) {
        let Some(expected) = expected else {
            run.pass_over(step);
            continue;
        };
        let case = run.as_case(step);
        let came = run.step(step);
        tally.calls += 1;
        if !expected.agrees_with(&case.function, case.receiver.as_ref(), &came) {
            return Some(Found {
                line: to_line(&case, expected),
                came: came.to_fields(),
            });
        }
        last = Some(to_line(&case, expected));
    }
    let views = run.views();
    (views != response.views).then(|| Found {
        line: last.unwrap_or_default(),
        came: format!("views {views:x?} where Node has {:x?}", response.views),
    })
}

/// Shrinks the program, asking Node each time, and shows the difference that is left.
fn explain(node: &mut Node, request: &Request, found: Found) -> io::Result<Disagreement> {
    let mut found = found;
    let Some(program) = request.program.clone() else {
        return Ok(Disagreement {
            seed: request.seed,
            line: found.line,
            came: found.came,
            program: String::new(),
        });
    };
    let mut failed = Ok(());
    let smallest = shrink(program, &mut |program| {
        let difference = node.exchange(&[program.to_line()]).and_then(|answers| {
            let response = Response::parse(&answers[0])?;
            let mut forms = [Form::Rust, Form::JavaScript].into_iter();
            Ok(forms
                .find_map(|form| compare_program(program, &response, form, &mut Tally::default())))
        });
        match difference {
            Ok(Some(smaller)) => {
                found = smaller;
                true
            }
            Ok(None) => false,
            Err(error) => {
                failed = Err(error);
                false
            }
        }
    });
    failed?;
    Ok(Disagreement {
        seed: request.seed,
        line: found.line,
        came: found.came,
        program: smallest.to_string(),
    })
}
