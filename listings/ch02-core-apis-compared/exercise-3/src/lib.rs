//! Build a packet of exactly 32 bytes: one for its kind, one that says how many bytes of text follow, the text, and zeros
//! behind it. A text that is too long is cut, but never within a character. Packets are many and short-lived: take them from
//! the pool.

use node_buffer::{Buffer, Encoding, Error};

/// A packet of this kind, with as much of the text as fits.
pub fn packet(kind: u8, text: &str) -> Result<Buffer, Error> {
    let buf = Buffer::alloc_unsafe(32)?;
    buf[0].set(kind);
    buf.write(text, 2, Encoding::Utf8)?;
    Ok(buf)
}

#[cfg(test)]
mod tests;
