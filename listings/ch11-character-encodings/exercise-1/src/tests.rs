use super::*;

use node_buffer::Buffer;
use node_buffer::Encoding::{Utf8, Utf16le};

#[test]
fn each_text_has_the_length_you_guessed() {
    for (text, length, _) in GUESSES {
        let units = Buffer::from_string(text, Utf16le).len() / 2;
        assert_eq!(length, units, "{text:?} has {units} code units");
    }
}

#[test]
fn each_text_takes_the_bytes_you_guessed() {
    for (text, _, bytes) in GUESSES {
        let buf = Buffer::from_string(text, Utf8);
        assert_eq!(bytes, buf.len(), "{text:?} is {buf:?}");
    }
}

#[test]
fn the_texts_are_still_the_ones_that_were_asked() {
    let texts = GUESSES.map(|(text, ..)| text).join(" ");
    let asked = "Zürich €5 家 🍎 e\u{301} 👩\u{200d}🚀 \u{feff}hi";
    assert_eq!(texts, asked, "only the numbers are yours to change");
}
