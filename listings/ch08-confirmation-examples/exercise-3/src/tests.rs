use std::cell::Cell;

use node_buffer::Buffer;

use super::*;

/// The answer, and how many bytes of each side were looked at.
fn asked(ours: &str, theirs: &str) -> (bool, usize, usize) {
    let (ours, theirs) = (Buffer::from(ours), Buffer::from(theirs));
    let (left, right) = (Cell::new(0), Cell::new(0));
    let answer = same(
        ours.iter().inspect(|_| left.set(left.get() + 1)),
        theirs.iter().inspect(|_| right.set(right.get() + 1)),
    );
    (answer, left.get(), right.get())
}

#[test]
fn equal_bytes_are_the_same_and_others_are_not() {
    assert!(asked("secret", "secret").0, "all six are equal");
    assert!(!asked("secret", "Secret").0, "the first is another");
    assert!(!asked("secret", "secreT").0, "the last is another");
    assert!(
        !asked("secret", "sEcrEt").0,
        "two differences do not make it right"
    );
    assert!(!asked("secret", "sec").0, "three bytes are missing");
    assert!(asked("", "").0, "nothing is the same as nothing");
}

#[test]
fn every_byte_is_looked_at_whatever_it_is() {
    for guess in ["secret", "Secret", "seXret", "secreT", "XXXXXX"] {
        let (_, ours, theirs) = asked("secret", guess);
        assert_eq!(
            (ours, theirs),
            (6, 6),
            "{guess}: who counts the steps learns where the first difference is"
        );
    }
}
