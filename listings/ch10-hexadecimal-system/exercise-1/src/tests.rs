use super::*;

use node_buffer::{Buffer, Encoding};

#[test]
fn each_text_gives_as_many_bytes_as_you_guessed() {
    for (text, guess) in GUESSES {
        let buf = Buffer::from_string(text, Encoding::Hex);
        let length = buf.len();
        assert_eq!(
            guess, length,
            "{text:?} gives {length}, and they are {buf:?}"
        );
    }
}

#[test]
fn the_texts_are_still_the_ones_that_were_asked() {
    let texts = GUESSES.map(|(text, _)| text).join(" ");
    let asked = "deadbeef DEADBEEF dead beef deadbee 0xdead de:ad:be:ef dead\nbeef";
    assert_eq!(texts, asked, "only the numbers are yours to change");
}
