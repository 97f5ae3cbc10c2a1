//! What is said where the program was started. Nobody may listen there any more, as after `cargo run | head`; the server goes on.

use std::fmt::Display;
use std::io::{self, Write};

/// Says `words` on standard output.
pub fn say(words: impl Display) {
    let _ = writeln!(io::stdout(), "{words}");
}

/// Says on standard error what went wrong.
pub fn complain(words: impl Display) {
    let _ = writeln!(io::stderr(), "{words}");
}
