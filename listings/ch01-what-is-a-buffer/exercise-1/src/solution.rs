//! How many bytes does `Buffer::from` make of each of the `TEXTS`? Put your numbers into `GUESSES`, one for each text, and
//! run the test. The last text is an e and, after it, an accent that is a character of its own.

/// What you see on the screen: five letters, five, three, one, and one.
pub const TEXTS: [&str; 5] = ["hello", "héllo", "日本語", "😀", "e\u{301}"];

/// How many bytes each of them has: in UTF-8 one for ASCII, two for é and the accent, three for 日, four for 😀.
pub const GUESSES: [usize; 5] = [5, 6, 9, 4, 3];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
