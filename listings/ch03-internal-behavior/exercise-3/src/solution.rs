//! Write `join`: the parts with the separator between them, none behind the last. Know the length first and take memory once:
//! the starter takes it for every part, and copies all that it has again.

use node_buffer::{Buffer, Error};

/// The parts, one after the other, with the separator between them.
pub fn join(parts: &[&Buffer], separator: &Buffer) -> Result<Buffer, Error> {
    let between = separator.len() * parts.len().saturating_sub(1);
    let total = parts.iter().map(|part| part.len()).sum::<usize>() + between;
    // Every byte is written below, so they need not be zeros.
    let joined = Buffer::alloc_unsafe(total)?;
    let mut end = 0;
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            end += separator.copy(&joined, end);
        }
        end += part.copy(&joined, end);
    }
    Ok(joined)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
