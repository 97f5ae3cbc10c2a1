//! What the page hears of a run: one JSON object a line, as it happens.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_util::stream;
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// How much a run may write, errors and all. More is cut off, and the run ends.
const ROOM: usize = 256 * 1024;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// By itself, with this exit code.
    Exit(i32),
    /// By the server, or by the system for it.
    Stopped(Stop),
}

/// Why a run was ended: for the page, the word itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stop {
    /// It took too long.
    Time,
    /// It wrote too much.
    Output,
    /// It took too much memory.
    Memory,
    /// The page has gone.
    Gone,
}

/// Where something was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Out,
    Err,
}

/// Speaks to the page. It never waits for the page to listen: it cannot say more than the page has room for.
pub struct Events {
    lines: UnboundedSender<Bytes>,
    room: usize,
}

/// A events, and the body of the answer in which it is heard.
pub fn events() -> (Events, Body) {
    let (lines, heard) = unbounded_channel();
    let next = async |mut heard: UnboundedReceiver<Bytes>| {
        let line = heard.recv().await?;
        Some((Ok::<_, Infallible>(line), heard))
    };
    let body = Body::from_stream(stream::unfold(heard, next));
    (Events { lines, room: ROOM }, body)
}

impl Events {
    /// The run waits for `turns` others.
    pub fn queued(&self, turns: usize) {
        self.say(&json!({ "queued": turns }));
    }

    /// The run has come to `stage`.
    pub fn stage(&self, stage: &str) {
        self.say(&json!({ "stage": stage }));
    }

    /// The run has written `text`.
    ///
    /// # Errors
    ///
    /// It has written more than it may; the rest is cut off.
    pub fn wrote(&mut self, side: Side, text: &str) -> Result<(), Stop> {
        let part = &text[..text.floor_char_boundary(self.room)];
        self.room -= part.len();
        if !part.is_empty() {
            self.say(&match side {
                Side::Out => json!({ "out": part }),
                Side::Err => json!({ "err": part }),
            });
        }
        if part.len() < text.len() {
            return Err(Stop::Output);
        }
        Ok(())
    }

    /// The run has ended, after `time`.
    pub fn ended(self, end: End, time: Duration) {
        let ms = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        self.say(&match end {
            End::Exit(code) => json!({ "exit": code, "ms": ms }),
            End::Stopped(stop) => json!({ "stopped": stop, "ms": ms }),
        });
    }

    /// Waits until the page has gone.
    pub fn gone(&self) -> impl Future<Output = ()> + use<> {
        let lines = self.lines.clone();
        async move { lines.closed().await }
    }

    fn say(&self, object: &Value) {
        // The page may have gone; that is noticed by `gone`.
        let _ = self.lines.send(format!("{object}\n").into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_a_run_writes_beyond_its_room_is_cut_off() {
        let (mut events, body) = events();
        events.room = 4;
        assert_eq!(events.wrote(Side::Out, "aé"), Ok(()));
        assert_eq!(events.wrote(Side::Err, "€"), Err(Stop::Output));
        assert_eq!(events.wrote(Side::Err, "bc"), Err(Stop::Output));
        events.ended(End::Stopped(Stop::Output), Duration::from_millis(5));
        let heard = axum::body::to_bytes(body, 1000).await.unwrap();
        let expected = "{\"out\":\"aé\"}\n{\"err\":\"b\"}\n{\"ms\":5,\"stopped\":\"output\"}\n";
        assert_eq!(str::from_utf8(&heard).unwrap(), expected);
    }
}
