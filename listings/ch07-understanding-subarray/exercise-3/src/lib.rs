//! A file has come in one Buffer, and you want its lines. Write `lines`: a window for each line, without its `\n`, and not one
//! byte copied. What follows the last `\n` is a line too, even if it has no bytes.

use node_buffer::Buffer;

/// A window on each line of `text`.
pub fn lines(text: &Buffer) -> Vec<Buffer> {
    vec![text.subarray(..)]
}

#[cfg(test)]
mod tests;
