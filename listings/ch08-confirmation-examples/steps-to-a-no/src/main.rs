//! How many bytes are looked at before the answer is no.

use node_buffer::Buffer;

fn main() {
    let secret = Buffer::from("secret");

    println!("guess   stops early  looks at all");
    for guess in ["XXXXXX", "seXXXX", "secreX", "secret"] {
        let theirs = Buffer::from(guess);
        let (_, early) = stops_early(&secret, &theirs);
        let (_, all) = looks_at_all(&secret, &theirs);
        println!("{guess}  {early:>11}  {all:>12}");
    }
}

/// Are they the same, and how many bytes did it take to know?
fn stops_early(ours: &Buffer, theirs: &Buffer) -> (bool, usize) {
    let mut steps = 0;
    for (x, y) in ours.iter().zip(theirs.iter()) {
        steps += 1;
        if x != y {
            return (false, steps);
        }
    }
    (true, steps)
}

/// The same, but a difference is remembered and not told.
fn looks_at_all(ours: &Buffer, theirs: &Buffer) -> (bool, usize) {
    let (mut steps, mut differences) = (0, 0);
    for (x, y) in ours.iter().zip(theirs.iter()) {
        steps += 1;
        differences |= x ^ y;
    }
    (differences == 0, steps)
}
