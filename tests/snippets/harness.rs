//! Between the tests that skeptic makes and skeptic: says which block failed, and tries again where no block is to blame.

use std::any::Any;
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::thread;
use std::time::Duration;

/// How often a program that Linux calls busy is started. It is busy for a moment only.
const ATTEMPTS: u32 = 100;

/// Compiles and runs `snippet`: a line with its place, then the program.
pub fn run_test(root: &str, out: &str, target: &str, snippet: &str) {
    assert_compiler();
    check(snippet, |program| {
        skeptic::rt::run_test(root, out, target, program);
    });
}

/// Compiles `snippet`: a line with its place, then the program.
pub fn compile_test(root: &str, out: &str, target: &str, snippet: &str) {
    assert_compiler();
    check(snippet, |program| {
        skeptic::rt::compile_test(root, out, target, program);
    });
}

/// Has `skeptic` test the program in `snippet`, and panics with its place if that panics.
pub fn check(snippet: &str, skeptic: impl Fn(&str)) {
    leave_out_command_lines();
    let (place, program) = snippet.trim_start().split_once('\n').unwrap_or_default();
    for _ in 0..ATTEMPTS {
        let Err(panic) = panic::catch_unwind(AssertUnwindSafe(|| skeptic(program))) else {
            return;
        };
        // skeptic keeps the programs it builds. Linux runs none that is still open for writing, and for a moment it is, in a
        // process that another thread is starting.
        if !message(&*panic).contains("Text file busy") {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!(
        "{place}: this block fails as said above, where `test.rs:5` is its fifth line, hidden lines counted"
    );
}

/// skeptic calls the compiler that this variable names.
fn assert_compiler() {
    assert_eq!(
        env::var("RUSTC").as_deref(),
        Ok(env!("CARGO_BIN_EXE_snippet-rustc")),
        "RUSTC is not what build.rs makes it: run this with `cargo test`"
    );
}

/// skeptic panics with its command line, twenty thousand characters long. By then the compiler, or the block, has said why.
fn leave_out_command_lines() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !message(info.payload()).starts_with("Command failed") {
                usual(info);
            }
        }));
    });
}

/// What a panic says.
pub fn message(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<String>().map_or("", String::as_str)
}
