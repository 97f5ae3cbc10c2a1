//! Two lengths of each text: `text.length` in JavaScript, and the bytes it takes in utf8. Change the numbers, and nothing
//! else. Some of the texts look shorter than they are.

/// A text, its length in code units, and its bytes in utf8, as you expect them.
pub const GUESSES: [(&str, usize, usize); 7] = [
    ("Zürich", 6, 6),
    ("€5", 2, 3),
    ("家", 1, 2),
    ("🍎", 1, 4),
    ("e\u{301}", 1, 2), // an e, and an accent that is put on the letter before it
    ("👩\u{200d}🚀", 1, 4), // a woman, a joiner that is not seen, and a rocket: an astronaut
    ("\u{feff}hi", 2, 2), // a byte order mark before it
];

#[cfg(test)]
mod tests;
