//! A server answers with 32 bytes: a text, and zeros behind it. So it was meant. Change what is wrong, and leave the length.

use node_buffer::{Buffer, Encoding, Error};

/// The text, and zeros behind it.
pub fn reply(text: &str) -> Result<Buffer, Error> {
    // Only a part of it is written below, so the rest has to be zero already.
    let buf = Buffer::alloc(32)?;
    buf.write(text, 0, Encoding::Utf8)?;
    Ok(buf)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
