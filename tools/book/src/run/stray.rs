//! Finds what a run has started, wherever it went.
//!
//! A process may leave its group and its parent, but what it starts inherits its environment, unless it takes care that it does
//! not. So each run has a variable of its own there; Linux shows it in `/proc`, and elsewhere nothing is found.

use tokio::process::Command;

/// The variable that is different in each run.
const NAME: &str = "BOOK_RUN";

/// What the processes of one run have in common.
pub struct Mark(String);

impl Mark {
    /// A mark that no other run has.
    pub fn new() -> Mark {
        Mark(format!("{:032x}", rand::random::<u128>()))
    }

    /// Marks what `command` starts, and what that starts in turn.
    pub fn put_on(&self, command: &mut Command) {
        command.env(NAME, &self.0);
    }

    /// Kills whatever has the mark.
    #[cfg(target_os = "linux")]
    pub fn kill(&self) {
        use nix::sys::signal::{Signal, kill};
        use std::{thread, time::Duration};

        // A process may start another while this looks elsewhere, and takes a moment to die.
        for _ in 0..100 {
            let found = self.found();
            if found.is_empty() {
                return;
            }
            for id in found {
                let _ = kill(id, Signal::SIGKILL); // It may be gone already.
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Kills nothing, as nothing can be found.
    #[cfg(not(target_os = "linux"))]
    pub fn kill(&self) {}

    /// What has the mark. The environment of what is dead is empty.
    #[cfg(target_os = "linux")]
    fn found(&self) -> Vec<nix::unistd::Pid> {
        let variable = format!("{NAME}={}", self.0);
        let is_marked = |id: &i32| {
            let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
            environment
                .split(|&byte| byte == 0)
                .any(|it| it == variable.as_bytes())
        };
        let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        entries
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(is_marked)
            .map(nix::unistd::Pid::from_raw)
            .collect()
    }
}
