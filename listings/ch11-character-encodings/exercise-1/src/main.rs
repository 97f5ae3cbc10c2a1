//! Wait for the rest: text arrives in chunks, and a chunk may end in the middle of a character.

use node_buffer::{Buffer, Encoding};

/// How many bytes at the front can be read now, all but a character that is not complete yet.
fn readable(bytes: &[u8]) -> usize {
    bytes.len() // Not quite. What if the last character has only begun?
}

fn main() {
    let whole = Buffer::from("naïve café, 3 €, 😀 and 家");
    for size in 1..=whole.len() {
        let read = read_in_chunks(&whole, size);
        assert_eq!(read, whole.to_string(Encoding::Utf8), "in chunks of {size}");
    }
    println!("Whole, however it is cut.");
}

/// Reads what is readable after each chunk, and keeps the rest for the next.
fn read_in_chunks(whole: &Buffer, size: usize) -> String {
    let mut text = String::new();
    let mut waiting = Vec::new();
    for start in (0..whole.len()).step_by(size) {
        waiting.extend(whole.subarray(start, start + size).iter());
        let rest = waiting.split_off(readable(&waiting));
        text += &Buffer::from(waiting.as_slice()).to_string(Encoding::Utf8);
        waiting = rest;
    }
    text
}
