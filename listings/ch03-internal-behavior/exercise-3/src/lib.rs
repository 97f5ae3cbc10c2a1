//! Write `join`: the parts with the separator between them, none behind the last. Know the length first and take memory once:
//! the starter takes it for every part, and copies all that it has again.

use node_buffer::{Buffer, Error};

/// The parts, one after the other, with the separator between them.
pub fn join(parts: &[&Buffer], separator: &Buffer) -> Result<Buffer, Error> {
    let mut joined = Buffer::alloc(0)?;
    for part in parts {
        joined = Buffer::concat(&[&joined, part, separator]);
    }
    Ok(joined)
}

#[cfg(test)]
mod tests;
