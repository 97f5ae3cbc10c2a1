//! Two secrets are compared byte by byte, and the loop stops at the first difference: how long it took tells how much was right.
//! Write `same` so that it looks at every byte of both, whatever it finds. Their lengths may be known.

/// Are the bytes the same, one by one?
pub fn same(
    ours: impl ExactSizeIterator<Item = u8>,
    theirs: impl ExactSizeIterator<Item = u8>,
) -> bool {
    if ours.len() != theirs.len() {
        return false;
    }
    // `x ^ y` is 0 for equal bytes, and `|` never forgets a bit. (In earnest, take a function made for it: a compiler may
    // find a shorter way to the same answer.)
    let differences = ours.zip(theirs).fold(0, |seen, (x, y)| seen | x ^ y);
    differences == 0
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
