//! Contents longer than the words and blocks that fast loops work in.

use super::Cases;
use super::vocabulary::{ENCODINGS, buffer, number, text};

pub(super) fn add(cases: &mut Cases) {
    let letters: Vec<u8> = (b'a'..=b'z').cycle().take(70).collect();
    for length in 1..=9 {
        let pattern = String::from_utf8_lossy(&letters[..length]);
        cases.method("fill", &letters[..33], [text(&pattern)]);
        cases.method(
            "fill",
            &letters[..33],
            [buffer(&letters[..length]), number(3.0), number(31.0)],
        );
    }
    searches(cases);
    let all: Vec<u8> = (0..=255).collect();
    for encoding in ENCODINGS {
        cases.method("toString", &all, [text(encoding)]);
        cases.method(
            "toString",
            &letters,
            [text(encoding), number(1.0), number(67.0)],
        );
        // One strange byte among many plain ones, in each half of a block.
        for place in [5, 40] {
            let mut bytes = letters.clone();
            bytes[place] = 0xe9;
            cases.method("toString", &bytes, [text(encoding)]);
        }
    }
    for place in [0, 7, 8, 15, 31, 32, 33, 63, 69] {
        let mut other = letters.clone();
        other[place] = b'A';
        cases.method("equals", &letters, [buffer(&other)]);
        cases.method("compare", &letters, [buffer(&other)]);
        cases.call("buffer.isAscii", [buffer(&with(&letters, place, 0x80))]);
        cases.call("buffer.isUtf8", [buffer(&with(&letters, place, 0xc3))]);
    }
    for (start, from) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (3.0, 5.0), (40.0, 0.0)] {
        cases.method(
            "copy",
            &letters,
            [buffer(&[0xee; 70]), number(start), number(from)],
        );
    }
}

fn with(bytes: &[u8], place: usize, byte: u8) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    changed[place] = byte;
    changed
}

/// Every offset in a haystack that is full of near matches, and one far away.
fn searches(cases: &mut Cases) {
    let near = b"abcabdabcabc";
    for offset in 0..=near.len() {
        let offset = number(offset as f64);
        for method in ["indexOf", "lastIndexOf"] {
            cases.method(method, near, [text("ab"), offset.clone()]);
            cases.method(method, near, [number(98.0), offset.clone()]);
        }
    }
    for place in [0, 15, 16, 31, 32, 61, 62] {
        let mut far = vec![b'x'; 64];
        far[place] = b'a';
        far[place + 1] = b'b';
        for method in ["indexOf", "lastIndexOf"] {
            cases.method(method, &far, [text("ab")]);
            cases.method(method, &far, [number(97.0), number(20.0)]);
            cases.method(method, &far, [buffer(b"ab"), number(20.0), text("ucs2")]);
        }
    }
}
