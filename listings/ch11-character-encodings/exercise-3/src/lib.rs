//! Wait for the rest: text arrives in chunks, and a chunk may end in the middle of a character. Write `readable`, the
//! heart of a decoder: how many of the bytes that have come can be read now?

use node_buffer::{Buffer, Encoding::Utf8};

/// How many bytes at the front can be read now: all but a character that is not complete yet.
pub fn readable(bytes: &[u8]) -> usize {
    bytes.len() // What if the last character has only begun?
}

/// Reads what is readable after each chunk, and keeps the rest for the next.
pub fn read_in_chunks(whole: &[u8], size: usize) -> String {
    let mut text = String::new();
    let mut waiting = Vec::new();
    for chunk in whole.chunks(size) {
        waiting.extend(chunk);
        let rest = waiting.split_off(readable(&waiting));
        text += &Buffer::from(waiting).to_string(Utf8);
        waiting = rest;
    }
    text + &Buffer::from(waiting).to_string(Utf8)
}

#[cfg(test)]
mod tests;
