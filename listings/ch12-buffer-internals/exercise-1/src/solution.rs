//! How far does the cursor step for a text? You know the whole way now. Change the numbers, and nothing else.

use node_buffer::Encoding::{self, Base64, Hex, Utf8, Utf16le};

/// A text, its encoding, and how far you expect the cursor to step for it.
pub const GUESSES: [(&str, Encoding, usize); 7] = [
    ("hi", Utf8, 8),                   // Two bytes, and up to the next eight.
    ("nine €", Utf16le, 16),           // Six code units of two bytes are twelve.
    ("68692c2068692c206869", Hex, 16), // Ten bytes.
    ("YWJj", Base64, 8),               // Three.
    ("68692c2068692c20no", Hex, 8),    // Estimated at nine, and eight were written.
    ("68 69 2c 20 68 69", Hex, 8),     // One: the first space ends it.
    ("=YWJj", Base64, 0),              // None at all, so the cursor stays.
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
