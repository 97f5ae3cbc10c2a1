//! Build a packet of exactly 32 bytes: one for its kind, one that says how many bytes of text follow, the text, and zeros
//! behind it. A text that is too long is cut, but never within a character. Packets are many and short-lived: take them from
//! the pool.

use node_buffer::{Buffer, Encoding, Error};

/// A packet of this kind, with as much of the text as fits.
pub fn packet(kind: u8, text: &str) -> Result<Buffer, Error> {
    let buf = Buffer::alloc_unsafe(32)?;
    buf[0].set(kind);
    // `write` writes whole characters only, and says how many bytes that were.
    let written = buf.write(text, 2, Encoding::Utf8)?;
    buf[1].set(written as u8);
    // What stood here is somebody else’s.
    buf.fill_range(0, 2 + written..)?;
    Ok(buf)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
