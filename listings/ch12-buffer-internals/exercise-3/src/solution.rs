//! Messages come over a network: two bytes that say how long, the big end first, and then the message. The chunks end
//! where they like. Write `messages`: all that is complete in `bytes`, as windows, and what is left for the next time.

use node_buffer::{Buffer, Error};

/// The complete messages at the front of `bytes`, and the rest.
pub fn messages(bytes: &Buffer) -> Result<(Vec<Buffer>, Buffer), Error> {
    let mut list = Vec::new();
    let mut start = 0;
    // First the length must be there, and then as much as it says. What is not whole keeps its length before it, so that
    // the next time begins at a length again.
    while start + 2 <= bytes.len() {
        let length = usize::from(bytes.read_u16_be(start)?);
        let end = start + 2 + length;
        if end > bytes.len() {
            break;
        }
        list.push(bytes.subarray(start + 2..end));
        start = end;
    }
    Ok((list, bytes.subarray(start..)))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
