//! Random calls on node-buffer and in a real Node, for as long as they agree.

use std::fmt;
use std::io;
use std::path::Path;

use javascript::Form;
use node_buffer::Release;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value as Json;

use crate::cases;
use crate::node::Node;
use crate::random::program::{Program, Run};
use crate::random::{Kind, Question};
use crate::replay::{Verdict, check, on_a_fresh_thread};
use crate::transcript::{Answer, Case, Entry, to_line};
use crate::value::from_hex;

/// How many questions a Node is sent at once.
const BATCH: u64 = 400;

/// More tries than these are not made to make a question smaller.
const MOST_TRIES: usize = 3000;

/// What came of fuzzing.
#[derive(Clone, Debug, Default)]
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
    /// The seed that it grew from.
    pub seed: u64,
    /// The call and Node's answer, as a line of a transcript.
    pub line: String,
    /// node-buffer's answer.
    pub came: String,
    /// The program that leads there, shrunk; nothing for a call that stands alone.
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
    let cases = cases::all();
    on_a_fresh_thread(release, || {
        let mut fuzzed = Fuzzed {
            release,
            ..Fuzzed::default()
        };
        for first in (0..).map(|batch| seed.wrapping_add(batch * BATCH)) {
            let seeds: Vec<u64> = (0..BATCH).map(|place| first.wrapping_add(place)).collect();
            let questions: Vec<Question> = seeds
                .iter()
                .map(|&seed| Seed::new(seed, &cases).question())
                .collect();
            let lines: Vec<String> = questions.iter().map(Question::line).collect();
            let answers = node.exchange(&lines)?;
            for ((seed, question), answer) in seeds.iter().zip(&questions).zip(&answers) {
                if compare(question, answer, &mut fuzzed)?.is_some() {
                    fuzzed.disagreement = Seed::new(*seed, &cases).explain(&mut node)?;
                    return Ok(fuzzed);
                }
            }
            progress(fuzzed.calls);
            if fuzzed.calls >= calls {
                break;
            }
        }
        Ok(fuzzed)
    })
}

/// A number from which a question grows, always the same.
struct Seed<'a> {
    seed: u64,
    kind: Kind,
    cases: &'a [Case],
}

impl Seed<'_> {
    fn new(seed: u64, cases: &[Case]) -> Seed<'_> {
        Seed {
            seed,
            kind: Kind::of(seed, cases),
            cases,
        }
    }

    fn tree(&self) -> impl ValueTree<Value = Vec<[u32; 24]>> + use<> {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&self.seed.to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        match self.kind.rows().new_tree(&mut runner) {
            Ok(tree) => tree,
            Err(reason) => unreachable!("nothing is ever refused, but {reason}"),
        }
    }

    fn question(&self) -> Question {
        self.kind.grow(&self.tree().current(), self.cases)
    }

    /// The smallest question, of those that proptest tries, that is still answered differently.
    fn explain(&self, node: &mut Node) -> io::Result<Option<Disagreement>> {
        let mut tree = self.tree();
        let mut smallest = None;
        let mut fuzzed = Fuzzed {
            release: node.release,
            ..Fuzzed::default()
        };
        for _ in 0..MOST_TRIES {
            let question = self.kind.grow(&tree.current(), self.cases);
            let answers = node.exchange(&[question.line()])?;
            let found = compare(&question, &answers[0], &mut fuzzed)?;
            let goes_on = match found {
                Some(found) => {
                    smallest = Some((found, question));
                    tree.simplify()
                }
                None => tree.complicate(),
            };
            if !goes_on {
                break;
            }
        }
        Ok(
            smallest.map(|(Found { line, came }, question)| Disagreement {
                seed: self.seed,
                line,
                came,
                program: match question {
                    Question::Program(program) => program.to_string(),
                    Question::Line(_) => String::new(),
                },
            }),
        )
    }
}

impl Question {
    /// As a line for the recorder.
    fn line(&self) -> String {
        match self {
            Question::Program(program) => program.to_line(),
            Question::Line(line) => line.clone(),
        }
    }
}

/// A difference: the call with Node's answer as a line, and what came instead.
struct Found {
    line: String,
    came: String,
}

/// Compares an answer with node-buffer's, and counts the calls.
fn compare(question: &Question, answer: &str, fuzzed: &mut Fuzzed) -> io::Result<Option<Found>> {
    let Question::Program(program) = question else {
        return compare_line(answer.trim_end(), fuzzed);
    };
    let response = Response::parse(answer)?;
    for form in [Form::JavaScript, Form::Rust] {
        if let Some(found) = compare_program(program, &response, form) {
            return Ok(Some(found));
        }
    }
    fuzzed.calls += response.answers.iter().flatten().count() as u64;
    Ok(None)
}

fn compare_line(answer: &str, fuzzed: &mut Fuzzed) -> io::Result<Option<Found>> {
    if answer == "null" {
        return Ok(None); // It cannot be recorded.
    }
    let entry =
        Entry::parse(answer).map_err(|problem| io::Error::other(format!("{problem}: {answer}")))?;
    fuzzed.calls += entry.calls() as u64;
    Ok(match check(&entry, fuzzed.release) {
        Verdict::Passed => None,
        Verdict::Skipped(_) => {
            fuzzed.skipped += 1;
            None
        }
        Verdict::Failed { came, .. } => Some(Found {
            line: answer.to_owned(),
            came,
        }),
    })
}

/// What a Node answers to a program.
struct Response {
    /// The answer to each step, but to those that cannot be recorded.
    answers: Vec<Option<Answer>>,
    /// The bytes of every view in the end.
    views: Vec<Vec<u8>>,
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
            .map(|answer| answer.as_object().map(Answer::parse).transpose())
            .collect::<Result<_, _>>()?;
        let views = list("views")?
            .iter()
            .map(|view| from_hex(view.as_str().ok_or("a view is hex")?))
            .collect::<Result<_, _>>()?;
        Ok(Response { answers, views })
    }
}

fn compare_program(program: &Program, response: &Response, form: Form) -> Option<Found> {
    let mut run = Run::new(form);
    let mut last = None;
    for (step, expected) in program.steps.iter().zip(&response.answers) {
        let Some(expected) = expected else {
            run.pass_over(step);
            continue;
        };
        let case = run.as_case(step);
        let came = run.step(step);
        if !expected.agrees_with(&case, &came) {
            return Some(Found {
                line: to_line(&case, expected),
                came: came.to_fields(),
            });
        }
        last = Some(to_line(&case, expected));
    }
    let views = run.contents();
    (views != response.views).then(|| Found {
        line: last.unwrap_or_default(),
        came: format!("views {views:x?} where Node has {:x?}", response.views),
    })
}
