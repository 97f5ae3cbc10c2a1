//! Runs the programs of the book, as they are or as the reader has changed them, for the pages of this server and for nobody
//! else: `POST /run` with a [`job::Request`], answered by the lines that [`stream::Events`] speaks.

mod attempt;
mod cargo;
mod clear;
pub mod guard;
mod job;
mod manifest;
mod peer;
mod process;
mod queue;
mod slot;
mod stray;
mod stream;
mod text;

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use clap::Args;
use futures_util::StreamExt;
use serde_json::json;
use tokio::sync::watch;
use tokio::task::block_in_place;
use weave::{DEFAULT_RELEASE, RELEASES};

use crate::node;
use crate::terminal::complain;
use job::{Job, Language};
use queue::Queue;
use slot::Slot;
use stream::{End, Events};

/// How many may wait for that. A reader has pressed a button by mistake, or a page has gone wild.
const LINE: usize = 16;

/// How long a program may be, in bytes.
const SOURCE: usize = 64 * 1024;

/// How long a request may be: JSON writes some characters with six.
const REQUEST: usize = 6 * SOURCE + 1024;

/// How much of a longer request is read, to be able to answer it.
const PATIENCE: usize = 64 << 20;

// What a program may take that a page runs. Readers need not know: the book's own tests have no time for these.
#[derive(Args)]
pub struct Limits {
    /// How many seconds it may run, once it is compiled.
    #[arg(long, value_name = "N", default_value_t = 10, hide = true)]
    seconds: u64,
    /// How many run at the same time.
    #[arg(long, value_name = "N", default_value_t = 2, hide = true)]
    at_a_time: usize,
}

/// Why a request is not carried out: the status of the answer, and a sentence for the reader.
#[derive(Debug)]
pub struct Refusal(pub StatusCode, pub String);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Refusal(status, sentence) = self;
        let body = json!({ "error": sentence }).to_string();
        (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    }
}

/// Runs the programs of one checkout.
pub struct Runner {
    root: PathBuf,
    slots: Queue<Slot>,
    limits: Limits,
    /// Why there will never be a slot, once that is known.
    closed: watch::Sender<Option<String>>,
    /// The version of the reader's Node, `22.23.3`, if there is one.
    node: Option<String>,
}

impl Runner {
    /// Makes ready to run the programs of the checkout `root` within `limits`.
    pub async fn new(root: &Path, limits: Limits) -> Runner {
        Runner {
            root: root.to_owned(),
            slots: Queue::new(),
            limits,
            closed: watch::Sender::new(None),
            node: node::version_on_path().await,
        }
    }

    /// What each page has to know: the secret it proves itself by, which releases the programs model, and which Node there is.
    pub fn meta(&self, guard: &guard::Guard) -> String {
        let releases = RELEASES.map(|release| release.to_string()).join(" ");
        let token = format!(
            "<meta name=\"run-token\" content=\"{}\">\
             <meta name=\"run-releases\" content=\"{releases}\">\
             <meta name=\"run-release\" content=\"{DEFAULT_RELEASE}\">",
            guard.token()
        );
        let safe = |c: char| c.is_ascii_alphanumeric() || ".-+".contains(c);
        match &self.node {
            Some(version) if version.chars().all(safe) => {
                format!("{token}<meta name=\"run-node\" content=\"{version}\">")
            }
            _ => token,
        }
    }

