//! How many bytes does `Buffer.from(text, 'hex')` give for each text? Change the numbers, and nothing else.
//! `Buffer.byteLength` will not tell you: it never looks at the text.

/// A text, and how many bytes you expect.
pub const GUESSES: [(&str, usize); 7] = [
    ("deadbeef", 4),
    ("DEADBEEF", 4),
    ("dead beef", 4),
    ("deadbee", 4),
    ("0xdead", 2),
    ("de:ad:be:ef", 4),
    ("dead\nbeef", 4),
];

#[cfg(test)]
mod tests;
