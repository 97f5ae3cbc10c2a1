//! Two lengths of each text: `text.length` in JavaScript, and the bytes it takes in utf8. Change the numbers, and nothing
//! else. Some of the texts look shorter than they are.

/// A text, its length in code units, and its bytes in utf8, as you expect them.
pub const GUESSES: [(&str, usize, usize); 7] = [
    ("Zürich", 6, 7),        // ü takes two bytes.
    ("€5", 2, 4),            // € takes three.
    ("家", 1, 3),            // So do most characters of Chinese.
    ("🍎", 2, 4),            // What is beyond U+FFFF is a pair of code units, and four bytes.
    ("e\u{301}", 2, 3),      // Two code points, though you see one letter.
    ("👩\u{200d}🚀", 5, 11), // Two pairs with a joiner between them: 4 + 3 + 4 bytes.
    ("\u{feff}hi", 3, 5),    // The mark is a character like any other: ef bb bf.
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
