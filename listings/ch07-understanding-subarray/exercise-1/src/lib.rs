//! Two windows and a copy are cut from six bytes, and three bytes are written. What do the four Buffers read in the end,
//! and how many bytes does the window hold? Change the two guesses at the top. Leave `run` as it is.

use node_buffer::{Buffer, Encoding::Utf8, Error};

/// What you think that `buffer`, `window`, `copy` and `later` read in the end.
pub const TEXTS: [&str; 4] = ["abcdef", "Xcd", "XYd", "cd"];

/// How many bytes you think that `window` holds in memory when `buffer` is gone.
pub const HELD: usize = 3;

/// What they read in the end, and what is held.
pub fn run() -> Result<([String; 4], usize), Error> {
    let buffer = Buffer::alloc(6)?;
    buffer.write("abcdef", 0, Utf8)?;

    let window = buffer.subarray(1..4);
    let copy = Buffer::from(&window);
    window[0].set(b'X');
    copy[1].set(b'Y');

    let later = window.slice(-2..);
    buffer[3].set(b'Z');

    let texts = [&buffer, &window, &copy, &later].map(|it| it.to_string(Utf8));
    drop(buffer);
    Ok((texts, window.retained_bytes()))
}

#[cfg(test)]
mod tests;
