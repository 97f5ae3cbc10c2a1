//! mdBook only logs what it finds wrong in a page (a tag never closed, say). Here such a warning is an error.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use anyhow::{Result, bail};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Runs `work`, and fails when mdBook warned about anything meanwhile.
///
/// # Errors
///
/// Those of `work`, or all warnings, one a line.
pub fn as_errors(work: impl FnOnce() -> Result<()>) -> Result<()> {
    let heard = Arc::new(Mutex::new(Vec::new()));
    tracing::subscriber::with_default(Listener(Arc::clone(&heard)), work)?;
    let heard = heard.lock().expect("no listener panics");
    if !heard.is_empty() {
        bail!("{}", heard.join("\n"));
    }
    Ok(())
}

/// Keeps the text of every warning and error.
struct Listener(Arc<Mutex<Vec<String>>>);

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= Level::WARN
    }

    fn event(&self, event: &Event<'_>) {
        let mut message = Message(String::new());
        event.record(&mut message);
        let line = message.0.replace('\n', " ");
        self.0.lock().expect("no listener panics").push(line);
    }

    // Warnings are events; what they happen in does not matter here.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// The text of one event.
struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            write!(self.0, "{value:?}").expect("a string takes everything");
        }
    }
}
