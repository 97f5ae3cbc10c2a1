//! Runs one program with all it starts, within limits, and leaves none of it behind.
//!
//! On Unix the program leads a process group, and the shell sets the limits before it becomes the program. On Linux, memory
//! is among them, and what leaves the group is found all the same; macOS takes that limit and does not keep it. On Windows a
//! job object stands for the group, and time and output alone are limited.

use std::ffi::OsStr;
use std::io;
use std::pin::pin;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use process_wrap::tokio::{ChildWrapper, CommandWrap};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{ChildStderr, ChildStdout, Command};
use tokio::task::block_in_place;
use tokio::time::{sleep, timeout};

use super::stray::Mark;
use super::stream::{End, Side, Stop};

/// How large a file it may write, in blocks of 512 bytes, or with some shells of 1024.
const FILE_BLOCKS: u64 = 128 * 1024;

/// How long an ended program's pipes may be silent before nobody listens any more: what it has started may hold them open.
const SILENCE: Duration = Duration::from_millis(200);

/// How long something that is killed may take to be gone.
const DYING: Duration = Duration::from_secs(1);

/// A command that is held to limits. Arguments may be added to it.
pub struct Limited {
    pub command: Command,
    time: Duration,
}

/// The command that runs `program`. After `time` it ends, and each of its processes may take `memory`, in KiB.
pub fn limited(program: impl AsRef<OsStr>, time: Duration, memory: u64) -> Limited {
    if cfg!(not(unix)) {
        let command = Command::new(program);
        return Limited { command, time };
    }
    // Were the server killed, nobody would look at the clock any more: so there is also a limit to what all processors together
    // may spend on it.
    let processors = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let seconds = (time.as_secs() + 1) * processors;
    // What is reserved and cannot be written does not count as memory: V8 reserves much of that.
    let limit =
        format!("ulimit -c 0; ulimit -t {seconds}; ulimit -f {FILE_BLOCKS}; ulimit -d {memory};");
    let script = format!("{{ {limit} }} 2>/dev/null; exec \"$0\" \"$@\"");
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &script]).arg(program);
    Limited { command, time }
}

/// Runs `command` to its end, or to the first limit. `hear` gets all it writes, and may stop it; so does `gone`, when it is
/// done. Nothing the command has started is left afterwards, as far as it can be found.
///
/// # Errors
///
/// It cannot be started.
pub async fn run(
    limited: Limited,
    gone: impl Future<Output = ()>,
    mut hear: impl FnMut(Side, &[u8]) -> Result<(), Stop>,
) -> io::Result<End> {
    let Limited { mut command, time } = limited;
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut group = Group::start(command)?;
    let (mut out, mut err) = (group.child.stdout().take(), group.child.stderr().take());
    let (mut out_bytes, mut err_bytes) = ([0; 8192], [0; 8192]);
    let mut late = pin!(sleep(time));
    let mut gone = pin!(gone);
    let mut status = None;
    let end = loop {
        let heard = tokio::select! {
            biased; // What has been written is read, however late, before it counts as silence.
            () = &mut late => Err(Stop::Time),
            () = &mut gone => Err(Stop::Gone),
            ended = group.child.wait(), if status.is_none() => {
                status = Some(ended?);
                block_in_place(|| group.kill()); // What it has left running, which may hold the pipes open.
                Ok(())
            }
            n = read::<ChildStdout>(&mut out, &mut out_bytes), if out.is_some() => hear(Side::Out, &out_bytes[..n]),
            n = read::<ChildStderr>(&mut err, &mut err_bytes), if err.is_some() => hear(Side::Err, &err_bytes[..n]),
            () = sleep(SILENCE), if status.is_some() => {
                (out, err) = (None, None);
                Ok(())
            }
        };
        if let Err(stop) = heard {
            break End::Stopped(stop);
        }
        if let Some(status) = status
            && out.is_none()
            && err.is_none()
        {
            break End::Exit(code(status));
        }
    };
    if status.is_none() {
        block_in_place(|| group.kill());
        // It leaves no record of itself behind either; but nothing is worth waiting for without end.
        let _ = timeout(DYING, group.child.wait()).await;
    }
    Ok(end) // What came up after that is killed as the group is dropped.
}

/// Reads what there is, and closes the pipe when nothing more can come.
async fn read<T: AsyncRead + Unpin>(pipe: &mut Option<T>, bytes: &mut [u8]) -> usize {
    let read = match pipe {
        Some(open) => open.read(bytes).await.unwrap_or(0),
        None => 0,
    };
    if read == 0 {
        *pipe = None;
    }
    read
}

/// The exit code, as a shell has it: for a program that a signal has ended, 128 and the signal's number.
fn code(status: ExitStatus) -> i32 {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return 128 + signal;
    }
    status.code().unwrap_or(1)
}

/// A process and everything it has started. All of it is killed when this is dropped.
struct Group {
    child: Box<dyn ChildWrapper>,
    mark: Mark,
}

impl Group {
    fn start(mut command: Command) -> io::Result<Group> {
        let mark = Mark::new();
        mark.put_on(&mut command);
        let mut command = CommandWrap::from(command);
        #[cfg(unix)]
        command.wrap(process_wrap::tokio::ProcessGroup::leader());
        #[cfg(windows)]
        command.wrap(process_wrap::tokio::JobObject);
        let child = command.spawn()?;
        Ok(Group { child, mark })
    }

    fn kill(&mut self) {
        // Each fails when nothing is left for it to kill. The leader may have gone over to another group.
        let _ = self.child.start_kill();
        let _ = self.child.inner_mut().start_kill();
        self.mark.kill();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}
