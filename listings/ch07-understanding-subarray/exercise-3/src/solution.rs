//! A file has come in one Buffer, and you want its lines. Write `lines`: a window for each line, without its `\n`, and not one
//! byte copied. What follows the last `\n` is a line too, even if it has no bytes.

use node_buffer::Buffer;

/// A window on each line of `text`.
pub fn lines(text: &Buffer) -> Vec<Buffer> {
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some(end) = text.index_of("\n", start) {
        lines.push(text.subarray(start..end));
        start = end + 1;
    }
    // Not given is the end, and a start at the end gives a window without bytes.
    lines.push(text.subarray(start..));
    lines
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