    /// Opens the slots, one after the other; a run that comes before waits in line. What goes wrong is said on standard
    /// error: the book can be read all the same.
    pub async fn open(&self) {
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => self.root.join("target"),
        };
        let (mut count, mut problem) = (0, None);
        for _ in 0..self.limits.at_a_time {
            let opened = async {
                let slot = block_in_place(|| Slot::claim(&target.join("run")))?;
                let warm = attempt::warm_up(&self.root, &slot).await;
                self.slots.add(slot);
                count += 1;
                warm
            };
            if let Err(error) = opened.await
                && problem.is_none()
            {
                let sentence =
                    format!("The book's programs cannot be run from its pages:\n{error:#}");
                complain(&sentence);
                problem = Some(sentence);
            }
        }
        if count == 0 {
            self.closed.send_replace(problem);
        }
    }

    /// Waits until it is known that there will never be a slot, if it ever is, and why.
    async fn closed(&self) -> String {
        let mut closed = self.closed.subscribe();
        let problem = closed.wait_for(Option::is_some).await;
        let problem = problem.expect("the runner is still there").clone();
        problem.expect("it is what was waited for")
    }

    /// Runs `job`, and tells `events` all about it.
    async fn carry_out(&self, job: Job, mut events: Events) {
        let gone = events.gone();
        let slot = tokio::select! {
            slot = self.slots.wait(|turns| events.queued(turns)) => slot,
            () = gone => return,
            problem = self.closed() => {
                let _ = events.wrote(stream::Side::Err, &format!("{problem}\n"));
                return events.ended(End::Exit(1), Duration::ZERO);
            }
        };
        let start = Instant::now();
        let time = Duration::from_secs(self.limits.seconds);
        let end = match attempt::run(&self.root, &job, time, &slot, &mut events).await {
            Ok(end) => end,
            Err(error) => {
                // If it has no room left, the page knows what is wrong.
                let _ = events.wrote(stream::Side::Err, &format!("{error:#}\n"));
                End::Exit(1)
            }
        };
        drop(slot);
        events.ended(end, start.elapsed());
    }
}

/// Answers `POST /run`. The guard has let the request in.
pub async fn answer(
    State(runner): State<Arc<Runner>>,
    request: Request,
) -> Result<Response, Refusal> {
    let body = begin(runner, request).await?;
    Ok(([(header::CONTENT_TYPE, "application/x-ndjson")], body).into_response())
}

/// Answers `POST /run` when nothing is run.
pub async fn answer_nothing() -> Refusal {
    let sentence = "this server was started with --no-run: start it without, to run programs";
    Refusal(StatusCode::SERVICE_UNAVAILABLE, sentence.to_owned())
}

async fn begin(runner: Arc<Runner>, request: Request) -> Result<Body, Refusal> {
    let unavailable = |sentence| Err(Refusal(StatusCode::SERVICE_UNAVAILABLE, sentence));
    let misunderstood = |sentence| Refusal(StatusCode::UNPROCESSABLE_ENTITY, sentence);
    let too_long = || {
        let sentence = format!("a program may have {} KiB: make it shorter", SOURCE / 1024);
        Refusal(StatusCode::PAYLOAD_TOO_LARGE, sentence)
    };
    let body = read(request.into_body()).await.ok_or_else(too_long)?;
    let request: job::Request = serde_json::from_slice(&body)
        .map_err(|error| misunderstood(format!("this is no request to run something: {error}")))?;
    if request.source.as_deref().map_or(0, str::len) > SOURCE {
        return Err(too_long());
    }
    if let Some(problem) = request.problem() {
        return Err(misunderstood(problem));
    }
    if request.language == Language::Node && runner.node.is_none() {
        let sentence = "there is no `node` on this machine's path: install it from https://nodejs.org, and start `cargo run` again";
        return unavailable(sentence.to_owned());
    }
    if let Some(problem) = runner.closed.borrow().clone() {
        return unavailable(problem);
    }
    if runner.slots.len() >= LINE {
        let sentence = format!("{LINE} runs wait already: try again when some are done");
        return unavailable(sentence);
    }
    let job = block_in_place(|| Job::find(&runner.root, &request))
        .map_err(|error| Refusal(StatusCode::NOT_FOUND, format!("{error:#}")))?;
    let (events, body) = stream::events();
    tokio::spawn(async move { runner.carry_out(job, events).await });
    Ok(body)
}

/// The body of a request, if it is not too long. One that is gets read as well: a page that is still speaking hears no answer.
async fn read(body: Body) -> Option<Vec<u8>> {
    let mut chunks = body.into_data_stream();
    let (mut bytes, mut length) = (Vec::new(), 0);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.ok()?;
        length += chunk.len();
        if length <= REQUEST {
            bytes.extend_from_slice(&chunk);
        } else if length > PATIENCE {
            break;
        }
    }
    (length <= REQUEST).then_some(bytes)
}
