//! How many bytes does `Buffer.from(text, 'hex')` give for each text? Change the numbers, and nothing else.

/// A text, and how many bytes you expect.
pub const GUESSES: [(&str, usize); 7] = [
    ("deadbeef", 4),
    ("DEADBEEF", 4),
    ("dead beef", 2),   // The third pair is a space and a b.
    ("deadbee", 3),     // The last digit has no partner.
    ("0xdead", 0),      // The first pair is 0 and x.
    ("de:ad:be:ef", 1), // The second pair is a colon and an a.
    ("dead\nbeef", 2),  // A line break is no digit either.
];

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
