//! How far does the cursor step for a text? You know the whole way now. Change the numbers, and nothing else.

use node_buffer::Encoding::{self, Base64, Hex, Utf8, Utf16le};

/// A text, its encoding, and how far you expect the cursor to step for it.
pub const GUESSES: [(&str, Encoding, usize); 7] = [
    ("hi", Utf8, 2),
    ("nine €", Utf16le, 16),
    ("68692c2068692c206869", Hex, 16),
    ("YWJj", Base64, 8),
    ("68692c2068692c20no", Hex, 16),
    ("68 69 2c 20 68 69", Hex, 8),
    ("=YWJj", Base64, 8),
];

#[cfg(test)]
mod tests;
