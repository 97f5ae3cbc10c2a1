//! A stream brings messages, each with its length in front, in two bytes. Write `take`: it returns the payload of the first
//! message and all that comes after it, or `None` while that message is not complete. No byte is to be copied.

use node_buffer::Buffer;

/// The first message’s payload, and the rest of what has arrived.
pub fn take(arrived: &Buffer) -> Option<(Buffer, Buffer)> {
    // Where there are not even two bytes, reading them is an error.
    let length = arrived.read_u16_be(0).ok()?;
    let end = 2 + usize::from(length);
    // `subarray` would stop at the edge and not say that something is missing.
    if end > arrived.len() {
        return None;
    }
    Some((arrived.subarray(2..end), arrived.subarray(end..)))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
