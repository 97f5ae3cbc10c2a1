//! A server answers with 32 bytes: a text, and zeros behind it. So it was meant. Change what is wrong, and leave the length.

use node_buffer::{Buffer, Encoding, Error};

/// The text, and zeros behind it.
pub fn reply(text: &str) -> Result<Buffer, Error> {
    let buf = Buffer::alloc_unsafe(32)?;
    buf.write(text, 0, Encoding::Utf8)?;
    Ok(buf)
}

#[cfg(test)]
mod tests;
