//! A text comes in chunks, and this reader breaks letters that lie on an edge. Mend `read`. It may not join the chunks:
//! there may be millions of them.

use node_buffer::{Buffer, Encoding::Utf8};

/// The text of the chunks.
pub fn read(chunks: &[Buffer]) -> String {
    let mut text = String::new();
    for chunk in chunks {
        text += &chunk.to_string(Utf8);
    }
    text
}

#[cfg(test)]
mod tests;
