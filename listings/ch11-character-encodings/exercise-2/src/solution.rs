//! A text comes in chunks, and this reader breaks letters that lie on an edge. Mend `read`. It may not join the chunks:
//! there may be millions of them.

use node_buffer::{Buffer, Encoding::Utf8, StringDecoder};

/// The text of the chunks.
pub fn read(chunks: &[Buffer]) -> String {
    let mut text = String::new();
    let mut decoder = StringDecoder::new(Utf8);
    for chunk in chunks {
        text += &decoder.write(chunk);
    }
    // What still waits for its rest waits in vain.
    text + &decoder.end()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
