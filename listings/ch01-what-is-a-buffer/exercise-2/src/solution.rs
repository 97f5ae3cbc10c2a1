//! A message goes over the wire with its length in front, in two bytes. It has worked for months, in English. Change the
//! line that counts, so that every text arrives whole.

use node_buffer::{Buffer, Error};

/// The text as a message: two bytes that say how long it is, then its bytes.
pub fn message(text: &str) -> Result<Buffer, Error> {
    let payload = Buffer::from(text);
    // Bytes, not letters: the reader waits for bytes.
    let length = payload.len();
    let buf = Buffer::alloc(2 + payload.len())?;
    buf.write_u16_be(length as u16, 0)?;
    payload.copy(&buf, 2);
    Ok(buf)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
